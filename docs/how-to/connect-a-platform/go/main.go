// An example of a source adapter for Writ, with Go's standard library alone. `platform.go` is what an adapter of your own replaces.
package main

import (
	"crypto/ed25519"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"
)

const bodyMax = 512 << 10

type adapter struct {
	platform *platform
	book     *book
	policy   policy
	writ     ed25519.PublicKey
	key      ed25519.PrivateKey
}

// admit passes a request that Writ signed just now and never sent before.
func (a *adapter) admit(r *http.Request, body []byte) *refusal {
	nonce, refused := verifySignature(r, body, a.writ, time.Now())
	if refused != nil {
		return refused
	}
	a.book.Lock()
	defer a.book.Unlock()
	if _, isUsed := a.book.nonces[nonce]; isUsed || a.book.write(bookLine{Kind: "nonce", Name: nonce}) != nil {
		return refuse("SIGNATURE_REUSED", "A request with this nonce was sent before.")
	}
	return nil
}

func (a *adapter) describe(w http.ResponseWriter) *refusal {
	categories, effects := []map[string]any{}, []map[string]any{}
	for _, name := range categoryOrder {
		categories = append(categories, map[string]any{"category": name, "history": "ALL"})
	}
	for _, one := range [][2]string{{"item", "DISABLED"}, {"item", "REMOVED"}, {"account", "SUSPENDED"}} {
		effects = append(effects, map[string]any{"kind": one[0], "status": one[1], "reversible": true, "territories": false})
	}
	a.book.Lock()
	defer a.book.Unlock()
	var newest any
	var size uint64
	for one, root := range a.book.trees {
		if one >= size {
			size, newest = one, map[string]any{"size": one, "root": base64.StdEncoding.EncodeToString(root)}
		}
	}
	sendJSON(w, map[string]any{"protocol": "writ-source/1", "name": "An example in Go", "identifierTypes": identifierTypes, "categories": categories, "effects": effects, "checkpoint": newest})
	return nil
}

func (a *adapter) item(w http.ResponseWriter, isIt func(item) bool, sha string) *refusal {
	one := a.platform.findItem(isIt)
	if one == nil {
		return notFound()
	}
	if sha == "" {
		a.sendSigned(w, one.answer)
		return nil
	}
	if !slices.ContainsFunc(one.Attachments, func(file attachment) bool { return file.SHA256 == sha }) {
		return notFound()
	}
	return a.sendBlob(w, one.Author.ID, sha)
}

func (a *adapter) account(w http.ResponseWriter, id string) *refusal {
	one := a.platform.findAccount(id)
	if one == nil {
		return notFound()
	}
	state := "ACTIVE"
	a.platform.Lock()
	defer a.platform.Unlock()
	if len(a.platform.states["account "+id]) > 0 {
		state = "SUSPENDED"
	}
	sendJSON(w, map[string]string{"id": one.ID, "handle": one.Handle, "state": state})
	return nil
}

func (a *adapter) holder(w http.ResponseWriter, raw []byte) *refusal {
	var person struct {
		Issuer  string `json:"issuer"`
		Subject string `json:"subject"`
	}
	if strictJSON(raw, &person) != nil || person.Issuer == "" || person.Subject == "" {
		return refuse("BAD_REQUEST", "The body is not of the protocol.")
	}
	for _, one := range a.platform.accounts {
		if one.Holder != nil && one.Holder.Issuer == person.Issuer && one.Holder.Subject == person.Subject {
			sendJSON(w, map[string]string{"account": one.ID})
			return nil
		}
	}
	return notFound()
}

func names(path string) ([]string, *refusal) {
	rest, isOurs := strings.CutPrefix(path, "/writ/v1")
	if !isOurs || (rest != "" && rest[0] != '/') {
		return nil, notFound()
	}
	parts := strings.Split(rest, "/")[1:]
	for i, part := range parts {
		name, err := url.PathUnescape(part)
		if err != nil {
			return nil, refuse("BAD_REQUEST", "The path is not percent-encoded.")
		}
		parts[i] = name
	}
	return parts, nil
}

