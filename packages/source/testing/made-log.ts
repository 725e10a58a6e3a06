/**
 * A log in memory, with its key, witnesses and receipts: what Writ's own log is to an adapter. The kit's is called `check.…`, which no
 * production start accepts.
 */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import {
  commitment,
  consistencyProof,
  cosignatureKeyType,
  cosigner,
  entryCommitment,
  formatCheckpoint,
  formatTlogProof,
  formatVerifierKey,
  type Hash,
  hashChildren,
  hashLeaf,
  inclusionProof,
  type LeafKind,
  leafBlockBytes,
  makeVerifierKey,
  type NoteSigner,
  parseWitnessPolicy,
  signNote,
  toBase64,
  treeRoot,
  type VerifierKey,
  type WitnessPolicy,
} from '@writ/tlog';
import { publicBytes } from '../src/signature/keys.ts';
import type { CollectReceipt } from '../src/wire/collect.ts';

/** An entry, and what opens it. */
export interface MadeEntry {
  readonly event: string;
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly commitments: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, { readonly text: string; readonly salt: string }>>;
}

export interface NewEntry {
  /** Drawn where it is left out. */
  readonly event?: string;
  readonly type: string;
  readonly kind: LeafKind;
  /** Now where it is left out. */
  readonly time?: string;
  /** Values of fields beside type and time. */
  readonly values: Readonly<Record<string, unknown>>;
}

const rawSign = (key: KeyObject) => (message: Uint8Array) => new Uint8Array(sign(null, message, key));

class Witness {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
  constructor(name: string, privateKey: KeyObject = generateKeyPairSync('ed25519').privateKey) {
    this.privateKey = privateKey;
    this.key = makeVerifierKey(name, publicBytes(privateKey), cosignatureKeyType);
  }
  at(timeMs: number): NoteSigner {
    return cosigner({ key: this.key, time: Math.floor(timeMs / 1000), sign: rawSign(this.privateKey) });
  }
}

/** What a log is kept as between runs: keys as PEM, hashes in base64. */
export interface MadeLogState {
  readonly origin: string;
  readonly key: string;
  readonly witnesses: readonly string[];
  readonly hashes: readonly string[];
}

const witnessNames = ['one', 'two', 'three'];
const pemOf = (key: KeyObject): string => String(key.export({ type: 'pkcs8', format: 'pem' }));

export interface ReceiptOptions {
  /** Of the tree of this size. */
  readonly size?: number;
  /** How many witnesses cosigned. */
  readonly cosigned?: number;
  readonly open?: readonly string[];
}

export class MadeLog {
  readonly origin: string;
  readonly key: VerifierKey;
  readonly #private: KeyObject;
  readonly witnesses: readonly Witness[];
  readonly quorum: number;
  readonly #hashes: Hash[];
  readonly #nodes = new Map<string, Hash>();

