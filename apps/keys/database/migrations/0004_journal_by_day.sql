-- expand: the lines of one day are read without those of all others
CREATE INDEX journal_by_day ON journal (at);
