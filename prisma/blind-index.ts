/**
 * Identifiers as the database holds them: never readable, only comparable. The index of an identifier is 16 bytes of
 * HMAC-SHA-256 over its type and its one normal form, under a key that is derived for this column alone.
 * Equal identifiers have equal indexes, and a copy of the table shows nothing else.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { isIP } from 'node:net';

/** The kinds of identifiers by which an order may name an account. */
export const identifierTypes = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

const indexBytes = 16;

/** The address in its one spelling (RFC 5952 for IPv6); nothing for an invalid one. */
export function normaliseIp(address: string): string | undefined {
  const version = isIP(address);
  if (version === 4) return address;
  return version === 6 && !address.includes('%') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : undefined;
}

function normaliseIpPortTime(value: string): string | undefined {
  const [address = '', port = '', instant = '', ...more] = value.trim().split(/\s+/);
  const [ip, time] = [normaliseIp(address), Date.parse(instant)];
  if (!ip || more.length > 0 || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) return undefined;
  if (!/^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(instant) || Number.isNaN(time)) return undefined;
  return `${ip} ${Number(port)} ${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * The one form of an identifier in which spellings of the same thing are equal: an e-mail address in NFKC and lower case,
 * a number as + and digits, a user id without outer blanks, and address, port and second with single blanks between them.
 * Nothing when the value can't be of that type.
 */
export function normaliseIdentifier(type: IdentifierType, value: string): string | undefined {
  const trimmed = value.trim();
  switch (type) {
    case 'USER_ID':
      return trimmed === '' ? undefined : trimmed;
    case 'EMAIL': {
      const address = trimmed.normalize('NFKC').toLowerCase();
      return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
    }
    case 'PHONE_NUMBER': {
      const digits = trimmed.replace(/\D/g, '').replace(/^00/, '');
      return /[^\d\s()+./-]/.test(trimmed) || digits.length < 3 ? undefined : `+${digits}`;
    }
    case 'IP_ADDRESS_PORT_TIME':
      return normaliseIpPortTime(trimmed);
  }
}

/** The key of the column `records.identifier`, from the master key, which has at least 32 bytes. */
export function identifierKey(master: Uint8Array): Buffer {
  if (master.length < 32) throw new RangeError('the blind index key is shorter than 32 bytes');
  return Buffer.from(hkdfSync('sha256', master, '', 'bidx/v1/records/identifier', 32));
}

/** The blind index of an identifier, 16 bytes. Throws RangeError for a value that can't be of its type. */
export function blindIndex(key: Uint8Array, type: IdentifierType, value: string): Buffer {
  const normal = normaliseIdentifier(type, value);
  if (normal === undefined) throw new RangeError(`the value is no identifier of type ${type}`);
  return createHmac('sha256', key).update(`${type}\0${normal}`).digest().subarray(0, indexBytes);
}
