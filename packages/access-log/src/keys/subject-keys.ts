/**
 * Which data key each subject of a batch has, decided by the rows of `log.subject_key` under the sequencer's lock. A
 * destroyed key is never used again, even when it is still remembered: its subject gets a new version.
 */
import type { DataKey, KeyMemory, Keyring } from './keyring.ts';

/** A row of `log.subject_key`; `wrapped` is null when the key was destroyed. */
export interface KeyRow {
  readonly subject_id: string;
  readonly version: number;
  readonly wrapped: Buffer | null;
}

/** A key that has no row yet. */
export interface NewKey {
  readonly key: DataKey;
  readonly wrapped: Buffer;
}

/** Keys by subject. A subject is absent when its row does not open under the master key. */
export interface BatchKeys {
  readonly keys: ReadonlyMap<string, DataKey>;
  /** To be inserted with the batch. */
  readonly created: readonly NewKey[];
}

/** Selects the {@link KeyRow}s of the subjects in `$1`. */
export const selectKeys = 'select subject_id, version, wrapped from log.subject_key where subject_id = any($1::text[])';

function newestRows(rows: readonly KeyRow[]): Map<string, KeyRow> {
  const newest = new Map<string, KeyRow>();
  for (const row of rows) if ((newest.get(row.subject_id)?.version ?? 0) < row.version) newest.set(row.subject_id, row);
  return newest;
}

/** What keys are resolved with. */
export interface KeyContext {
  readonly keyring: Keyring;
  readonly memory: KeyMemory;
  /** Hears of each subject whose key can't be unwrapped. */
  damagedKey(error: unknown): void;
}

/** Throws EnvelopeError for a wrapped key that is not of this master key. */
function keyIn({ keyring, memory }: KeyContext, row: KeyRow & { wrapped: Buffer }): DataKey {
  const known = memory.recall(row.subject_id);
  return known?.version === row.version ? known : keyring.unwrap(row.subject_id, row.version, row.wrapped);
}

/** The keys of these subjects, by the newest rows among these. */
export function resolveKeys(context: KeyContext, subjects: Iterable<string>, rows: readonly KeyRow[]): BatchKeys {
  const newest = newestRows(rows);
  const keys = new Map<string, DataKey>();
  const created: NewKey[] = [];
  for (const subject of subjects) {
    const row = newest.get(subject);
    if (row === undefined || row.wrapped === null) {
      const fresh = context.keyring.create(subject, (row?.version ?? 0) + 1);
      created.push(fresh);
      keys.set(subject, fresh.key);
      continue;
    }
    try {
      keys.set(subject, keyIn(context, { ...row, wrapped: row.wrapped }));
    } catch (error) {
      context.damagedKey(error);
    }
  }
  return { keys, created };
}
