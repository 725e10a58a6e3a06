/**
 * Identifiers as the database holds them: never readable, only comparable. The index of an identifier is 16 bytes of
 * HMAC-SHA-256 over its type and its one normal form, under a key that is derived for this column alone.
 * Equal identifiers have equal indexes, and a copy of the table shows nothing else.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';

const indexBytes = 16;

/** What of an identifier is compared: of the address of a profile the page alone, because every one that is found here is on the platform's own hosts. */
function comparedForm(type: AccountIdentifier, value: string): string | null {
  const normal = accountIdentifierForm(type, value);
  return type === 'PROFILE_URL' && normal !== null ? normal.replace(/^https:\/\/[^/?]*/, '') : normal;
}

/** The key of the column `records.identifier`, from the master key, which has at least 32 bytes. Made once for many indexes: making it costs more than one. */
export function identifierKey(master: Uint8Array): KeyObject {
  if (master.length < 32) throw new RangeError('the blind index key is shorter than 32 bytes');
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, '', 'bidx/v1/records/identifier', 32)));
}

/** The blind index of an identifier, 16 bytes. Throws RangeError for a value that can't be of its type. */
export function blindIndex(key: KeyObject, type: AccountIdentifier, value: string): Buffer {
  const normal = comparedForm(type, value);
  if (normal === null) throw new RangeError(`the value is no identifier of type ${type}`);
  return createHmac('sha256', key).update(`${type}\0${normal}`).digest().subarray(0, indexBytes);
}
