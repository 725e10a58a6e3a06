/**
 * Decisions that an entry covers, shown and compared. The values come from whoever stores the decisions; the log has the hashes of their leaves and
 * the keys that their salts follow from. A decision whose account's key was destroyed opens to nothing, and the root stays what it was.
 */
import type { EventId } from '@writ/core';
import { decisionTree, type Hash, splitLeafHashes, toBase64, toBase64Url } from '@writ/tlog';
import { canonicalText } from '../entries/canonical-json.ts';
import { decisionCommitments, decisionsField, inLeafOrder, leafOfDecision, openDecision, prepareDecision } from '../entries/decisions.ts';
import type { DecisionDraft, Json, Opening } from '../entries/entry.ts';
import type { SentDecision } from '../entries/receipt.ts';
import type { DataKey, Keyring } from '../keys/keyring.ts';
import { type DetailRow, openValues, selectDetails, unwrappingOnce } from '../keys/sealed-field.ts';
import type { Queryable } from '../log/connection.ts';

/** What is stored as a decision is not what its entry covers. */
export class DecisionChanged extends Error {
  override readonly name = 'DecisionChanged';
  readonly decision: string;
  constructor(decision: string, index: number) {
    super(`Decision ${decision} is not what entry ${index} covers: one of its columns, its key or the log's row of leaves was changed.`);
    this.decision = decision;
  }
}

/** Selects the row of leaves of the entry `$1`. */
const selectLeaves = 'select leaf_hashes from log.log_decisions where idx = $1';

/** Selects the keys of the subjects in `$1`, and which of them once had another that was destroyed. */
const selectKeys = `select subject_id, max(version) filter (where wrapped is not null) as version, bool_or(wrapped is null) as was_destroyed,
    (array_agg(wrapped order by version desc) filter (where wrapped is not null))[1] as wrapped
  from log.subject_key where subject_id = any($1::text[]) group by subject_id`;

interface KeysRow {
  readonly subject_id: string;
  readonly version: number | null;
  readonly wrapped: Buffer | null;
  readonly was_destroyed: boolean;
}

/** What is left of a subject's keys. */
interface SubjectKeys {
  readonly key: DataKey | undefined;
  readonly wasDestroyed: boolean;
}

async function keysOf(on: Queryable, keyring: Keyring, subjects: readonly string[]): Promise<Map<string, SubjectKeys>> {
  const { rows } = await on.query<KeysRow>({ name: 'writ_log_decision_keys', text: selectKeys, values: [subjects] });
  return new Map(
    rows.map(({ subject_id: subject, version, wrapped, was_destroyed: wasDestroyed }) => {
      const key = wrapped === null || version === null ? undefined : keyring.unwrap(subject, version, wrapped);
      return [subject, { key, wasDestroyed }];
    }),
  );
}

const neverHad: SubjectKeys = { key: undefined, wasDestroyed: false };

/** The leaves that the log has of an entry; undefined where it covers no decisions. Throws TlogError for bytes that are no leaves. */
async function leavesOf(on: Queryable, index: number): Promise<Hash[] | undefined> {
  const { rows } = await on.query<{ leaf_hashes: Buffer }>({ name: 'writ_log_decisions', text: selectLeaves, values: [index] });
  return rows[0] && splitLeafHashes(rows[0].leaf_hashes);
}

/** What an entry says of its decisions, as its details have it; undefined where that can't be opened. */
async function rootInEntry(on: Queryable, keyring: Keyring, index: number): Promise<Json | undefined> {
  const { rows } = await on.query<DetailRow>({ text: selectDetails, values: [[index]] });
  return openValues(unwrappingOnce(keyring), rows, [decisionsField])[decisionsField];
}

const isRoot = (root: Json | undefined, leaves: readonly Hash[]): boolean =>
  root !== undefined && canonicalText(root) === canonicalText({ ...decisionTree(leaves).decisions });

/**
 * A decision of an entry, with all of its fields opened and its path to the root that the entry says. `ERASED` once the key of its account was
 * destroyed, `CHANGED` where the entry does not cover what is given, or where the log's leaves do not give the root that the entry says: a proof
 * made from them would be refused by everybody. Rejects with EnvelopeError for a changed key.
 */
export async function shownDecision(
  on: Queryable,
  keyring: Keyring,
  { index, decision }: { index: number; decision: DecisionDraft },
): Promise<SentDecision | 'ERASED' | 'CHANGED'> {
  const prepared = prepareDecision(decision);
  const leaves = (await leavesOf(on, index)) ?? [];
  const { key, wasDestroyed } = (await keysOf(on, keyring, [prepared.subject])).get(prepared.subject) ?? neverHad;
  if (key === undefined) return wasDestroyed ? 'ERASED' : 'CHANGED';
  const leaf = toBase64(leafOfDecision(prepared, key));
  const place = leaves.findIndex((hash) => toBase64(hash) === leaf);
  // Of an account that has come back after its erasure, what was decided before was made under the key that is gone.
  if (place === -1) return wasDestroyed ? 'ERASED' : 'CHANGED';
  if (!isRoot(await rootInEntry(on, keyring, index), leaves)) return 'CHANGED';
  const opened = Object.entries(openDecision(prepared, key));
  return {
    place: String(place),
    proof: decisionTree(leaves).proof(place).map(toBase64),
    commitments: decisionCommitments(prepared, key),
    openings: Object.fromEntries(opened.map(([field, { value, salt }]) => [field, { text: canonicalText(value), salt }])),
  };
}

