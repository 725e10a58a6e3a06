/**
 * Another implementation to compare with: Go's own verifier of transparency logs (golang.org/x/mod/sumdb, packages tlog and
 * note), behind a small program that is written and built in a temporary folder. It needs `go` in the PATH and a GOPATH that
 * holds golang.org/x/mod as source (Debian: golang-go, golang-golang-x-mod-dev); nothing is downloaded.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/** One question to the peer. Hashes and notes are in base64. */
export type PeerCase =
  | { kind: 'inclusion'; proof: string[]; size: number; root: string; index: number; leaf: string }
  | { kind: 'consistency'; proof: string[]; to: number; toRoot: string; from: number; fromRoot: string }
  | { kind: 'note'; vkey: string; note: string }
  | { kind: 'cosignature'; vkey: string; note: string; publicKey: string };

const program = `package main

import (
	"bufio"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind, Root, Leaf, ToRoot, FromRoot, Vkey, Note, PublicKey string
	Proof                                                     []string
	Size, Index, To, From                                     int64
}

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

func open(q question) (*note.Note, error) {
	verifier, err := note.NewVerifier(q.Vkey)
	if err != nil {
		return nil, err
	}
	text, err := base64.StdEncoding.DecodeString(q.Note)
	if err != nil {
		return nil, err
	}
	return note.Open(text, note.VerifierList(verifier))
}

// cosigned tells whether one of the lines that Go does not know is the key's cosignature.
func cosigned(n *note.Note, publicKey string) bool {
	key, _ := base64.StdEncoding.DecodeString(publicKey)
	for _, line := range n.UnverifiedSigs {
		bytes, err := base64.StdEncoding.DecodeString(line.Base64)
		if err != nil || len(bytes) != 4+8+ed25519.SignatureSize {
			continue
		}
		message := fmt.Sprintf("cosignature/v1\\ntime %d\\n%s", binary.BigEndian.Uint64(bytes[4:12]), n.Text)
		if ed25519.Verify(key, []byte(message), bytes[12:]) {
			return true
		}
	}
	return false
}

func accepted(q question) bool {
	switch q.Kind {
	case "inclusion":
		return tlog.CheckRecord(hashes(q.Proof), q.Size, hash(q.Root), q.Index, hash(q.Leaf)) == nil
	case "consistency":
		return tlog.CheckTree(hashes(q.Proof), q.To, hash(q.ToRoot), q.From, hash(q.FromRoot)) == nil
	}
	n, err := open(q)
	return err == nil && (q.Kind == "note" || cosigned(n, q.PublicKey))
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
`;

const run = (command: string, args: readonly string[], input = '') =>
  spawnSync(command, args, { input, encoding: 'utf8', env: { ...process.env, GO111MODULE: 'off' }, maxBuffer: 2 ** 28 });

function missing(): string | undefined {
  const found = run('go', ['env', 'GOPATH']);
  if (found.status !== 0) return 'there is no go in the PATH';
  const folders = found.stdout.trim().split(':');
  const has = folders.some((folder) => existsSync(join(folder, 'src/golang.org/x/mod/sumdb/tlog')));
  return has ? undefined : 'no GOPATH holds golang.org/x/mod';
}

const reason = missing();

/** A `describe` that is skipped, and says why in its name, where Go or its packages are missing. */
export function describeGoPeer(name: string, suite: () => void): void {
  if (reason === undefined) describe(name, { timeout: 120_000 }, suite);
  else describe.skip(`${name} (skipped: ${reason})`, suite);
}

/** Whether Go accepts each of the cases. */
export function askGo(cases: readonly PeerCase[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'writ-go-peer-'));
  try {
    const source = join(folder, 'main.go');
    const binary = join(folder, 'peer');
    writeFileSync(source, program);
    const built = run('go', ['build', '-o', binary, source]);
    if (built.status !== 0) throw new Error(`The Go program was not built: ${built.stderr}`);
    const asked = run(binary, [], cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
    if (asked.status !== 0 || asked.stdout.length !== cases.length) throw new Error(`The Go program failed: ${asked.stderr}`);
    return [...asked.stdout].map((verdict) => verdict === '1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
