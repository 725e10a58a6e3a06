/**
 * Rows of `log.log_detail`: a field's value and salt, each in an envelope under its subject's key. The row is named in the
 * envelopes by event id and field, which are known before the entry has an index.
 */
import type { EventId } from '@writ/core';
import type { Json, Opening } from './entry.ts';
import { type EnvelopePlace, openEnvelope, sealEnvelope } from './envelope.ts';
import type { DataKey, Keyring } from './keyring.ts';
import type { PreparedField } from './prepared-entry.ts';

/** An encrypted field. */
export interface SealedField {
  readonly field: string;
  readonly subject: string;
  readonly version: number;
  readonly value: Buffer;
  readonly salt: Buffer;
  readonly commitment: string;
}

const placeOf = (column: string, event: EventId, field: string, key: { subject: string; version: number }): EnvelopePlace => ({
  table: 'log.log_detail',
  column,
  row: `${event}/${field}`,
  subject: key.subject,
  version: key.version,
});

/** Encrypts a field under its subject's key. */
export function sealField(event: EventId, field: PreparedField, key: DataKey): SealedField {
  return {
    field: field.name,
    subject: key.subject,
    version: key.version,
    value: sealEnvelope(key.key, placeOf('value_ct', event, field.name, key), field.value),
    salt: sealEnvelope(key.key, placeOf('salt_ct', event, field.name, key), field.salt),
    commitment: field.commitment,
  };
}

/** The opening of a field that was never encrypted. */
export const openingOf = (field: PreparedField): Opening => ({
  value: JSON.parse(field.value.toString()) as Json,
  salt: field.salt.toString('base64url'),
});

/** A stored field as {@link selectDetails} gives it; `wrapped` is null when the key was destroyed. */
export interface DetailRow {
  readonly idx: string;
  readonly event_id: EventId;
  readonly name: string;
  readonly subject_id: string;
  readonly version: number;
  readonly value_ct: Buffer;
  readonly salt_ct: Buffer;
  readonly commitment: string;
  readonly wrapped: Buffer | null;
}

/** Selects {@link DetailRow}s of the indices in `$1` (bigint[]), the keys with them. */
export const selectDetails = `select d.idx, e.event_id, d.field as name, d.subject_id, d.version, d.value_ct, d.salt_ct, d.commitment, k.wrapped
  from log.log_detail d
  join log.log_entry e on e.idx = d.idx
  left join log.subject_key k on k.subject_id = d.subject_id and k.version = d.version
  where d.idx = any($1::bigint[])`;

/** Value and salt of a stored field; undefined when its key is gone. Throws EnvelopeError when the row was changed. */
export function openField(keyring: Keyring, row: DetailRow): Opening | undefined {
  if (row.wrapped === null) return undefined;
  const key = keyring.unwrap(row.subject_id, row.version, row.wrapped);
  const open = (column: string, envelope: Buffer): Buffer => openEnvelope(key.key, placeOf(column, row.event_id, row.name, key), envelope);
  return {
    value: JSON.parse(open('value_ct', row.value_ct).toString()) as Json,
    salt: open('salt_ct', row.salt_ct).toString('base64url'),
  };
}

/** The openings of those of the named fields that still can be opened. */
export function openFields(keyring: Keyring, rows: readonly DetailRow[], fields: readonly string[]): Record<string, Opening> {
  const openings = rows
    .filter(({ name }) => fields.includes(name))
    .map((row): [string, Opening | undefined] => [row.name, openField(keyring, row)]);
  return Object.fromEntries(openings.filter((pair): pair is [string, Opening] => pair[1] !== undefined));
}
