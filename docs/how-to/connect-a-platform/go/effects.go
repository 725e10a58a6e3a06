package main

// Effects: states with a sequence, one at a time.

import (
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"time"
)

type territoryState struct {
	Territory string `json:"territory"`
	Status    string `json:"status"`
}

type effectBody struct {
	Sequence string           `json:"sequence"`
	Version  string           `json:"version"`
	State    []territoryState `json:"state"`
}

type effectAnswer struct {
	Sequence    string           `json:"sequence"`
	At          string           `json:"at"`
	Extent      string           `json:"extent"`
	Remaining   []string         `json:"remaining"`
	Unsupported []territoryState `json:"unsupported"`
	Version     string           `json:"version,omitempty"`
}

var statuses = map[string][]string{
	"item": {"AVAILABLE", "LABELLED", "DEMOTED", "AGE_RESTRICTED", "INTERACTION_RESTRICTED", "DISABLED", "REMOVED"},
	"account": {
		"AVAILABLE", "SUSPENDED", "TERMINATED",
		"SERVICE_RESTRICTED", "SERVICE_SUSPENDED", "SERVICE_TERMINATED",
		"PAYMENTS_RESTRICTED", "PAYMENTS_SUSPENDED", "PAYMENTS_TERMINATED",
	},
}
var sequenceShape = regexp.MustCompile(`^(0|[1-9]\d{0,18})$`)

// find gives the version of a subject, and whether it is there.
func (p *platform) find(kind, id string) (string, bool) {
	if kind == "account" {
		return "", p.findAccount(id) != nil
	}
	one := p.findItem(func(i item) bool { return i.ID == id })
	if one == nil {
		return "", false
	}
	return one.Version, true
}

func (a *adapter) putEffect(w http.ResponseWriter, kind, id string, raw []byte) *refusal {
	var body effectBody
	if strictJSON(raw, &body) != nil || !sequenceShape.MatchString(body.Sequence) || body.State == nil {
		return refuse("BAD_REQUEST", "The body is not of the protocol.")
	}
	for _, one := range body.State {
		if !slices.Contains(statuses[kind], one.Status) || one.Territory == "" {
			return refuse("BAD_REQUEST", "There is no such status.")
		}
	}
	a.book.Lock()
	defer a.book.Unlock()
	a.platform.Lock()
	defer a.platform.Unlock()
	version, isThere := a.platform.find(kind, id)
	if !isThere {
		return notFound()
	}
	name := kind + " " + id
	state, _ := json.Marshal([]any{body.Version, body.State})
	known, isKnown := a.book.effects[name]
	at := time.Now().UTC().Format(instantForm)
	if isKnown {
		last, _ := strconv.ParseUint(known.Sequence, 10, 64)
		now, _ := strconv.ParseUint(body.Sequence, 10, 64)
		if now < last {
			return refuse("SUPERSEDED", "A later state was carried out since.")
		}
		if now == last && known.State != string(state) {
			return refuse("OTHER_STATE", "This sequence was sent with another state.")
		}
		if now == last {
			at = known.Answer.At
		}
	}
	answer := a.platform.put(name, version, body.State)
	answer.Sequence, answer.At = body.Sequence, at
	if a.book.write(bookLine{Kind: "effect", Name: name, Effect: &storedEffect{body.Sequence, string(state), answer}}) != nil {
		return refuse("INTERNAL", "The book can't be written.")
	}
	sendJSON(w, answer)
	return nil
}

func (a *adapter) observe(w http.ResponseWriter, raw []byte) *refusal {
	var body struct {
		Subjects []struct {
			Kind string `json:"kind"`
			ID   string `json:"id"`
		} `json:"subjects"`
	}
	if strictJSON(raw, &body) != nil || len(body.Subjects) == 0 || len(body.Subjects) > 500 {
		return refuse("BAD_REQUEST", "The body is not of the protocol.")
	}
	a.platform.Lock()
	defer a.platform.Unlock()
	seen := []map[string]any{}
	for _, subject := range body.Subjects {
		version, isThere := a.platform.find(subject.Kind, subject.ID)
		one := map[string]any{"kind": subject.Kind, "id": subject.ID, "found": isThere, "remaining": []string{}, "state": append([]territoryState{}, a.platform.states[subject.Kind+" "+subject.ID]...)}
		if version != "" {
			one["version"] = version
		}
		seen = append(seen, one)
	}
	sendJSON(w, map[string]any{"observations": seen})
	return nil
}
