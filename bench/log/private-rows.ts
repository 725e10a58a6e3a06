/**
 * The private fields of an entry as the variants beside the log write them: salted and committed to one by one, encrypted together under
 * one key that is there already. Simpler than the log, which has a key for each subject; never read again.
 */
import { type CipherKey, createCipheriv, randomBytes } from 'node:crypto';
import { canonicalText, type EntryDraft } from '@writ/access-log';
import { commitment, saltLength } from '@writ/tlog';

/** All private fields of an entry as one row. */
export interface PrivateRow {
  readonly sealed: Buffer;
  /** By field. */
  readonly commitments: Readonly<Record<string, string>>;
}

function seal(key: CipherKey, place: string, parts: readonly Uint8Array[]): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(Buffer.concat(parts)), cipher.final(), cipher.getAuthTag()]);
}

/** All fields of an entry, with its type and its time. */
export function privateRow(key: CipherKey, { event, type, at, details }: EntryDraft): PrivateRow {
  const fields = Object.entries({ ...details, type, time: at.toISOString() });
  const salts = randomBytes(saltLength * fields.length);
  const commitments: Record<string, string> = {};
  const values = fields.map(([field, json], i) => {
    const value = canonicalText(json);
    commitments[field] = commitment(field, salts.subarray(i * saltLength, (i + 1) * saltLength), Buffer.from(value));
    return `${JSON.stringify(field)}:${value}`;
  });
  return { sealed: seal(key, event, [salts, Buffer.from(`{${values.join()}}`)]), commitments };
}
