/**
 * An entry on its way: prepared, with those of its fields encrypted already whose keys were at hand. Encrypting happens
 * when the entry is queued, while the batch before it waits for the disk, and only what is left under the lock.
 */
import type { DataKey, KeyMemory } from './keyring.ts';
import type { PreparedEntry } from './prepared-entry.ts';
import { type SealedField, sealField } from './sealed-field.ts';

/** A prepared entry and, in the order of its fields, what is encrypted so far. */
export interface QueuedEntry {
  readonly entry: PreparedEntry;
  readonly sealed: readonly (SealedField | undefined)[];
}

/** Encrypts what the remembered keys allow. */
export function sealEarly(entry: PreparedEntry, memory: KeyMemory): QueuedEntry {
  const sealed = entry.fields.map((field) => {
    const key = memory.recall(field.subject);
    return key === undefined ? undefined : sealField(entry.event, field, key);
  });
  return { entry, sealed };
}

/** All fields encrypted under the keys that hold now; undefined when the key of one of them can't be had. */
export function sealAll(queued: QueuedEntry, keys: ReadonlyMap<string, DataKey>): SealedField[] | undefined {
  const { event, fields } = queued.entry;
  const rows: SealedField[] = [];
  for (const [i, field] of fields.entries()) {
    const key = keys.get(field.subject);
    if (key === undefined) return undefined;
    const early = queued.sealed[i];
    rows.push(early?.version === key.version ? early : sealField(event, field, key));
  }
  return rows;
}
