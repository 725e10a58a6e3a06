package main

// The platform: here a file of JSON that was read at the start. In your adapter this file is what you write: queries of your own database.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"sort"
	"strings"
	"sync"
)

type account struct {
	ID          string       `json:"id"`
	Handle      string       `json:"handle"`
	Identifiers []identifier `json:"identifiers"`
	Holder      *struct {
		Issuer  string `json:"issuer"`
		Subject string `json:"subject"`
	} `json:"holder"`
}

type attachment struct {
	SHA256    string `json:"sha256"`
	MediaType string `json:"mediaType"`
}

// A record keeps its line as it is sent, and of it what it is found by.
type record struct {
	Type        string       `json:"type"`
	Key         string       `json:"key"`
	Account     string       `json:"account"`
	At          string       `json:"at"`
	RecordedAt  string       `json:"recordedAt"`
	Attachments []attachment `json:"attachments"`
	line        json.RawMessage
}

type item struct {
	ID     string `json:"id"`
	URL    string `json:"url"`
	Author struct {
		ID string `json:"id"`
	} `json:"author"`
	Version     string       `json:"version"`
	Attachments []attachment `json:"attachments"`
	answer      json.RawMessage
}

type storedFile struct {
	Account   string `json:"account"`
	MediaType string `json:"mediaType"`
	Bytes     []byte `json:"base64"`
}

type platform struct {
	sync.Mutex
	accounts []account
	records  []record
	gaps     []map[string]any
	items    []item
	files    []storedFile
	states   map[string][]territoryState
}

func readPlatform(path string) (*platform, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	// What is kept as it came is sent as one line: the file may be written over several.
	var compact bytes.Buffer
	if err := json.Compact(&compact, text); err != nil {
		return nil, err
	}
	var all struct {
		Accounts []account         `json:"accounts"`
		Records  []json.RawMessage `json:"records"`
		Gaps     []map[string]any  `json:"gaps"`
		Items    []json.RawMessage `json:"items"`
		Files    []storedFile      `json:"files"`
	}
	if err := json.Unmarshal(compact.Bytes(), &all); err != nil {
		return nil, err
	}
	p := &platform{accounts: all.Accounts, gaps: all.Gaps, files: all.Files, states: map[string][]territoryState{}}
	for _, line := range all.Records {
		one := record{line: line}
		if err := json.Unmarshal(line, &one); err != nil {
			return nil, err
		}
		p.records = append(p.records, one)
	}
	for _, answer := range all.Items {
		if err := p.publish(answer); err != nil {
			return nil, err
		}
	}
	sort.SliceStable(p.records, func(i, j int) bool { return p.records[i].position().before(p.records[j].position()) })
	return p, nil
}

func (p *platform) publish(answer json.RawMessage) error {
	one := item{answer: answer}
	err := json.Unmarshal(answer, &one)
	p.items = append(p.items, one)
	return err
}

var identifierTypes = []string{"USER_ID", "HANDLE", "EMAIL", "PHONE_NUMBER"}

// spelled gives one spelling of an identifier.
func spelled(id identifier) string {
	value := strings.TrimSpace(id.Value)
	switch id.Type {
	case "EMAIL":
		return strings.ToLower(value)
	case "HANDLE":
		return strings.TrimLeft(value, "@")
	case "PHONE_NUMBER":
		digits := strings.NewReplacer(" ", "", "(", "", ")", "", ".", "", "/", "", "-", "").Replace(value)
		if strings.HasPrefix(digits, "00") {
			return "+" + digits[2:]
		}
		return digits
	}
	return value
}

func (p *platform) resolve(named identifier) []string {
	found := []string{}
	for _, one := range p.accounts {
		names := append([]identifier{{"USER_ID", one.ID}, {"HANDLE", one.Handle}}, one.Identifiers...)
		if slices.ContainsFunc(names, func(name identifier) bool { return name.Type == named.Type && spelled(name) == spelled(named) }) {
			found = append(found, one.ID)
		}
	}
	return found
}

var categoryOf = map[string]string{"subscriber": "SUBSCRIBER", "identification": "IDENTIFICATION", "traffic": "TRAFFIC", "item": "CONTENT", "message": "CONTENT"}

// A position is a place in a stream: by category, instant and the bytes of the key.
type position struct{ category, at, key string }

func (r record) position() position { return position{categoryOf[r.Type], r.At, r.Key} }

func (a position) before(b position) bool {
	if a.category != b.category {
		return slices.Index(categoryOrder, a.category) < slices.Index(categoryOrder, b.category)
	}
	if a.at != b.at {
		return a.at < b.at
	}
	return a.key < b.key
}

// collect gives the records of a scope in their order, those behind `after` alone.
func (p *platform) collect(of string, asked scope, after *position) []record {
	found := []record{}
	for _, one := range p.records {
		for _, w := range asked.Categories {
			isInside := w.Category == "SUBSCRIBER" || (one.At >= w.From && one.At < w.To)
			isNext := after == nil || after.before(one.position())
			if one.Account == of && categoryOf[one.Type] == w.Category && isInside && isNext && one.RecordedAt <= asked.Horizon {
				found = append(found, one)
			}
		}
	}
	return found
}

func (p *platform) findAccount(id string) *account {
	for i := range p.accounts {
		if p.accounts[i].ID == id {
			return &p.accounts[i]
		}
	}
	return nil
}

func (p *platform) findItem(isIt func(item) bool) *item {
	if i := slices.IndexFunc(p.items, isIt); i >= 0 {
		return &p.items[i]
	}
	return nil
}

func (p *platform) blob(of, sha string) *storedFile {
	for i, file := range p.files {
		sum := sha256.Sum256(file.Bytes)
		if file.Account == of && hex.EncodeToString(sum[:]) == sha {
			return &p.files[i]
		}
	}
	return nil
}

// isPublic tells what a stranger gets.
func (p *platform) isPublic(id string) bool {
	one := p.findItem(func(i item) bool { return i.ID == id })
	return one != nil && len(p.states["item "+id]) == 0 && len(p.states["account "+one.Author.ID]) == 0
}

// put carries out what it can: whole items and accounts, everywhere.
func (p *platform) put(subject, version string, state []territoryState) effectAnswer {
	carried, answer := []territoryState{}, effectAnswer{Extent: "FULL", Remaining: []string{}, Unsupported: []territoryState{}, Version: version}
	for _, one := range state {
		switch {
		case one.Status == "AVAILABLE":
		case one.Territory == "WORLD" && slices.Contains([]string{"DISABLED", "REMOVED", "SUSPENDED"}, one.Status):
			carried = append(carried, one)
		default:
			answer.Unsupported = append(answer.Unsupported, one)
		}
	}
	p.states[subject] = carried
	if len(answer.Unsupported) > 0 {
		answer.Extent = "NONE"
		if len(carried) > 0 {
			answer.Extent = "PARTIAL"
		}
	}
	return answer
}
