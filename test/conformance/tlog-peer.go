// Answers questions about proofs and notes, one JSON object each, with 1 (accepted) or 0: what Go's own verifier of transparency logs
// (golang.org/x/mod/sumdb, packages tlog and note) says of them, and of cosignatures transparency-dev/formats.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"

	cosignature "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind, Root, Leaf, ToRoot, FromRoot, Vkey, Note, Witness string
	Proof                                                   []string
	Size, Index, To, From                                   int64
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

// opened tells whether every one of the verifiers signed the note.
func opened(text string, verifiers ...note.Verifier) bool {
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return false
	}
	n, err := note.Open(decoded, note.VerifierList(verifiers...))
	return err == nil && len(n.Sigs) == len(verifiers)
}

func must(verifier note.Verifier, err error) note.Verifier {
	if err != nil {
		panic(err)
	}
	return verifier
}

func accepted(q question) bool {
	switch q.Kind {
	case "inclusion":
		return tlog.CheckRecord(hashes(q.Proof), q.Size, hash(q.Root), q.Index, hash(q.Leaf)) == nil
	case "consistency":
		return tlog.CheckTree(hashes(q.Proof), q.To, hash(q.ToRoot), q.From, hash(q.FromRoot)) == nil
	}
	log := must(note.NewVerifier(q.Vkey))
	if q.Kind == "note" {
		return opened(q.Note, log)
	}
	return opened(q.Note, log, must(cosignature.NewVerifierForCosignatureV1(q.Witness)))
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
		if accepted(q) {
			out.WriteByte('1')
		} else {
			out.WriteByte('0')
		}
	}
}
