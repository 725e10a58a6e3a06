// Answers questions about logs of billions of entries, one JSON object each, with 1 (so it is) or 0: which root such a log has by Go's own
// golang.org/x/mod/sumdb/tlog, which proofs hold under it, and where a tile of it lies. All leaves are one and the same but for a few, so that a
// complete subtree without one of those is a hash that depends on its level alone.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"

	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind, Root, FromRoot, Path string
	Proof                      []string
	Marked                     []int64
	Size, From, Index          int64
	Level, Width               int
}

var common, marked = tlog.RecordHash([]byte("common")), tlog.RecordHash([]byte("marked"))
var uniform = []tlog.Hash{common}

func uniformAt(level int) tlog.Hash {
	for len(uniform) <= level {
		last := uniform[len(uniform)-1]
		uniform = append(uniform, tlog.NodeHash(last, last))
	}
	return uniform[level]
}

// subtree is the root of the leaves from n<<level up to, not including, (n+1)<<level.
func subtree(level int, n int64, special []int64) tlog.Hash {
	first, past := n<<level, (n+1)<<level
	inside := []int64{}
	for _, index := range special {
		if index >= first && index < past {
			inside = append(inside, index)
		}
	}
	if len(inside) == 0 {
		return uniformAt(level)
	}
	if level == 0 {
		return marked
	}
	return tlog.NodeHash(subtree(level-1, 2*n, inside), subtree(level-1, 2*n+1, inside))
}

func root(size int64, special []int64) tlog.Hash {
	hash, err := tlog.TreeHash(size, tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := []tlog.Hash{}
		for _, index := range indexes {
			level, n := tlog.SplitStoredHashIndex(index)
			hashes = append(hashes, subtree(level, n, special))
		}
		return hashes, nil
	}))
	if err != nil {
		panic(err)
	}
	return hash
}

func hash(text string) (h tlog.Hash) {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err != nil || copy(h[:], bytes) != len(h) {
		panic("not a hash: " + text)
	}
	return h
}

func hashes(texts []string) []tlog.Hash {
	list := []tlog.Hash{}
	for _, text := range texts {
		list = append(list, hash(text))
	}
	return list
}

func isTrue(q question) bool {
	switch q.Kind {
	case "root":
		return root(q.Size, q.Marked) == hash(q.Root)
	case "inclusion":
		leaf := common
		for _, index := range q.Marked {
			if index == q.Index {
				leaf = marked
			}
		}
		return tlog.CheckRecord(hashes(q.Proof), q.Size, root(q.Size, q.Marked), q.Index, leaf) == nil
	case "consistency":
		return tlog.CheckTree(hashes(q.Proof), q.Size, root(q.Size, q.Marked), q.From, root(q.From, q.Marked)) == nil
	case "path":
		// Go's own paths name the height of a tile, 8, and those of C2SP do not.
		return tlog.Tile{H: 8, L: q.Level, N: q.Index, W: q.Width}.Path() == "tile/8/"+q.Path
	}
	panic("not a question: " + q.Kind)
}

func main() {
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		var q question
		if err := in.Decode(&q); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		if isTrue(q) {
			out.WriteByte('1')
		} else {
			out.WriteByte('0')
		}
	}
}
