package main

// What is asked: the member `collect` of the opened target of an entry. It stands nowhere else.

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"time"
)

var categoryOrder = []string{"SUBSCRIBER", "IDENTIFICATION", "TRAFFIC", "CONTENT"}
var caseFields = map[string]string{
	"NAME": "name", "BIRTH_DATE": "birthDate", "EMAILS": "emails", "PHONES": "phones", "ADDRESS": "address",
	"REGISTERED_AT": "registeredAt", "REGISTRATION_IP": "registrationIp", "SERVICE": "service",
}

type identifier struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type window struct {
	Category string `json:"category"`
	From     string `json:"from"`
	To       string `json:"to"`
}

type scope struct {
	As         string      `json:"as"`
	Order      string      `json:"order"`
	Identifier *identifier `json:"identifier"`
	Account    string      `json:"account"`
	Fields     []string    `json:"fields"`
	Categories []window    `json:"categories"`
	Horizon    string      `json:"horizon"`
	Until      string      `json:"until"`
}

// strictJSON decodes one value without unknown members and without anything behind it.
func strictJSON(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return errors.New("something stands behind the value")
	}
	return nil
}

const instantForm = "2006-01-02T15:04:05.000Z"

func parseInstant(text string) (time.Time, bool) {
	at, err := time.Parse(instantForm, text)
	return at, err == nil && at.Format(instantForm) == text
}

func (w window) isRight() bool {
	if w.Category == "SUBSCRIBER" {
		return w.From == "" && w.To == ""
	}
	_, isFrom := parseInstant(w.From)
	_, isTo := parseInstant(w.To)
	return isFrom && isTo && w.From < w.To && slices.Contains(categoryOrder, w.Category)
}

func (s scope) isRight() bool {
	_, isHorizon := parseInstant(s.Horizon)
	_, isUntil := parseInstant(s.Until)
	if !isHorizon || !isUntil || s.Categories == nil {
		return false
	}
	seen := map[string]bool{}
	for _, w := range s.Categories {
		if !w.isRight() || seen[w.Category] {
			return false
		}
		seen[w.Category] = true
	}
	isNamed := s.Account != "" && s.Identifier == nil
	switch s.As {
	case "ORDER":
		return s.Order != "" && s.Identifier != nil && s.Identifier.Value != "" && s.Account == "" && s.Fields == nil
	case "SELF":
		return isNamed && s.Fields == nil
	case "LETTER":
		return isNamed && len(s.Fields) == 1 && s.Fields[0] == "EMAILS" && !seen["IDENTIFICATION"] && !seen["TRAFFIC"] && !seen["CONTENT"]
	case "CASE", "REPORT":
		for _, field := range s.Fields {
			if caseFields[field] == "" {
				return false
			}
		}
		return isNamed && len(s.Fields) > 0 && !seen["IDENTIFICATION"] && !seen["TRAFFIC"] && !seen["CONTENT"]
	}
	return false
}

// Which entries of the log allow which requests.
var legalEntries = map[string]struct {
	entryType string
	kinds     []string
	decides   bool
}{
	"ORDER":  {"record.collection.v1", []string{"system"}, false},
	"SELF":   {"access.decision.v1", []string{"self"}, true},
	"CASE":   {"access.decision.v1", []string{"platform"}, true},
	"REPORT": {"access.decision.v1", []string{"authority", "platform"}, true},
	"LETTER": {"letter.addressed.v1", []string{"system"}, false},
}
