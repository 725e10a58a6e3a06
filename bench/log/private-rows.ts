/**
 * The private fields of an entry as the arms beside the log write them: salted, committed to and encrypted one by one, under one key
 * that is there already. Simpler than the log, which has a key for each subject; never read again.
 */
import { type CipherKey, createCipheriv, randomBytes } from 'node:crypto';
import { canonicalText, type EntryDraft } from '@writ/access-log';
import { commitment, saltLength } from '@writ/tlog';

/** A field as a row. */
export interface PrivateRow {
  readonly field: string;
  readonly value: Buffer;
  readonly salt: Buffer;
  readonly commitment: string;
}

function seal(key: CipherKey, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** All fields of an entry, with its type and its time. */
export function privateRows(key: CipherKey, { event, type, at, details }: EntryDraft): PrivateRow[] {
  return Object.entries({ ...details, type, time: at.toISOString() }).map(([field, said]) => {
    const value = Buffer.from(canonicalText(said));
    const salt = randomBytes(saltLength);
    return {
      field,
      value: seal(key, `value/${event}/${field}`, value),
      salt: seal(key, `salt/${event}/${field}`, salt),
      commitment: commitment(field, salt, value),
    };
  });
}
