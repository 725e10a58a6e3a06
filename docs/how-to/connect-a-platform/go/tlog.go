package main

// The log as it is checked: hashes and proofs of RFC 6962 and 9162, signed notes, checkpoints and cosignatures of C2SP, and a policy file.

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"sort"
	"strconv"
	"strings"
)

func hash(parts ...[]byte) []byte {
	h := sha256.New()
	for _, part := range parts {
		h.Write(part)
	}
	return h.Sum(nil)
}

func hashLeaf(leaf []byte) []byte        { return hash([]byte{0}, leaf) }
func hashNode(left, right []byte) []byte { return hash([]byte{1}, left, right) }

// rootOf walks from a leaf to the root (RFC 9162, 2.1.3.2).
func rootOf(index, size uint64, leafHash []byte, path [][]byte) ([]byte, error) {
	if index >= size {
		return nil, errors.New("the index is outside the tree")
	}
	fn, sn, root := index, size-1, leafHash
	for _, sibling := range path {
		if sn == 0 {
			return nil, errors.New("the path is too long")
		}
		if fn&1 == 1 || fn == sn {
			root = hashNode(sibling, root)
			for fn&1 == 0 && fn != 0 {
				fn, sn = fn>>1, sn>>1
			}
		} else {
			root = hashNode(root, sibling)
		}
		fn, sn = fn>>1, sn>>1
	}
	if sn != 0 {
		return nil, errors.New("the path is too short")
	}
	return root, nil
}

// isConsistent tells whether the larger tree extends the smaller one (RFC 9162, 2.1.4.2).
func isConsistent(from, to uint64, fromRoot, toRoot []byte, proof [][]byte) bool {
	if from == 0 || from > to {
		return false
	}
	if from == to {
		return len(proof) == 0 && bytes.Equal(fromRoot, toRoot)
	}
	path := proof
	if bits.OnesCount64(from) == 1 {
		path = append([][]byte{fromRoot}, proof...)
	}
	if len(path) == 0 {
		return false
	}
	fn, sn := from-1, to-1
	for fn&1 == 1 {
		fn, sn = fn>>1, sn>>1
	}
	fr, sr := path[0], path[0]
	for _, node := range path[1:] {
		if sn == 0 {
			return false
		}
		if fn&1 == 1 || fn == sn {
			fr, sr = hashNode(node, fr), hashNode(node, sr)
			for fn&1 == 0 && fn != 0 {
				fn, sn = fn>>1, sn>>1
			}
		} else {
			sr = hashNode(sr, node)
		}
		fn, sn = fn>>1, sn>>1
	}
	return sn == 0 && bytes.Equal(fr, fromRoot) && bytes.Equal(sr, toRoot)
}

func hashesOf(texts []string) ([][]byte, error) {
	hashes := make([][]byte, len(texts))
	for i, text := range texts {
		one, err := base64.StdEncoding.Strict().DecodeString(text)
		if err != nil || len(one) != sha256.Size {
			return nil, errors.New("a hash is not 32 bytes in base64")
		}
		hashes[i] = one
	}
	return hashes, nil
}

const (
	logKey     = 1
	witnessKey = 4
)

// A verifierKey is pinned as name+id+base64.
type verifierKey struct {
	name string
	id   uint32
	kind byte
	key  ed25519.PublicKey
}

func parseKey(text string) (verifierKey, error) {
	parts := strings.SplitN(text, "+", 3)
	bad := fmt.Errorf("%q is not a key of the form name+id+base64", text)
	if len(parts) != 3 {
		return verifierKey{}, bad
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(parts[2])
	if err != nil || len(raw) != 33 || (raw[0] != logKey && raw[0] != witnessKey) {
		return verifierKey{}, bad
	}
	id := binary.BigEndian.Uint32(hash([]byte(parts[0]+"\n"), raw))
	if fmt.Sprintf("%08x", id) != parts[1] {
		return verifierKey{}, bad
	}
	return verifierKey{parts[0], id, raw[0], ed25519.PublicKey(raw[1:])}, nil
}

// A policy names the log, its witnesses and how many of them must have cosigned (C2SP tlog-policy, one group).
type policy struct {
	log       verifierKey
	witnesses []verifierKey
	quorum    int
}

func parsePolicy(text string) (policy, error) {
	var p policy
	known, groups := map[string]verifierKey{}, map[string]policy{"none": {}}
	for _, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		switch {
		case words[0] == "log" && len(words) >= 2:
			key, err := parseKey(words[1])
			if err != nil || key.kind != logKey {
				return p, errors.New("the key of the log is wrong")
			}
			p.log = key
		case words[0] == "witness" && len(words) >= 3:
			key, err := parseKey(words[2])
			if err != nil || key.kind != witnessKey {
				return p, errors.New("the key of a witness is wrong")
			}
			known[words[1]] = key
			groups[words[1]] = policy{witnesses: []verifierKey{key}, quorum: 1}
		case words[0] == "group" && len(words) >= 4:
			group := policy{}
			for _, name := range words[3:] {
				key, isKnown := known[name]
				if !isKnown {
					return p, fmt.Errorf("%s is not a witness of an earlier line", name)
				}
				group.witnesses = append(group.witnesses, key)
			}
			switch words[2] {
			case "all":
				group.quorum = len(group.witnesses)
			case "any":
				group.quorum = 1
			default:
				group.quorum, _ = strconv.Atoi(words[2])
			}
			if group.quorum < 1 || group.quorum > len(group.witnesses) {
				return p, errors.New("the quorum of a group is not of its members")
			}
			groups[words[1]] = group
		case words[0] == "quorum" && len(words) == 2:
			group, isKnown := groups[words[1]]
			if !isKnown {
				return p, fmt.Errorf("the quorum %s is not of an earlier line", words[1])
			}
			p.witnesses, p.quorum = group.witnesses, group.quorum
		default:
			return p, fmt.Errorf("a line of the policy is not understood: %s", words[0])
		}
	}
	if p.log.key == nil {
		return p, errors.New("the policy names no log")
	}
	return p, nil
}

