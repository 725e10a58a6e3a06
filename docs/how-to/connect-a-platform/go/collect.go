package main

// The stream of a collection: lines, and a signed end without which a part does not count.

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"time"
)

func formatCursor(at position) string {
	text, _ := json.Marshal([]string{at.category, at.at, at.key})
	return base64.RawURLEncoding.EncodeToString(text)
}

func parseCursor(text string) (*position, bool) {
	raw, err := base64.RawURLEncoding.DecodeString(text)
	var parts []string
	if err != nil || json.Unmarshal(raw, &parts) != nil || len(parts) != 3 || !slices.Contains(categoryOrder, parts[0]) {
		return nil, false
	}
	return &position{parts[0], parts[1], parts[2]}, true
}

func (a *adapter) collect(w http.ResponseWriter, raw []byte) *refusal {
	var body collectBody
	if err := strictJSON(raw, &body); err != nil {
		return refuse("BAD_REQUEST", "The body is not of the protocol.")
	}
	if body.Receipt == nil {
		return proofRefused("missing", "A collection needs the receipt of its entry.")
	}
	if body.Limit < 1 || body.Limit > 100_000 {
		return refuse("BAD_REQUEST", "The limit is from 1 to 100,000.")
	}
	var after *position
	if body.After != nil {
		var isPlace bool
		if after, isPlace = parseCursor(*body.After); !isPlace {
			return refuse("BAD_REQUEST", "after is not the next of a part.")
		}
	}
	if body.Only != nil && !slices.Contains(categoryOrder, *body.Only) {
		return refuse("BAD_REQUEST", "only is not a category.")
	}
	asked, entry, refused := a.open(body)
	if refused != nil {
		return refused
	}
	if body.Only != nil {
		asked.scope.Categories = slices.DeleteFunc(slices.Clone(asked.scope.Categories), func(w window) bool { return w.Category != *body.Only })
	}
	a.stream(w, body, asked, entry, after)
	return nil
}

// open proves the request and writes it into the book, before anything is read.
func (a *adapter) open(body collectBody) (proven, *bookEntry, *refusal) {
	b := a.book
	b.Lock()
	defer b.Unlock()
	asked, refused := checkProof(body, a.policy, b.trees, time.Now())
	if refused != nil {
		return asked, nil, refused
	}
	if asked.scope.As == "ORDER" && body.Only != nil {
		return asked, nil, refuse("BAD_REQUEST", "An order is collected in whole.")
	}
	failed := refuse("INTERNAL", "The book can't be written.")
	if asked.isNew && b.write(bookLine{Kind: "tree", Size: asked.tree.size, Root: asked.tree.root}) != nil {
		return asked, nil, failed
	}
	if b.revoked[asked.entry] {
		return asked, nil, refuse("REVOKED", "This collection was ended.")
	}
	entry := b.entries[asked.entry]
	if entry == nil {
		accounts := []string{asked.scope.Account}
		if asked.scope.As == "ORDER" {
			if !slices.Contains(identifierTypes, asked.scope.Identifier.Type) {
				return asked, nil, refuse("UNSUPPORTED_IDENTIFIER", "Accounts can't be found by this type here.")
			}
			if accounts = a.platform.resolve(*asked.scope.Identifier); len(accounts) > 1 {
				accounts = []string{"AMBIGUOUS", "AMBIGUOUS"}
			}
		}
		proof, _ := json.Marshal(body.Receipt)
		if b.write(bookLine{Kind: "entry", Name: asked.entry, Accounts: accounts, Until: asked.scope.Until, Receipt: proof}) != nil {
			return asked, nil, failed
		}
		entry = b.entries[asked.entry]
	}
	if asked.scope.As == "ORDER" && entry.whole != nil && *entry.whole != textOf(body.After) {
		return asked, nil, refuse("ALREADY_COLLECTED", "This entry was answered in whole.")
	}
	return asked, entry, nil
}

func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

