/**
 * What a receipt must satisfy against a replayed log: its leaf is in the tree, the fields that it opens are what the leaf commits
 * to, and the answer that it came with is the one in the leaf. Everything in a receipt is the server's word until it is recomputed.
 */
import { createHash } from 'node:crypto';
import {
  fromBase64,
  fromBase64Url,
  hashLeaf,
  inclusionProof,
  parseTlogProof,
  type VerifierKey,
  verifyInclusion,
  verifyOpening,
  verifyTlogProof,
} from '@writ/tlog';
import canonicalize from 'canonicalize';
import { at, type Json, shown } from './answer.ts';
import { Deviation } from './deviation.ts';
import type { Proven } from './evidence.ts';
import { type Replayed, requireBeginning } from './replay.ts';

function bytesOf(decode: (text: string) => Uint8Array | undefined, value: Json | undefined, what: string): Uint8Array {
  const bytes = typeof value === 'string' ? decode(value) : undefined;
  if (bytes === undefined) throw new Deviation(`${what} in base64`, shown(value));
  return bytes;
}

/** An object's members; none of anything else. */
const membersOf = (value: Json | undefined): [string, Json][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** The receipt's leaf is in the tree under its own checkpoint, and the same place of the replayed tree has it. Answers its bytes. */
function requireIncluded(receipt: Json, key: VerifierKey, replayed: Replayed): Uint8Array {
  const leaf = bytesOf(fromBase64, at(receipt, 'leaf'), "a receipt's leaf");
  const text = String(at(receipt, 'proof'));
  const { index } = verifyTlogProof({ text, leaf, origin: key.name, keys: [key] });
  if (String(index) !== String(at(receipt, 'index')))
    throw new Deviation(`a proof of entry ${shown(at(receipt, 'index'))}`, `one of ${index}`);
  requireBeginning(parseTlogProof(text).checkpoint, key, replayed);
  const { size, root } = replayed.checkpoint;
  verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof: inclusionProof(index, size, replayed.node), root });
  return leaf;
}

const canonicalText = (value: Json): Uint8Array => new TextEncoder().encode(canonicalize(value));

/** What the receipt opens is what the leaf commits to. Answers how many fields. */
function requireOpenings(receipt: Json, leaf: Uint8Array): number {
  const openings = membersOf(at(receipt, 'openings'));
  const commitments = Object.fromEntries(membersOf(at(receipt, 'commitments')).map(([field, text]) => [field, String(text)]));
  for (const [field, opening] of openings) {
    const salt = bytesOf(fromBase64Url, at(opening, 'salt'), 'a salt');
    verifyOpening({ leaf, commitments, field, value: canonicalText(at(opening, 'value') ?? null), salt });
  }
  if (openings.length === 0) throw new Deviation('a receipt that opens something', 'one that opens nothing');
  return openings.length;
}

/** The answer is the one in the leaf: SHA-256 over the canonical text (RFC 8785) of its data and errors. */
function requireAnswer(receipt: Json, answer: Json): void {
  const [data, errors] = [at(answer, 'data'), at(answer, 'errors')];
  const covered = { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) };
  const digest = createHash('sha256').update(canonicalText(covered)).digest('hex');
  const opened = new Map(membersOf(at(receipt, 'openings'))).get('response.digest');
  const logged = at(opened, 'value');
  if (logged !== digest)
    throw new Deviation(`entry ${shown(at(receipt, 'index'))} over this answer (${digest})`, `one over ${shown(logged)}`);
}

/** Checks one receipt, with its answer where it has one. Answers how many fields it opens. Throws Deviation or TlogError. */
export function requireProven({ receipt, answer }: Proven, key: VerifierKey, replayed: Replayed): number {
  const opened = requireOpenings(receipt, requireIncluded(receipt, key, replayed));
  if (answer !== null) requireAnswer(receipt, answer);
  return opened;
}
