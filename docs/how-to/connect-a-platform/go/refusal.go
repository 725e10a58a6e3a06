package main

// Refusals (RFC 9457): a code for programs, a sentence for people.

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

var statusOf = map[string]int{
	"BAD_REQUEST": 400, "BAD_SCOPE": 400,
	"SIGNATURE_MISSING": 401, "SIGNATURE_INVALID": 401, "SIGNATURE_EXPIRED": 401, "SIGNATURE_REUSED": 401, "CONTENT_DIGEST": 401,
	"PROOF_INVALID": 403, "NOT_COLLECTED": 403, "NOT_FOUND": 404, "METHOD_NOT_ALLOWED": 405,
	"ALREADY_COLLECTED": 409, "REVOKED": 409, "SUPERSEDED": 409, "OTHER_STATE": 409,
	"TOO_LARGE": 413, "UNSUPPORTED_IDENTIFIER": 422, "INTERNAL": 500,
}

type refusal struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Code   string `json:"code"`
	Detail string `json:"detail"`
	Step   string `json:"step,omitempty"`
	Size   *int64 `json:"size,omitempty"`
}

func refuse(code, detail string) *refusal {
	return &refusal{Title: strings.ToLower(strings.ReplaceAll(code, "_", " ")), Status: statusOf[code], Code: code, Detail: detail}
}

func notFound() *refusal { return refuse("NOT_FOUND", "There is nothing of this name here.") }

// proofRefused says in which step a proof fails. A proof that does not go on from what was seen names the newest size that was.
func proofRefused(step, detail string) *refusal {
	r := refuse("PROOF_INVALID", detail)
	r.Step = step
	if step == "consistency" {
		r.Status = 409
	}
	return r
}

func sendRefusal(w http.ResponseWriter, r *refusal) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(r.Status)
	_ = json.NewEncoder(w).Encode(r)
}

// sendSigned answers an item as it is, signed: Writ keeps the answer as the platform's word.
func (a *adapter) sendSigned(w http.ResponseWriter, body []byte) {
	statement := fmt.Sprintf("writ-source/1 item\n%x\n", sha256.Sum256(body))
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Writ-Signature", base64.StdEncoding.EncodeToString(ed25519.Sign(a.key, []byte(statement))))
	_, _ = w.Write(body)
}

func sendJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}