/** What a comparison of an entry with the decisions that are stored came to. */
export interface ComparedDecisions {
  /** Whether the log's row of leaves gives the root that the entry says; null where that can't be opened. */
  readonly rootHolds: boolean | null;
  /** How many the entry covers. */
  readonly count: number;
  /** By id, decisions that are not what the entry covers. */
  readonly changed: readonly string[];
  /** By id, decisions of which nothing can be shown any more: the key of their account was destroyed. */
  readonly erased: readonly string[];
  /** Places of leaves that no given decision has. */
  readonly missing: readonly number[];
}

/**
 * Compares all decisions that are stored as those of an entry with what it covers: one bit that was changed names its decision. They are taken in the
 * order of their leaves, so that of a decision with a destroyed key the place is still known. Rejects with RangeError for an
 * entry that covers none, and with EnvelopeError for a changed key.
 */
export async function compareDecisions(
  on: Queryable,
  keyring: Keyring,
  { index, decisions }: { index: number; decisions: readonly DecisionDraft[] },
): Promise<ComparedDecisions> {
  const ordered = inLeafOrder(decisions);
  const leaves = await leavesOf(on, index);
  if (leaves === undefined) throw new RangeError(`Entry ${index} covers no decisions.`);
  const keys = await keysOf(on, keyring, [...new Set(ordered.map(({ subject }) => subject))]);
  const root = await rootInEntry(on, keyring, index);
  const places = new Map(leaves.map((leaf, place) => [toBase64Url(leaf), place]));
  const isAligned = ordered.length === leaves.length;
  const found = new Set<number>();
  const [changed, erased]: [string[], string[]] = [[], []];
  for (const [at, decision] of ordered.entries()) {
    const { key, wasDestroyed } = keys.get(decision.subject) ?? neverHad;
    const place = key && places.get(toBase64Url(leafOfDecision(decision, key)));
    if (place !== undefined) found.add(place);
    else {
      (wasDestroyed ? erased : changed).push(decision.id);
      if (isAligned) found.add(at);
    }
  }
  const missing = leaves.flatMap((_, place) => (found.has(place) ? [] : [place]));
  return { rootHolds: root === undefined ? null : isRoot(root, leaves), count: leaves.length, changed, erased, missing };
}

/** A leaf of the tree of decisions of an entry, as far as it can be shown. */
export interface ShownLeaf {
  /** In the tree, counted from 0. */
  readonly place: number;
  readonly leafHash: Hash;
  /** Null once the key of its account was destroyed, and for what is not what the entry covers. */
  readonly decision: {
    readonly commitments: Readonly<Record<string, string>>;
    readonly openings: Readonly<Record<string, Opening>>;
  } | null;
  /** Whether the key of its account was destroyed. */
  readonly isErased: boolean;
}

/**
 * All leaves of an entry in their order, each with the commitments of the decision that is stored for it and the openings of the named fields. Null for an
 * entry that covers none. Whoever hashes all leaves gets the root that the entry says. Rejects with EnvelopeError for a changed key.
 */
export async function shownLeaves(
  on: Queryable,
  keyring: Keyring,
  { index, decisions, fields }: { index: number; decisions: readonly DecisionDraft[]; fields: readonly string[] },
): Promise<ShownLeaf[] | null> {
  const leaves = await leavesOf(on, index);
  if (leaves === undefined) return null;
  const ordered = inLeafOrder(decisions);
  const keys = await keysOf(on, keyring, [...new Set(ordered.map(({ subject }) => subject))]);
  const known = new Map<string, ShownLeaf['decision']>();
  for (const decision of ordered) {
    const key = keys.get(decision.subject)?.key;
    if (key === undefined) continue;
    const opened = Object.entries(openDecision(decision, key)).filter(([field]) => fields.includes(field));
    const commitments = decisionCommitments(decision, key);
    known.set(toBase64(leafOfDecision(decision, key)), { commitments, openings: Object.fromEntries(opened) });
  }
  const isAligned = ordered.length === leaves.length;
  return leaves.map((leafHash, place) => {
    const decision = known.get(toBase64(leafHash)) ?? null;
    const subject = isAligned ? ordered[place]?.subject : undefined;
    return { place, leafHash, decision, isErased: decision === null && subject !== undefined && keys.get(subject)?.wasDestroyed === true };
  });
}

/** Selects the index of the entry with the event `$1`. */
const selectIndex = 'select idx from log.log_entry where event_id = $1';

/** The index of the entry with this event; undefined where it is not in the log yet. */
export async function indexOfEvent(on: Queryable, event: EventId): Promise<number | undefined> {
  const { rows } = await on.query<{ idx: string }>({ name: 'writ_log_index', text: selectIndex, values: [event] });
  return rows[0] && Number(rows[0].idx);
}
