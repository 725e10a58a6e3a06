// Answers questions about proofs and notes, one JSON object each, with 1 (accepted) or 0: what Go's own verifier of transparency logs
// (golang.org/x/mod/sumdb, packages tlog and note) says of them, and of cosignatures transparency-dev/formats. What is asked of a decision
// that an entry covers is computed here from the page about decisions, with Go's own hashes alone.
package main

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"
	"slices"

	cosignature "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind, Root, Leaf, ToRoot, FromRoot, Vkey, Note, Witness string
	Proof                                                   []string
	Size, Index, To, From                                   int64
	Commitments                                             map[string]string
	Openings                                                map[string]opening
}

type opening struct{ Text, Salt string }

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

// says tells whether the fields of a decision were made over what is opened of them.
func says(commitments map[string]string, openings map[string]opening) bool {
	for field, open := range openings {
		salt, err := base64.RawURLEncoding.Strict().DecodeString(open.Salt)
		if err != nil || len(salt) != 32 {
			return false
		}
		mac := hmac.New(sha256.New, salt)
		mac.Write([]byte("acclog/commit/v1\x00" + field + "\x00" + open.Text))
		if made, there := commitments[field]; !there || made != base64.RawURLEncoding.EncodeToString(mac.Sum(nil)) {
			return false
		}
	}
	return true
}

// covered tells whether a decision is the one at its place under the root, and says what is opened of it.
func covered(q question) bool {
	names := []string{}
	for name := range q.Commitments {
		names = append(names, name)
	}
	slices.Sort(names)
	text := "acclog/decision/v1\x00"
	for _, name := range names {
		text += name + "\x00" + q.Commitments[name] + "\x00"
	}
	leaf := sha256.Sum256([]byte(text))
	return len(names) > 0 && says(q.Commitments, q.Openings) &&
		tlog.CheckRecord(hashes(q.Proof), q.Size, hash(q.Root), q.Index, tlog.RecordHash(leaf[:])) == nil
}

func accepted(q question) bool {
	switch q.Kind {
	case "decision":
		return covered(q)
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