  constructor(origin: string, like?: { key: KeyObject; witnesses: readonly Witness[]; hashes: readonly Hash[] }) {
    this.origin = origin;
    this.#private = like?.key ?? generateKeyPairSync('ed25519').privateKey;
    this.key = makeVerifierKey(origin, publicBytes(this.#private));
    this.witnesses = like?.witnesses ?? witnessNames.map((name) => new Witness(`${name}.${origin}`));
    this.quorum = 2;
    this.#hashes = [...(like?.hashes ?? [])];
  }

  /** The log as it was kept. */
  static from({ origin, key, witnesses, hashes }: MadeLogState): MadeLog {
    return new MadeLog(origin, {
      key: createPrivateKey(key),
      witnesses: witnesses.map((pem, i) => new Witness(`${witnessNames[i]}.${origin}`, createPrivateKey(pem))),
      hashes: hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64'))),
    });
  }

  get state(): MadeLogState {
    const witnesses = this.witnesses.map(({ privateKey }) => pemOf(privateKey));
    return { origin: this.origin, key: pemOf(this.#private), witnesses, hashes: this.#hashes.map((hash) => toBase64(hash)) };
  }

  /** Another history under the same keys: the newest entries are gone. */
  fork(without = 1): MadeLog {
    const hashes = this.#hashes.slice(0, Math.max(0, this.#hashes.length - without));
    return new MadeLog(this.origin, { key: this.#private, witnesses: this.witnesses, hashes });
  }

  get size(): number {
    return this.#hashes.length;
  }

  /** A file of C2SP tlog-policy. */
  get policyText(): string {
    const witnesses = this.witnesses.map(({ key }, i) => `witness w${i + 1} ${formatVerifierKey(key)}`);
    const names = this.witnesses.map((_, i) => `w${i + 1}`).join(' ');
    return [`log ${formatVerifierKey(this.key)}`, ...witnesses, `group all ${this.quorum} ${names}`, 'quorum all', ''].join('\n');
  }

  get policy(): WitnessPolicy {
    return parseWitnessPolicy(this.policyText);
  }

  #node(level: number, index: number): Hash {
    const name = `${level}/${index}`;
    const known = this.#nodes.get(name);
    if (known) return known;
    const leaf = this.#hashes[index];
    if (level === 0 && !leaf) throw new RangeError(`There is no leaf ${index}.`);
    const hash = level === 0 && leaf ? leaf : hashChildren(this.#node(level - 1, index * 2), this.#node(level - 1, index * 2 + 1));
    this.#nodes.set(name, hash);
    return hash;
  }

  append({ event = randomUUID(), type, kind, time = new Date().toISOString(), values }: NewEntry): MadeEntry {
    const texts = Object.entries({ ...values, type, time }).map(([name, value]) => ({
      name,
      text: JSON.stringify(value),
      salt: randomBytes(32),
    }));
    const commitments = Object.fromEntries(texts.map(({ name, text, salt }) => [name, commitment(name, salt, Buffer.from(text))]));
    const openings = Object.fromEntries(texts.map(({ name, text, salt }) => [name, { text, salt: salt.toString('base64url') }]));
    const day = new Date().toISOString().slice(0, 10);
    const json = JSON.stringify({ specversion: '1.0', id: event, kind, day, commitment: entryCommitment(commitments) });
    const leaf = Buffer.from(json.padEnd(Math.ceil(json.length / leafBlockBytes) * leafBlockBytes, ' '));
    this.#hashes.push(hashLeaf(leaf));
    return { event, index: this.#hashes.length - 1, leaf, commitments, openings };
  }

  /** Entries of others. */
  grow(count: number): void {
    for (let i = 0; i < count; i += 1) this.#hashes.push(new Uint8Array(createHash('sha256').update(randomBytes(32)).digest()));
  }

  checkpoint({ size = this.size, cosigned = this.quorum }: ReceiptOptions = {}): string {
    const body = formatCheckpoint({ origin: this.origin, size, root: treeRoot(size, (level, index) => this.#node(level, index)) });
    const name = { name: this.key.name, id: this.key.id, sign: rawSign(this.#private) };
    return signNote(body, [name, ...this.witnesses.slice(0, cosigned).map((witness) => witness.at(Date.now()))]);
  }

  receipt(entry: MadeEntry, options: ReceiptOptions = {}): CollectReceipt {
    const size = options.size ?? this.size;
    const proof = inclusionProof(entry.index, size, (level, index) => this.#node(level, index));
    const { type, target, outcome } = entry.openings;
    if (!type || !target) throw new TypeError('An entry of a collection has a type and a target.');
    return {
      event: entry.event,
      index: String(entry.index),
      leaf: toBase64(entry.leaf),
      proof: formatTlogProof({ index: entry.index, proof, checkpoint: this.checkpoint({ ...options, size }) }),
      commitments: { ...entry.commitments },
      openings: { type, target, ...(outcome && { outcome }) },
    };
  }

  consistency(from: number, to: number): string[] {
    return consistencyProof(from, to, (level, index) => this.#node(level, index)).map(toBase64);
  }
}