func (a *adapter) stream(w http.ResponseWriter, body collectBody, asked proven, entry *bookEntry, after *position) {
	w.Header().Set("Content-Type", "application/x-ndjson")
	out, sum, lines := bufio.NewWriterSize(w, 1<<16), sha256.New(), -1
	send := func(line []byte) {
		line = append(bytes.TrimSpace(line), '\n')
		sum.Write(line)
		_, _ = out.Write(line)
		lines++
	}
	begin, _ := json.Marshal(map[string]any{"type": "begin", "protocol": "writ-source/1", "accounts": append([]string{}, entry.accounts...), "asOf": time.Now().UTC().Format(instantForm)})
	send(begin)
	var next *string
	if len(entry.accounts) == 1 && len(asked.scope.Categories) > 0 {
		next = a.records(send, asked, entry.accounts[0], after, body.Limit)
	}
	a.book.Lock()
	isEnded := a.book.revoked[asked.entry]
	if next == nil && !isEnded {
		isEnded = a.book.write(bookLine{Kind: "whole", Name: asked.entry, Text: textOf(body.After)}) != nil
	}
	a.book.Unlock()
	if isEnded {
		panic(http.ErrAbortHandler)
	}
	digest := hex.EncodeToString(sum.Sum(nil))
	statement := fmt.Sprintf("writ-source/1 end\n%s\n%s\n%d\n%s\n%s\n", asked.entry, textOf(body.After), lines, digest, textOf(next))
	end, _ := json.Marshal(map[string]any{"type": "end", "lines": lines, "sha256": digest, "next": next, "signature": base64.StdEncoding.EncodeToString(ed25519.Sign(a.key, []byte(statement)))})
	_, _ = out.Write(append(end, '\n'))
	_ = out.Flush()
}

// records sends gaps and records, and gives the place behind them where there are more.
func (a *adapter) records(send func([]byte), asked proven, of string, after *position, limit int) *string {
	if after == nil {
		for _, gap := range a.platform.gaps {
			isAsked := slices.ContainsFunc(asked.scope.Categories, func(w window) bool { return w.Category == gap["category"] })
			if gap["account"] == of && isAsked {
				line, _ := json.Marshal(map[string]any{"type": "gap", "category": gap["category"], "why": gap["why"], "says": gap["says"]})
				send(line)
			}
		}
	}
	a.platform.Lock()
	found := a.platform.collect(of, asked.scope, after)
	a.platform.Unlock()
	for i, one := range found {
		if i == limit {
			place := formatCursor(found[i-1].position())
			return &place
		}
		if a.book.isRevoked(asked.entry) {
			panic(http.ErrAbortHandler)
		}
		for _, file := range one.Attachments {
			a.book.Lock()
			_ = a.book.write(bookLine{Kind: "file", Name: asked.entry, Text: file.SHA256})
			a.book.Unlock()
		}
		send(narrowed(one.line, asked.scope.Fields))
	}
	return nil
}

// narrowed leaves the fields that a case names.
func narrowed(line json.RawMessage, fields []string) []byte {
	if fields == nil {
		return line
	}
	var all, some = map[string]json.RawMessage{}, map[string]json.RawMessage{}
	_ = json.Unmarshal(line, &all)
	names := []string{"type", "key", "account", "recordedAt"}
	for _, field := range fields {
		names = append(names, caseFields[field])
	}
	for _, name := range names {
		if value, has := all[name]; has {
			some[name] = value
		}
	}
	text, _ := json.Marshal(some)
	return text
}

var entryShape = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

func (a *adapter) endCollection(w http.ResponseWriter, entry string) *refusal {
	if !entryShape.MatchString(entry) {
		return notFound()
	}
	a.book.Lock()
	defer a.book.Unlock()
	if !a.book.revoked[entry] && a.book.write(bookLine{Kind: "revoked", Name: entry}) != nil {
		return refuse("INTERNAL", "The book can't be written.")
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (a *adapter) collectionBlob(w http.ResponseWriter, name, sha string) *refusal {
	a.book.Lock()
	entry, isRevoked := a.book.entries[name], a.book.revoked[name]
	isOfIt := entry != nil && entry.files[sha]
	a.book.Unlock()
	if !isOfIt {
		return refuse("NOT_COLLECTED", "No record of this collection has this file.")
	}
	if isRevoked {
		return refuse("REVOKED", "This collection was ended.")
	}
	if until, _ := parseInstant(entry.until); !until.After(time.Now()) {
		return proofRefused("expired", "The collection is over.")
	}
	return a.sendBlob(w, entry.accounts[0], sha)
}

func (a *adapter) sendBlob(w http.ResponseWriter, of, sha string) *refusal {
	file := a.platform.blob(of, sha)
	if file == nil {
		return notFound()
	}
	w.Header().Set("Content-Type", file.MediaType)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(file.Bytes)
	return nil
}
