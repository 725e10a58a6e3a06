/**
 * Many decisions under one entry: a tree of RFC 6962, 2.1 with one leaf a decision, whose root and size the entry commits to in its field
 * `decisions`. A leaf is the commitment to the fields of its decision, so that whoever holds a value and its salt can show that the entry
 * covers it, and learns nothing of the others. Computes only: salts are the log's business.
 */
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { appendLeaves, emptyFrontier } from '../tree/frontier.ts';
import { type Hash, hashLeaf, hashLength } from '../tree/hash.ts';
import { inclusionProof } from '../tree/tree.ts';
import { verifyInclusion } from '../tree/verify.ts';
import { commitment, hashOfFields } from './commitment.ts';

/** Decisions under one entry, at most. */
export const decisionsMax = 1_000;

/** What an entry says in its field `decisions`. */
export interface RootedDecisions {
  /** base64url, without padding. */
  readonly root: string;
  readonly count: number;
}

/** The tree over the decisions of one entry. */
export interface DecisionTree {
  readonly decisions: RootedDecisions;
  /** The path from the leaf at a place, counted from 0, to the root. Throws `BAD_INDEX`. */
  proof(place: number): Hash[];
}

/**
 * The hash of a decision's leaf: that of a leaf of RFC 6962 whose 32 bytes are SHA-256 over `acclog/decision/v1`, NUL, and for each field in
 * ascending order of its name's bytes: name, NUL, the field's commitment (its text), NUL. Throws `BAD_COMMITMENT` as `entryCommitment` does.
 */
export const decisionLeafHash = (commitments: Readonly<Record<string, string>>): Hash =>
  hashLeaf(hashOfFields('acclog/decision/v1', 'A decision', commitments));

function requireSize(count: number): void {
  requireCount(count, 'BAD_SIZE', 'The number of decisions');
  if (count < 1 || count > decisionsMax) throw new TlogError('BAD_SIZE', `An entry has 1 to ${decisionsMax} decisions, not ${count}.`);
}

/** The tree over the leaf hashes, in their order. Throws `BAD_SIZE` for none or too many, and `BAD_HASH`. */
export function decisionTree(leafHashes: readonly Hash[]): DecisionTree {
  requireSize(leafHashes.length);
  const { root, node } = appendLeaves(emptyFrontier, leafHashes);
  return {
    decisions: { root: toBase64Url(root), count: leafHashes.length },
    proof: (place) => inclusionProof(place, leafHashes.length, node),
  };
}

/** The leaf hashes that are stored one after the other. Throws `BAD_HASH` for bytes that are no row of hashes, and `BAD_SIZE`. */
export function splitLeafHashes(row: Uint8Array): Hash[] {
  if (row.length % hashLength !== 0) throw new TlogError('BAD_HASH', `${row.length} bytes are no row of hashes of ${hashLength} bytes.`);
  requireSize(row.length / hashLength);
  return Array.from({ length: row.length / hashLength }, (_, place) =>
    Uint8Array.from(row.subarray(place * hashLength, (place + 1) * hashLength)),
  );
}

/** The value of a field `decisions`, which anybody may have written. Throws `BAD_HASH` or `BAD_SIZE` for what is none. */
export function parseDecisions(value: unknown): { root: Hash; count: number } {
  const { root, count, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const bytes = typeof root === 'string' ? fromBase64Url(root) : undefined;
  if (bytes?.length !== hashLength || Object.keys(rest).length > 0)
    throw new TlogError('BAD_HASH', 'The decisions of an entry are a root of 32 bytes in base64url and a count, and nothing else.');
  if (typeof count !== 'number') throw new TlogError('BAD_SIZE', 'The decisions of an entry have no count.');
  requireSize(count);
  return { root: bytes, count };
}

/** A decision, and what shows that an entry covers it. All of it may come from an attacker. */
export interface ShownDecision {
  /** What the entry says in its field `decisions`. */
  readonly decisions: { readonly root: Hash; readonly count: number };
  /** Which of them it is, counted from 0. */
  readonly place: number;
  /** From the leaf's sibling to below the root. */
  readonly proof: readonly Hash[];
  /** Of all its fields. */
  readonly commitments: Readonly<Record<string, string>>;
  /** What is opened of it: the committed bytes (RFC 8785 text of the value) and the salt, by field. */
  readonly openings: Readonly<Record<string, { readonly value: Uint8Array; readonly salt: Uint8Array }>>;
}

/**
 * Passes when the decision is the one at its place under the root and says what is opened of it. Throws `BAD_INDEX`, `BAD_HASH`, `BAD_PROOF`,
 * `BAD_SIZE`, `BAD_COMMITMENT`, `ROOT_MISMATCH` (the tree has another decision there) or `OPENING_MISMATCH` (it does not say that).
 * Not checked: that an entry of a log says `decisions`; `verifyOpening` of the field does that.
 */
export function verifyDecision({ decisions: { root, count }, place, proof, commitments, openings }: ShownDecision): void {
  requireSize(count);
  verifyInclusion({ index: place, size: count, leafHash: decisionLeafHash(commitments), proof, root });
  for (const [field, { value, salt }] of Object.entries(openings))
    if (!Object.hasOwn(commitments, field) || commitments[field] !== commitment(field, salt, value))
      throw new TlogError('OPENING_MISMATCH', `Decision ${place} of the entry does not say this value in its field ${field}.`);
}
