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

/** The same, of the fields in `$2` (text[]) alone. */
export const selectFields = `${selectDetails} and d.field = any($2::text[])`;

/** What gives the keys of rows. */
export type Unwrapping = Pick<Keyring, 'unwrap'>;

/** Unwraps each key once. For the rows of one query: longer than that no key may be kept here. */
export function unwrappingOnce(keyring: Unwrapping): Unwrapping {
  const known = new Map<string, DataKey>();
  return {
    unwrap(subject, version, wrapped) {
      const name = `${version} ${subject}`;
      const key = known.get(name) ?? keyring.unwrap(subject, version, wrapped);
      known.set(name, key);
      return key;
    },
  };
}

/** The key of a row; undefined when it is gone. */
const keyOf = (keyring: Unwrapping, { subject_id, version, wrapped }: DetailRow): DataKey | undefined =>
  wrapped === null ? undefined : keyring.unwrap(subject_id, version, wrapped);

const openColumn = (key: DataKey, row: DetailRow, column: 'value_ct' | 'salt_ct'): Buffer =>
  openEnvelope(key.key, placeOf(column, row.event_id, row.name, key), row[column]);

const openValue = (key: DataKey, row: DetailRow): Json => JSON.parse(openColumn(key, row, 'value_ct').toString()) as Json;

const openBoth = (key: DataKey, row: DetailRow): Opening => ({
  value: openValue(key, row),
  salt: openColumn(key, row, 'salt_ct').toString('base64url'),
});

/** By field, what is made of those of the named fields whose key still exists. Throws EnvelopeError when a row was changed. */
function fieldsOf<Made>(
  keyring: Unwrapping,
  rows: readonly DetailRow[],
  fields: readonly string[],
  make: (key: DataKey, row: DetailRow) => Made,
): Record<string, Made> {
  const made = rows
    .filter(({ name }) => fields.includes(name))
    .flatMap((row): [string, Made][] => {
      const key = keyOf(keyring, row);
      return key === undefined ? [] : [[row.name, make(key, row)]];
    });
  return Object.fromEntries(made);
}

/** The openings of those of the named fields that still can be opened. Throws EnvelopeError when a row was changed. */
export const openFields = (keyring: Unwrapping, rows: readonly DetailRow[], fields: readonly string[]): Record<string, Opening> =>
  fieldsOf(keyring, rows, fields, openBoth);

/** The values alone. Throws EnvelopeError when a row was changed. */
export const openValues = (keyring: Unwrapping, rows: readonly DetailRow[], fields: readonly string[]): Record<string, Json> =>
  fieldsOf(keyring, rows, fields, openValue);
