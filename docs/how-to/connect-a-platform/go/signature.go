package main

// HTTP message signatures (RFC 9421) in the one profile of the protocol. Only Writ's key is believed.

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
)

const clockSkew = 60 * time.Second

var signatureInput = regexp.MustCompile(`^writ=(\("@method" "@authority" "@path" "@query" "content-digest"\);created=(\d{1,12});nonce="([^"\\]{1,200})";keyid="([^"\\]{1,200})";alg="ed25519";tag="writ-source")$`)
var signatureValue = regexp.MustCompile(`^writ=:([A-Za-z0-9+/]{86}==):$`)

func contentDigest(body []byte) string {
	sum := sha256.Sum256(body)
	return "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"
}

// splitTarget gives path and query as they stand in the request line.
func splitTarget(target string) (path, query string) {
	if at := strings.IndexByte(target, '?'); at >= 0 {
		return target[:at], target[at:]
	}
	return target, "?"
}

// verifySignature gives the nonce, whose first use the caller checks.
func verifySignature(r *http.Request, body []byte, key ed25519.PublicKey, now time.Time) (string, *refusal) {
	digest, input, value := r.Header.Get("Content-Digest"), r.Header.Get("Signature-Input"), r.Header.Get("Signature")
	if digest == "" || input == "" || value == "" {
		return "", refuse("SIGNATURE_MISSING", "The request is not signed.")
	}
	invalid := refuse("SIGNATURE_INVALID", "The signature is not by the pinned key over this request.")
	in, sig := signatureInput.FindStringSubmatch(input), signatureValue.FindStringSubmatch(value)
	if in == nil || sig == nil {
		return "", invalid
	}
	keyID := sha256.Sum256(key)
	path, query := splitTarget(r.RequestURI)
	base := strings.Join([]string{
		`"@method": ` + r.Method,
		`"@authority": ` + strings.ToLower(r.Host),
		`"@path": ` + path,
		`"@query": ` + query,
		`"content-digest": ` + digest,
		`"@signature-params": ` + in[1],
	}, "\n")
	bytes, err := base64.StdEncoding.DecodeString(sig[1])
	if err != nil || in[4] != base64.RawURLEncoding.EncodeToString(keyID[:]) || !ed25519.Verify(key, []byte(base), bytes) {
		return "", invalid
	}
	created, err := strconv.ParseInt(in[2], 10, 64)
	if age := now.Sub(time.Unix(created, 0)); err != nil || age > clockSkew || age < -clockSkew {
		return "", refuse("SIGNATURE_EXPIRED", "The signature is older than a minute, or from the future.")
	}
	if digest != contentDigest(body) {
		return "", refuse("CONTENT_DIGEST", "The body is not the one that was signed.")
	}
	return in[3], nil
}