func (a *adapter) route(w http.ResponseWriter, r *http.Request, body []byte) *refusal {
	path, query := splitTarget(r.RequestURI)
	parts, refused := names(path)
	if refused != nil {
		return refused
	}
	pattern := r.Method + " " + strings.Join(parts[:min(1, len(parts))], "")
	isBlob := len(parts) == 4 && parts[2] == "blobs"
	switch {
	case pattern == "GET " && len(parts) == 0:
		return a.describe(w)
	case pattern == "POST collect" && len(parts) == 1:
		return a.collect(w, body)
	case pattern == "POST holder" && len(parts) == 1:
		return a.holder(w, body)
	case pattern == "DELETE collections" && len(parts) == 2:
		return a.endCollection(w, parts[1])
	case pattern == "GET collections" && isBlob:
		return a.collectionBlob(w, parts[1], parts[3])
	case pattern == "GET items" && len(parts) == 1:
		values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
		if err != nil {
			return refuse("BAD_REQUEST", "The query is not percent-encoded.")
		}
		address := values.Get("url")
		return a.item(w, func(i item) bool { return address != "" && i.URL == address }, "")
	case pattern == "GET items" && (len(parts) == 2 || isBlob):
		sha := ""
		if isBlob {
			sha = parts[3]
		}
		return a.item(w, func(i item) bool { return i.ID == parts[1] }, sha)
	case pattern == "GET accounts" && len(parts) == 2:
		return a.account(w, parts[1])
	case pattern == "POST effects" && len(parts) == 2 && parts[1] == "observe":
		return a.observe(w, body)
	case pattern == "PUT effects" && len(parts) == 3 && statuses[parts[1]] != nil:
		return a.putEffect(w, parts[1], parts[2], body)
	}
	return notFound()
}

func (a *adapter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.page(w, r) {
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	body, err := io.ReadAll(io.LimitReader(r.Body, bodyMax+1))
	if err != nil {
		return
	}
	if len(body) > bodyMax {
		_, _ = io.Copy(io.Discard, io.LimitReader(r.Body, 8<<20))
		sendRefusal(w, refuse("TOO_LARGE", "A request has at most 512 KiB."))
		return
	}
	refused := a.admit(r, body)
	if refused == nil {
		refused = a.route(w, r, body)
	}
	if refused != nil {
		sendRefusal(w, refused)
	}
}

// page answers what has nothing to do with Writ: the public page of an item, and two acts of somebody else that the checks ask for.
func (a *adapter) page(w http.ResponseWriter, r *http.Request) bool {
	a.platform.Lock()
	defer a.platform.Unlock()
	status := http.StatusNoContent
	switch id, isItem := strings.CutPrefix(r.URL.Path, "/public/"); {
	case isItem && a.platform.isPublic(id):
		status = http.StatusOK
	case isItem:
		status = http.StatusNotFound
	case r.URL.Path == "/drift":
		clear(a.platform.states)
	case r.URL.Path == "/publish":
		body, _ := io.ReadAll(io.LimitReader(r.Body, bodyMax))
		if len(body) == 0 {
			body, _ = json.Marshal(map[string]any{"id": "at://now", "author": map[string]string{"id": a.platform.accounts[0].ID, "handle": a.platform.accounts[0].Handle}, "publishedAt": time.Now().UTC().Format(instantForm)})
		}
		_ = a.platform.publish(body)
	default:
		return false
	}
	w.WriteHeader(status)
	return true
}

func readKeys(writ, own string) (ed25519.PublicKey, ed25519.PrivateKey, error) {
	text, err := os.ReadFile(writ)
	if err != nil {
		return nil, nil, err
	}
	public, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(public) != ed25519.PublicKeySize {
		return nil, nil, errors.New("Writ's key is not 32 bytes in base64")
	}
	text, err = os.ReadFile(own)
	if err != nil {
		return nil, nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, nil, errors.New("the adapter's key is not PEM")
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	key, isEd25519 := parsed.(ed25519.PrivateKey)
	if err != nil || !isEd25519 {
		return nil, nil, errors.New("the adapter's key is not an Ed25519 key")
	}
	return public, key, nil
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

// Called with: the platform's file, the book's file, the policy's, Writ's public key's, the adapter's private key's, and the address to listen at.
func main() {
	if len(os.Args) != 7 {
		log.Fatal("usage: source-adapter PLATFORM BOOK POLICY WRIT_KEY ADAPTER_KEY HOST:PORT")
	}
	a := &adapter{platform: must(readPlatform(os.Args[1])), book: must(openBook(os.Args[2]))}
	a.policy = must(parsePolicy(string(must(os.ReadFile(os.Args[3])))))
	var err error
	if a.writ, a.key, err = readKeys(os.Args[4], os.Args[5]); err != nil {
		log.Fatal(err)
	}
	listener := must(net.Listen("tcp", os.Args[6]))
	log.Printf("listening at http://%s", listener.Addr())
	server := &http.Server{Handler: a, ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
