/**
 * Rows of `log.log_detail`: those fields of an entry that are kept under one subject's key, their values and salts in one
 * envelope, their commitments beside it, since they stay when the key is destroyed. The row is named in the envelope by the event
 * id, which is known before the entry has an index, and by the subject.
 */
import type { EventId } from '@writ/core';
import type { Json, Opening } from '../entries/entry.ts';
import { type PackedField, packFields, unpackFields } from '../entries/packed-fields.ts';
import { commitmentsOf, type PreparedField } from '../entries/prepared-entry.ts';
import { EnvelopeError, type EnvelopePlace, openEnvelope, sealEnvelope } from './envelope.ts';
import type { DataKey, Keyring } from './keyring.ts';

/** Fields of an entry that were encrypted together. */
export interface SealedFields {
  readonly subject: string;
  readonly version: number;
  readonly envelope: Buffer;
  /** By field, as JSON. */
  readonly commitments: string;
}

const placeOf = (event: EventId, { subject, version }: Omit<DataKey, 'key'>): EnvelopePlace => ({
  table: 'log.log_detail',
  column: 'fields_ct',
  row: event,
  subject,
  version,
});

/** Encrypts all fields of an entry that are kept under this key. */
export const sealFields = (event: EventId, fields: readonly PreparedField[], key: DataKey): SealedFields => ({
  subject: key.subject,
  version: key.version,
  envelope: sealEnvelope(key.key, placeOf(event, key), packFields(fields)),
  commitments: JSON.stringify(commitmentsOf(fields)),
});

const jsonOf = ({ value }: PackedField): Json => JSON.parse(value.toString()) as Json;

/** The opening of a field that is not encrypted, or no more. */
export const openingOf = (field: PackedField): Opening => ({ value: jsonOf(field), salt: field.salt.toString('base64url') });

/** Stored fields as {@link selectDetails} gives them; `wrapped` is null when the key was destroyed. */
export interface DetailRow {
  readonly idx: string;
  readonly event_id: EventId;
  readonly subject_id: string;
  readonly version: number;
  readonly fields_ct: Buffer;
  readonly commitments: Readonly<Record<string, string>>;
  readonly wrapped: Buffer | null;
}

/** Selects {@link DetailRow}s of the indices in `$1` (bigint[]), the keys with them. Both tables are told which, or a log of many entries and few details is merged from its begin. */
export const selectDetails = `select d.idx, e.event_id, d.subject_id, d.version, d.fields_ct, d.commitments, k.wrapped
  from log.log_detail d
  join log.log_entry e on e.idx = d.idx
  left join log.subject_key k on k.subject_id = d.subject_id and k.version = d.version
  where d.idx = any($1::bigint[]) and e.idx = any($1::bigint[])`;

/** The same, of rows with one of the fields in `$2` (text[]) alone. */
export const selectFields = `${selectDetails} and d.commitments ?| $2::text[]`;

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

/** By field in the order of their names, the commitments of the rows of one entry: those of erased fields too. */
export const commitmentsIn = (rows: readonly Pick<DetailRow, 'commitments'>[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ commitments }) => Object.entries(commitments)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** All fields of a row; none when its key is gone. */
function openRow(keyring: Unwrapping, { event_id: event, subject_id, version, wrapped, ...row }: DetailRow): PackedField[] {
  if (wrapped === null) return [];
  const key = keyring.unwrap(subject_id, version, wrapped);
  const fields = unpackFields(openEnvelope(key.key, placeOf(event, key), row.fields_ct));
  const names = Object.keys(row.commitments);
  if (names.length !== fields.length || !fields.every(({ name }) => names.includes(name)))
    throw new EnvelopeError('A row of log.log_detail has other fields beside its envelope than in it.');
  return fields;
}

/**
 * By field, what is made of those of the named fields whose key still exists. Opens no row without any of them; of a row that has
 * one the others are decrypted too, and dropped. Throws EnvelopeError when such a row was changed.
 */
function fieldsOf<Made>(
  keyring: Unwrapping,
  rows: readonly DetailRow[],
  fields: readonly string[],
  make: (field: PackedField) => Made,
): Record<string, Made> {
  const made = rows
    .filter(({ commitments }) => fields.some((name) => Object.hasOwn(commitments, name)))
    .flatMap((row) => openRow(keyring, row))
    .filter(({ name }) => fields.includes(name))
    .map((field): [string, Made] => [field.name, make(field)]);
  return Object.fromEntries(made);
}

/** The openings of those of the named fields that still can be opened. Throws EnvelopeError when one of their rows was changed. */
export const openFields = (keyring: Unwrapping, rows: readonly DetailRow[], fields: readonly string[]): Record<string, Opening> =>
  fieldsOf(keyring, rows, fields, openingOf);

/** The values alone. Throws EnvelopeError when one of their rows was changed. */
export const openValues = (keyring: Unwrapping, rows: readonly DetailRow[], fields: readonly string[]): Record<string, Json> =>
  fieldsOf(keyring, rows, fields, jsonOf);
