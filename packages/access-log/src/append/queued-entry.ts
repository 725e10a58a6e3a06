/**
 * An entry on its way: prepared, with those of its fields encrypted already whose keys were at hand. Encrypting happens
 * when the entry is queued, while the batch before it waits for the disk, and only what is left under the lock. So it is with the leaves
 * of decisions, whose salts follow from the keys: some when the entry is queued, the rest in pieces, because a thousand keep a process
 * busy for longer than a single entry takes.
 */
import type { EventId } from '@writ/core';
import type { Hash } from '@writ/tlog';
import { leafOfDecision } from '../entries/decisions.ts';
import type { Prepared, PreparedEntry, PreparedField, UnrootedEntry } from '../entries/prepared-entry.ts';
import type { DataKey, KeyMemory } from '../keys/keyring.ts';
import { type SealedFields, sealFields } from '../keys/sealed-field.ts';

/** Keys by their subject. */
type Keys = ReadonlyMap<string, DataKey>;

/** An entry whose fields are encrypted. */
export interface SealedEntry {
  readonly entry: PreparedEntry;
  readonly fields: readonly SealedFields[];
}

/** An entry that waits for the lock. */
export interface QueuedEntry {
  readonly event: EventId;
  /** Whose keys it needs. */
  readonly subjects: readonly string[];
  /** Whether all was done that the keys at hand allow. */
  isSealedEarly(): boolean;
  /** Does some of it; answers the same. */
  sealSome(): boolean;
  /** All of it under the keys that hold now; undefined when the key of one of its subjects is unavailable. */
  seal(keys: Keys): SealedEntry | undefined;
}

/** The fields that are kept under one subject's key. */
interface QueuedFields {
  readonly subject: string;
  readonly fields: readonly PreparedField[];
  /** Absent until they are encrypted. */
  readonly sealed: SealedFields | undefined;
}

/** All fields encrypted; undefined when the key of one of them is unavailable. */
function sealAll({ event }: PreparedEntry, groups: readonly QueuedFields[], keys: Keys): SealedFields[] | undefined {
  const rows: SealedFields[] = [];
  for (const { subject, fields, sealed } of groups) {
    const key = keys.get(subject);
    if (key === undefined) return undefined;
    rows.push(sealed?.version === key.version ? sealed : sealFields(event, fields, key));
  }
  return rows;
}

/** Where keys may be remembered. */
type Recalling = Pick<KeyMemory, 'recall'>;

const done = () => true;

function queueSingle(entry: PreparedEntry, memory: Recalling): QueuedEntry {
  const groups = Array.from(
    Map.groupBy(entry.fields, ({ subject }) => subject),
    ([subject, fields]) => {
      const key = memory.recall(subject);
      return { subject, fields, sealed: key === undefined ? undefined : sealFields(entry.event, fields, key) };
    },
  );
  return {
    event: entry.event,
    subjects: groups.map(({ subject }) => subject),
    isSealedEarly: done,
    sealSome: done,
    seal(keys) {
      const fields = sealAll(entry, groups, keys);
      return fields && { entry, fields };
    },
  };
}

const unremembered: Recalling = { recall: () => undefined };

/** Leaves of decisions that are made without a pause: some 3 ms of a core. */
const leavesAtOnce = 50;

function queueDecisions({ event, decisions, owner, rooted }: UnrootedEntry, memory: Recalling): QueuedEntry {
  const early: ({ version: number; leafHash: Hash } | undefined)[] = [];
  const isSealedEarly = (): boolean => early.length === decisions.length;
  function sealSome(): boolean {
    for (const decision of decisions.slice(early.length, early.length + leavesAtOnce)) {
      const key = memory.recall(decision.subject);
      early.push(key && { version: key.version, leafHash: leafOfDecision(decision, key) });
    }
    return isSealedEarly();
  }
  function leavesUnder(keys: Keys): Hash[] | undefined {
    const leaves: Hash[] = [];
    for (const [place, decision] of decisions.entries()) {
      const key = keys.get(decision.subject);
      if (key === undefined) return undefined;
      const known = early[place];
      leaves.push(known?.version === key.version ? known.leafHash : leafOfDecision(decision, key));
    }
    return leaves;
  }
  sealSome();
  return {
    event,
    subjects: [...new Set([owner, ...decisions.map(({ subject }) => subject)])],
    isSealedEarly,
    sealSome,
    seal(keys) {
      const leaves = leavesUnder(keys);
      return leaves && queueSingle(rooted(leaves), unremembered).seal(keys);
    },
  };
}

/** Does early what the remembered keys allow, or begins with it. */
export const queueEntry = (prepared: Prepared, memory: Recalling): QueuedEntry =>
  'rooted' in prepared ? queueDecisions(prepared, memory) : queueSingle(prepared, memory);
