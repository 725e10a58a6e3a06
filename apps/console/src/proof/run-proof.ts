/**
 * Brings together what a proof needs (what was said of the entry, the log's public files, what this browser keeps), has it checked, and keeps
 * what the next check will need. The only part of the proof that asks anybody; without React, so that every page can use it.
 */
import { parseLogKeys, parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';
import { type CheckedProof, checkProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts, Trust } from '@writ/verifier/proof/facts.ts';
import { type ReadFile, readNote, sizeNamed } from './log-files.ts';
import type { LogPlace } from './log-place.ts';
import { readConsistency, readLeafHash, readPath } from './log-proofs.ts';
import { recall, remember, trustOnFirstUse } from './memory.ts';

/** What was checked, with what, and how it ended. */
export interface Proof {
  facts: ProofFacts;
  trust: Trust;
  checked: CheckedProof;
  /** The hash that the log's files have for the entry, in base64; null where they were not asked, or have none. It is for the picture alone. */
  published: string | null;
}

/** The key that a text names; undefined for a text that names none. */
export function keyIn(text: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(text.trim());
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

/** The keys of a log that a text names: one or, each pinned, both. Undefined for a text that names none. */
export function logKeysIn(text: string): ReturnType<typeof parseLogKeys> | undefined {
  try {
    return parseLogKeys(text);
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

/** No key is known, and none that could be is offered: nothing that the log signed can be told from what it did not. */
export class NoKey extends Error {
  override readonly name = 'NoKey';
}

async function trustAt({ origin, verifierKey, read, storage, now }: LogPlace, note: string | null, isNewest: boolean): Promise<Trust> {
  const offered = keyIn(verifierKey);
  const unkept = offered === undefined ? null : { key: offered, how: 'first-use' as const, since: now().toISOString() };
  const known = storage === null ? unkept : trustOnFirstUse(storage, origin, offered ?? null, now());
  if (known === null) throw new NoKey(origin);
  const kept = storage === null ? null : recall(storage, origin);
  const seen = kept === null ? ('unavailable' as const) : kept.seen;
  const shown = note === null ? null : sizeNamed(note);
  const policy = kept?.policy ?? null;
  const trust = { origin, known, ...(offered === undefined ? {} : { offered }), policy, seen, consistency: null, isNewest };
  if (seen === null || seen === 'unavailable' || shown === null || seen.size === shown) return trust;
  if (isNewest) return shown < seen.size ? trust : { ...trust, consistency: await readConsistency(read, seen.size, shown) };
  const published = await publishedSize(read);
  if (Math.max(seen.size, shown) > published) return { ...trust, published };
  return { ...trust, published, consistency: await readConsistency(read, seen.size, shown) };
}

/** How many entries the log's files have now. A receipt may be of a tree that they don't have yet, and no tile of it is asked for. */
async function publishedSize(read: ReadFile): Promise<number> {
  const note = await readNote(read);
  return note === null ? 0 : (sizeNamed(note) ?? 0);
}

function checkAndRemember(facts: ProofFacts, trust: Trust, { storage, now }: LogPlace): Omit<Proof, 'published'> {
  const checked = checkProof(facts, trust);
  if (storage !== null && facts.note !== null) remember(storage, checked, facts.note, now());
  return { facts, trust, checked };
}

/**
 * Checks an entry against the newest checkpoint of the log's public files. Rejects with {@link NoKey}, and with `LogUnreachable` where the
 * files can't be had: then nothing has been checked.
 */
export async function proveEntry(said: Omit<ProofFacts, 'path' | 'note'>, place: LogPlace): Promise<Proof> {
  const note = await readNote(place.read);
  const size = note === null ? null : sizeNamed(note);
  const path = size === null ? null : await readPath(place.read, Number(said.index), size);
  const published = size === null ? null : await readLeafHash(place.read, Number(said.index), size);
  return { ...checkAndRemember({ ...said, path, note }, await trustAt(place, note, true), place), published };
}

/** Checks an entry by the checkpoint and path of its own receipt. Rejects as {@link proveEntry} does. */
export async function proveReceipt(facts: ProofFacts, place: LogPlace): Promise<Proof> {
  return { ...checkAndRemember(facts, await trustAt(place, facts.note, false), place), published: null };
}
