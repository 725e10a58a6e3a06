/**
 * A log in memory for tests: leaves, a signer with a key made on the spot, and the files of the static tree. Its tree is
 * computed by plain recursion over all leaves (the definition of RFC 6962, 2.1), so that it shares no code with the product.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  commitment,
  cosignatureKeyType,
  cosigner,
  encodeBundle,
  entryCommitment,
  formatCheckpoint,
  type Hash,
  makeVerifierKey,
  type NodeReader,
  type NoteSigner,
  signNote,
  type VerifierKey,
} from '../src/index.ts';
import { bundlePath, tilePath } from '../src/tree/tile-path.ts';

const sha = (...parts: Uint8Array[]): Hash => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

/** The root over the leaf hashes, by definition: every call hashes everything. */
export function plainRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return sha();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

/** Tree nodes straight from the leaf hashes. */
export const plainReader =
  (leaves: readonly Hash[]): NodeReader =>
  (level, index) => {
    if ((index + 1) * 2 ** level > leaves.length) throw new Error(`Node ${level}/${index} reaches beyond the leaves.`);
    return plainRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  };

/** An entry whose bytes are `entry-<index>`. */
export const sampleEntry = (index: number): Uint8Array => Buffer.from(`entry-${index}`);

/** The hashes of the first `count` sample entries. */
export const sampleHashes = (count: number): Hash[] => Array.from({ length: count }, (_, i) => sha(Uint8Array.of(0), sampleEntry(i)));

/** A signer with a fresh Ed25519 key, and the public half as it is pinned. */
export function sampleSigner(name: string): { signer: NoteSigner; key: VerifierKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key = makeVerifierKey(name, raw);
  return { signer: { name, id: key.id, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }, key };
}

/** A witness with a fresh Ed25519 key: the public half as it is pinned, and its signature at a time in Unix seconds. */
export function sampleWitness(name: string): { key: VerifierKey; at: (time: number) => NoteSigner } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key = makeVerifierKey(name, raw, cosignatureKeyType);
  return { key, at: (time) => cosigner({ key, time, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }) };
}

/** JSON padded with spaces to a multiple of 128 bytes. */
export function padLeaf(json: string): Uint8Array {
  const bytes = Buffer.from(json);
  return Buffer.concat([bytes, Buffer.alloc((128 - (bytes.length % 128)) % 128, ' ')]);
}

/** A private leaf that commits to the fields, and what opens it. */
export function sampleLeaf(index: number, fields: Record<string, string> = { type: `sample.${index}` }) {
  const salts = Object.fromEntries(Object.keys(fields).map((field) => [field, sha(Buffer.from(`salt ${index} ${field}`))]));
  const commitments = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, commitment(field, salts[field] ?? sha(), Buffer.from(value))]),
  );
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const day = '2031-12-24';
  const leaf = padLeaf(JSON.stringify({ specversion: '1.0', id, kind: 'authority', day, commitment: entryCommitment(commitments) }));
  return { leaf, commitments, salts };
}

/** The static tree of a log: path to content, with the tiles and bundles of its size. */
export function sampleTree(origin: string, entries: readonly Uint8Array[], signer: NoteSigner): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const leaves = entries.map((entry) => sha(Uint8Array.of(0), entry));
  const checkpoint = formatCheckpoint({ origin, size: entries.length, root: plainRoot(leaves) });
  files.set('checkpoint', Buffer.from(signNote(checkpoint, [signer])));
  for (let at = 0; at < entries.length; at += 256) {
    const part = entries.slice(at, at + 256);
    files.set(bundlePath(at / 256, part.length), encodeBundle(part));
  }
  for (let level = 0, row = leaves; row.length > 0; level += 1) {
    const above: Hash[] = [];
    for (let at = 0; at < row.length; at += 256) {
      const part = row.slice(at, at + 256);
      files.set(tilePath({ level, n: at / 256, width: part.length }), Buffer.concat(part));
      if (part.length === 256) above.push(plainRoot(part));
    }
    row = above;
  }
  return files;
}