type checkpoint struct {
	size     uint64
	root     []byte
	cosigned int
}

func parseSize(text string) (uint64, error) {
	size, err := strconv.ParseUint(text, 10, 53)
	if err != nil || strconv.FormatUint(size, 10) != text {
		return 0, errors.New("a size is a decimal number without leading zeros")
	}
	return size, nil
}

// openCheckpoint believes only what the pinned log signed, and counts the pinned witnesses that cosigned it.
func openCheckpoint(note string, p policy) (checkpoint, error) {
	split := strings.LastIndex(note, "\n\n")
	if split < 0 || !strings.HasSuffix(note, "\n") {
		return checkpoint{}, errors.New("the checkpoint is not a signed note")
	}
	body, isSigned, cosigned := note[:split+1], false, map[uint32]bool{}
	for _, line := range strings.Split(strings.TrimSuffix(note[split+2:], "\n"), "\n") {
		words := strings.Split(line, " ")
		if len(words) != 3 || words[0] != "\u2014" {
			return checkpoint{}, errors.New("a signature line is malformed")
		}
		raw, err := base64.StdEncoding.Strict().DecodeString(words[2])
		if err != nil || len(raw) < 5 {
			return checkpoint{}, errors.New("a signature is not base64")
		}
		id, signature := binary.BigEndian.Uint32(raw), raw[4:]
		if words[1] == p.log.name && id == p.log.id {
			if !ed25519.Verify(p.log.key, []byte(body), signature) {
				return checkpoint{}, errors.New("the log's signature does not match")
			}
			isSigned = true
		}
		for _, witness := range p.witnesses {
			if words[1] != witness.name || id != witness.id {
				continue
			}
			if len(signature) != 72 {
				return checkpoint{}, errors.New("a cosignature is too short")
			}
			message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), body)
			if !ed25519.Verify(witness.key, []byte(message), signature[8:]) {
				return checkpoint{}, errors.New("a cosignature does not match")
			}
			cosigned[id] = true
		}
	}
	lines := strings.Split(body, "\n")
	if !isSigned || len(lines) < 4 || lines[0] != p.log.name {
		return checkpoint{}, errors.New("the log did not sign this checkpoint")
	}
	size, err := parseSize(lines[1])
	root, rootErr := hashesOf(lines[2:3])
	if err != nil || rootErr != nil {
		return checkpoint{}, errors.New("the checkpoint has no size or root")
	}
	return checkpoint{size, root[0], len(cosigned)}, nil
}

// parseProof reads a receipt's path (C2SP tlog-proof).
func parseProof(text string) (index uint64, path [][]byte, note string, err error) {
	split := strings.Index(text, "\n\n")
	if split < 0 {
		return 0, nil, "", errors.New("the proof has no checkpoint")
	}
	lines := strings.Split(text[:split], "\n")
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return 0, nil, "", errors.New("the proof has another header")
	}
	if strings.HasPrefix(lines[1], "extra ") && len(lines) > 2 {
		lines = lines[1:]
	}
	if index, err = parseSize(strings.TrimPrefix(lines[1], "index ")); err != nil {
		return 0, nil, "", err
	}
	if path, err = hashesOf(lines[2:]); err != nil {
		return 0, nil, "", err
	}
	return index, path, text[split+2:], nil
}

func commitment(field string, salt, value []byte) string {
	mac := hmac.New(sha256.New, salt)
	mac.Write([]byte("acclog/commit/v1\x00" + field + "\x00"))
	mac.Write(value)
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

func entryCommitment(commitments map[string]string) string {
	names := make([]string, 0, len(commitments))
	for name := range commitments {
		names = append(names, name)
	}
	sort.Strings(names)
	text := "acclog/entry/v1\x00"
	for _, name := range names {
		text += name + "\x00" + commitments[name] + "\x00"
	}
	return base64.RawURLEncoding.EncodeToString(hash([]byte(text)))
}
