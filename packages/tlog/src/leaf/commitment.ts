/**
 * Salted commitments: what a public leaf says about the private fields of its entry. Whoever holds a value and its salt
 * can show that the entry said so; without the salt nobody can test a guess. Salts are fresh for each field and entry:
 * making them is the log's business, this file only computes.
 */

import { hmacSha256, sha256 } from '#crypto';
import { toBase64Url, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';

/** Bytes in a salt. Fixed, because HMAC pads short keys: two salts that differ in trailing zeros would commit alike. */
export const saltLength = 32;

/** 32 bytes in base64url without padding: the unused bits of the last character are zero. */
const commitmentShape = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

const bad = (message: string): TlogError => new TlogError('BAD_COMMITMENT', message);

/** Field names are printable ASCII without spaces, so that the order of bytes is the order of characters and NUL ends a name. */
function requireFieldName(field: string): void {
  if (!/^[\x21-\x7e]{1,100}$/.test(field)) throw bad('A field name is 1 to 100 printable ASCII characters without spaces.');
}

/**
 * The commitment to one field: base64url (no padding) of HMAC-SHA-256 with the salt as key over
 * `acclog/commit/v1`, NUL, the field name, NUL, the value. Throws `BAD_COMMITMENT` for a salt that has not 32 bytes or a bad name.
 */
export function commitment(field: string, salt: Uint8Array, value: Uint8Array): string {
  requireFieldName(field);
  if (salt.length !== saltLength) throw bad(`A salt has ${saltLength} bytes, not ${salt.length}.`);
  return toBase64Url(hmacSha256(salt, utf8(`acclog/commit/v1\0${field}\0`), value));
}

/**
 * SHA-256 over a label, NUL, and for each field in ascending order of its name's bytes: name, NUL, the field's commitment (its text), NUL. Throws
 * `BAD_COMMITMENT` for no fields, a bad name, or a field commitment that is not 32 bytes in base64url; `what` names in the message what has the fields.
 */
export function hashOfFields(label: string, what: string, fields: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(fields).sort();
  if (names.length === 0) throw bad(`${what} has at least one field.`);
  const parts = names.map((name) => {
    requireFieldName(name);
    const text = String(fields[name]);
    if (!commitmentShape.test(text)) throw bad(`The commitment of field ${name} is not 32 bytes in base64url without padding.`);
    return `${name}\0${text}\0`;
  });
  return sha256(utf8(`${label}\0${parts.join('')}`));
}

/**
 * The commitment of a whole entry, as its leaf shows it: base64url (no padding) of SHA-256 over `acclog/entry/v1`, NUL, and
 * for each field in ascending order of its name's bytes: name, NUL, the field's commitment (its text), NUL.
 * Throws `BAD_COMMITMENT` for no fields, a bad name, or a field commitment that is not 32 bytes in base64url.
 */
export const entryCommitment = (fields: Readonly<Record<string, string>>): string =>
  toBase64Url(hashOfFields('acclog/entry/v1', 'An entry', fields));
