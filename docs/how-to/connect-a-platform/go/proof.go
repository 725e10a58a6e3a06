package main

// The proof of a request for records: the log holds an entry which says this very request.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"time"
)

type opening struct {
	Text string `json:"text"`
	Salt string `json:"salt"`
}

type receipt struct {
	Event       string             `json:"event"`
	Index       string             `json:"index"`
	Leaf        string             `json:"leaf"`
	Proof       string             `json:"proof"`
	Commitments map[string]string  `json:"commitments"`
	Openings    map[string]opening `json:"openings"`
}

type anchor struct {
	Size  uint64   `json:"size"`
	Proof []string `json:"proof"`
}

type collectBody struct {
	Receipt *receipt `json:"receipt"`
	Anchor  *anchor  `json:"anchor"`
	After   *string  `json:"after"`
	Limit   int      `json:"limit"`
	Only    *string  `json:"only"`
}

var leafShape = regexp.MustCompile(`^\{"specversion":"1\.0","id":"([0-9a-f-]{36})","kind":"([a-z]+)","day":"\d{4}-\d{2}-\d{2}","commitment":"([A-Za-z0-9_-]{43})"\}$`)

// A proven request: what may be read, and under which entry.
type proven struct {
	entry string
	scope scope
	tree  checkpoint
	isNew bool
}

// openFields gives the texts that the entry committed to.
func openFields(r *receipt, leafCommitment string) (map[string]string, bool) {
	if len(r.Commitments) == 0 || entryCommitment(r.Commitments) != leafCommitment {
		return nil, false
	}
	texts := map[string]string{}
	for field, open := range r.Openings {
		salt, err := base64.RawURLEncoding.Strict().DecodeString(open.Salt)
		if err != nil || len(salt) != 32 || r.Commitments[field] != commitment(field, salt, []byte(open.Text)) {
			return nil, false
		}
		texts[field] = open.Text
	}
	return texts, true
}

func scopeOf(target string) (scope, *refusal) {
	var members map[string]json.RawMessage
	var asked scope
	if json.Unmarshal([]byte(target), &members) != nil || members["collect"] == nil {
		return asked, proofRefused("scope", "The entry asks for no collection.")
	}
	if err := strictJSON(members["collect"], &asked); err != nil || !asked.isRight() {
		return asked, refuse("BAD_SCOPE", "The scope is not of the protocol.")
	}
	return asked, nil
}

// requireTie refuses a checkpoint that is neither remembered nor tied to the newest that is. A single read may be tied to any that is remembered, since
// its proof was made before others were seen. isNew tells whether the checkpoint is to be remembered: one history, whose newest it is tied to.
func requireTie(seen map[uint64][]byte, tree checkpoint, tie *anchor, isSingle bool) (isNew bool, _ *refusal) {
	var newest uint64
	for size := range seen {
		newest = max(newest, size)
	}
	if newest == 0 {
		return true, nil
	}
	if bytes.Equal(seen[tree.size], tree.root) {
		return false, nil
	}
	refused := proofRefused("consistency", "The checkpoint is not tied to the newest that was seen.")
	size := int64(newest)
	refused.Size = &size
	if tie == nil || (tie.Size != newest && !(isSingle && seen[tie.Size] != nil)) {
		return false, refused
	}
	path, err := hashesOf(tie.Proof)
	from, to, fromRoot, toRoot := tie.Size, tree.size, seen[tie.Size], tree.root
	if from > to {
		from, to, fromRoot, toRoot = to, from, toRoot, fromRoot
	}
	if err != nil || !isConsistent(from, to, fromRoot, toRoot, path) {
		return false, refused
	}
	return tie.Size == newest, nil
}

func checkProof(body collectBody, p policy, seen map[uint64][]byte, now time.Time) (proven, *refusal) {
	r, none := body.Receipt, proven{}
	leaf, err := base64.StdEncoding.Strict().DecodeString(r.Leaf)
	parts := leafShape.FindSubmatch(bytes.TrimRight(leaf, " "))
	if err != nil || len(leaf)%128 != 0 || parts == nil || string(parts[1]) != r.Event {
		return none, proofRefused("leaf", "The leaf is malformed, or of another entry.")
	}
	index, path, note, err := parseProof(r.Proof)
	if err != nil || strconv.FormatUint(index, 10) != r.Index {
		return none, proofRefused("path", "The path is malformed, or of another index.")
	}
	tree, err := openCheckpoint(note, p)
	if err != nil {
		return none, proofRefused("path", err.Error())
	}
	if root, err := rootOf(index, tree.size, hashLeaf(leaf), path); err != nil || !bytes.Equal(root, tree.root) {
		return none, proofRefused("path", "The path does not lead to the root.")
	}
	texts, isOpen := openFields(r, string(parts[3]))
	if !isOpen {
		return none, proofRefused("opening", "The entry does not say what was opened.")
	}
	asked, refused := scopeOf(texts["target"])
	if refused != nil {
		return none, refused
	}
	legal := legalEntries[asked.As]
	isDecided := !legal.decides || texts["outcome"] == `"success"`
	if texts["type"] != `"`+legal.entryType+`"` || !slices.Contains(legal.kinds, string(parts[2])) || !isDecided {
		return none, proofRefused("scope", "An entry of this type, kind and outcome does not allow this.")
	}
	if asked.As == "ORDER" && tree.cosigned < p.quorum {
		return none, proofRefused("witnesses", "Too few witnesses cosigned the checkpoint.")
	}
	until, _ := parseInstant(asked.Until)
	horizon, _ := parseInstant(asked.Horizon)
	if !until.After(now) {
		return none, proofRefused("expired", "The request is over.")
	}
	if horizon.After(now.Add(clockSkew)) || (asked.As != "ORDER" && until.After(now.Add(time.Minute+clockSkew))) {
		return none, refuse("BAD_SCOPE", "The horizon is in the future, or a single read is good for too long.")
	}
	isNew, refused := requireTie(seen, tree, body.Anchor, asked.As != "ORDER")
	if refused != nil {
		return none, refused
	}
	return proven{r.Event, asked, tree, isNew}, nil
}
