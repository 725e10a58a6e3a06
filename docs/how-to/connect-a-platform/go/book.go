package main

// The book: what was asked under which proof, and what came of it. One JSON object a line, written before the answer, read again at the start.

import (
	"bufio"
	"encoding/json"
	"os"
	"sort"
	"sync"
	"time"
)

const rememberedTrees = 64

type bookLine struct {
	Kind     string          `json:"kind"`
	At       time.Time       `json:"at"`
	Name     string          `json:"name,omitempty"`
	Text     string          `json:"text,omitempty"`
	Size     uint64          `json:"size,omitempty"`
	Root     []byte          `json:"root,omitempty"`
	Accounts []string        `json:"accounts,omitempty"`
	Until    string          `json:"until,omitempty"`
	Receipt  json.RawMessage `json:"receipt,omitempty"`
	Effect   *storedEffect   `json:"effect,omitempty"`
}

type bookEntry struct {
	accounts []string
	until    string
	whole    *string
	files    map[string]bool
}

type storedEffect struct {
	Sequence string       `json:"sequence"`
	State    string       `json:"state"`
	Answer   effectAnswer `json:"answer"`
}

type book struct {
	sync.Mutex
	file    *os.File
	nonces  map[string]time.Time
	trees   map[uint64][]byte
	entries map[string]*bookEntry
	revoked map[string]bool
	effects map[string]storedEffect
}

func openBook(path string) (*book, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	b := &book{file: file, nonces: map[string]time.Time{}, trees: map[uint64][]byte{}, entries: map[string]*bookEntry{}, revoked: map[string]bool{}, effects: map[string]storedEffect{}}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var line bookLine
		if json.Unmarshal(lines.Bytes(), &line) == nil {
			b.apply(line)
		}
	}
	return b, lines.Err()
}

func (b *book) apply(line bookLine) {
	switch line.Kind {
	case "nonce":
		b.nonces[line.Name] = line.At
		for nonce, at := range b.nonces {
			if line.At.Sub(at) > 3*clockSkew {
				delete(b.nonces, nonce)
			}
		}
	case "tree":
		b.trees[line.Size] = line.Root
		sizes := make([]uint64, 0, len(b.trees))
		for size := range b.trees {
			sizes = append(sizes, size)
		}
		sort.Slice(sizes, func(i, j int) bool { return sizes[i] > sizes[j] })
		for len(sizes) > rememberedTrees {
			delete(b.trees, sizes[len(sizes)-1])
			sizes = sizes[:len(sizes)-1]
		}
	case "entry":
		b.entries[line.Name] = &bookEntry{accounts: line.Accounts, until: line.Until, files: map[string]bool{}}
	case "file":
		b.entries[line.Name].files[line.Text] = true
	case "whole":
		after := line.Text
		b.entries[line.Name].whole = &after
	case "revoked":
		b.revoked[line.Name] = true
	case "effect":
		b.effects[line.Name] = *line.Effect
	}
}

// write keeps the line; the caller holds the lock.
func (b *book) write(line bookLine) error {
	line.At = time.Now()
	text, err := json.Marshal(line)
	if err == nil {
		_, err = b.file.Write(append(text, '\n'))
	}
	if err == nil {
		b.apply(line)
	}
	return err
}

func (b *book) isRevoked(entry string) bool {
	b.Lock()
	defer b.Unlock()
	return b.revoked[entry]
}
