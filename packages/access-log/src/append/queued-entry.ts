/**
 * An entry on its way: prepared, with those of its fields encrypted already whose keys were at hand. Encrypting happens
 * when the entry is queued, while the batch before it waits for the disk, and only what is left under the lock.
 */
import type { PreparedEntry, PreparedField } from '../entries/prepared-entry.ts';
import type { DataKey, KeyMemory } from '../keys/keyring.ts';
import { type SealedFields, sealFields } from '../keys/sealed-field.ts';

/** The fields that are kept under one subject's key. */
interface QueuedFields {
  readonly subject: string;
  readonly fields: readonly PreparedField[];
  /** Absent until they are encrypted. */
  readonly sealed: SealedFields | undefined;
}

/** A prepared entry and its fields by subject. */
export interface QueuedEntry {
  readonly entry: PreparedEntry;
  readonly groups: readonly QueuedFields[];
}

/** Encrypts what the remembered keys allow. */
export function sealEarly(entry: PreparedEntry, memory: KeyMemory): QueuedEntry {
  const groups = Array.from(
    Map.groupBy(entry.fields, ({ subject }) => subject),
    ([subject, fields]) => {
      const key = memory.recall(subject);
      return { subject, fields, sealed: key === undefined ? undefined : sealFields(entry.event, fields, key) };
    },
  );
  return { entry, groups };
}

/** All fields encrypted under the keys that hold now; undefined when the key of one of them is unavailable. */
export function sealAll({ entry, groups }: QueuedEntry, keys: ReadonlyMap<string, DataKey>): SealedFields[] | undefined {
  const rows: SealedFields[] = [];
  for (const { subject, fields, sealed } of groups) {
    const key = keys.get(subject);
    if (key === undefined) return undefined;
    rows.push(sealed?.version === key.version ? sealed : sealFields(entry.event, fields, key));
  }
  return rows;
}
