module example.org/source-adapter

go 1.22
