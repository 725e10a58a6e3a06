/**
 * A data key in three shares, of which any two make it again (Shamir, over GF(2^8)); each is sealed to another service, which checks all by itself. One service,
 * or whoever has it, opens nothing. All three are one value in the database:
 *
 * - suite 4: `check 16 ‖ three times (service 8 ‖ version 4 ‖ sealed share 82)`: 299 bytes.
 *
 * A share names the service that opens it, so that nothing hangs on the order of settings, and the version of the account's secret there. `check` follows from the
 * data key and its place: whoever joins two shares learns by it whether they were right, and so which of three services lied. It opens nothing.
 */
import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { SealingError } from './errors.ts';

export const dataKeyBytes = 32;
export const shareBytes = 33;
const needed = 2;
const places = [1, 2, 3] as const;

const suite = 4;
const [checkBytes, serviceBytes, versionBytes, sealedBytes] = [16, 8, 4, 82];
const entryBytes = serviceBytes + versionBytes + sealedBytes;

/** A share as it is sealed for one service. */
export interface SealedShare {
  /** Who opens it: `serviceName` of its key. */
  readonly service: string;
  /** Which of the account's secrets at this service. */
  readonly version: number;
  readonly sealed: Uint8Array;
}

export interface SharedKey {
  readonly check: Uint8Array;
  readonly shares: readonly SealedShare[];
}

/** The product in the field of AES, x^8 + x^4 + x^3 + x + 1; as many steps whatever the factors are. */
function product(left: number, right: number): number {
  let [sum, power] = [0, left];
  for (let bit = 0; bit < 8; bit += 1) {
    sum ^= -((right >> bit) & 1) & power;
    power = (power << 1) ^ (-(power >> 7) & 0x11b);
  }
  return sum;
}

/** Three shares of 33 bytes: for each byte the value of a line through it whose slope is random, and the place of that value. */
export function splitKey(key: Uint8Array): readonly Buffer<ArrayBuffer>[] {
  if (key.length !== dataKeyBytes) throw new SealingError('BAD_KEY', 'A data key has 32 bytes.');
  const slopes = randomBytes(dataKeyBytes);
  return places.map((place) => Buffer.from([...key.map((byte, at) => byte ^ product(slopes[at] ?? 0, place)), place]));
}

/** 16 bytes that follow from a data key and its place (`bound`), and lead to neither. */
export const keyCheck = (key: Uint8Array, bound: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', Buffer.concat([Buffer.from('writ/data-key/check/v1\0'), bound]), checkBytes));

export const formatShares = ({ check, shares }: SharedKey): Buffer<ArrayBuffer> =>
  Buffer.concat([
    Buffer.of(suite),
    check,
    ...shares.flatMap(({ service, version, sealed }) => {
      const number = Buffer.alloc(versionBytes);
      number.writeUInt32BE(version);
      return [Buffer.from(service, 'hex'), number, sealed];
    }),
  ]);

/** Whether a sealed data key is in three shares. */
export const isShared = (sealed: Uint8Array): boolean => sealed[0] === suite;

/** The three sealed shares of a data key. Throws BAD_FORMAT. */
export function readShares(sealed: Uint8Array): SharedKey {
  const bytes = Buffer.from(sealed);
  if (!isShared(bytes) || bytes.length !== 1 + checkBytes + places.length * entryBytes)
    throw new SealingError('BAD_FORMAT', 'A data key in three shares is of suite 4, and of 299 bytes.');
  const shares = places.map((_, at) => {
    const entry = bytes.subarray(1 + checkBytes + at * entryBytes).subarray(0, entryBytes);
    return {
      service: entry.toString('hex', 0, serviceBytes),
      version: entry.readUInt32BE(serviceBytes),
      sealed: entry.subarray(serviceBytes + versionBytes),
    };
  });
  return { check: bytes.subarray(1, 1 + checkBytes), shares };
}

/**
 * The data key of two shares or three, opened. Two shares of different keys make a key that opens nothing: the check says so, not this.
 * Throws BAD_SHARES for one share, one twice, or other lengths.
 */
export async function joinShares(opened: readonly Uint8Array[]): Promise<Buffer<ArrayBuffer>> {
  const found = new Set(opened.map((share) => share.at(-1)));
  if (
    opened.length < needed ||
    opened.length > places.length ||
    found.size !== opened.length ||
    opened.some(({ length }) => length !== shareBytes)
  )
    throw new SealingError('BAD_SHARES', 'Two or three different shares of 33 bytes make a data key.');
  // The library takes no Buffer.
  return Buffer.from(await combine(opened.map((share) => Uint8Array.from(share))));
}

/** The data key of two opened shares, where it is the one that was sealed; undefined where one of them is wrong, whichever it is. */
export async function joinedKey(pair: readonly Uint8Array[], check: Uint8Array, bound: Uint8Array): Promise<Buffer | undefined> {
  try {
    const key = await joinShares(pair);
    return timingSafeEqual(keyCheck(key, bound), check) ? key : undefined;
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
