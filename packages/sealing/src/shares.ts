/**
 * A data key in three shares, of which any two make it again (Shamir, over GF(2^8)); each is sealed to another service, which checks all by
 * itself. One service, or whoever has it, opens nothing. A share has 33 bytes: 32 of the polynomial's value, one of its place.
 */
import { combine, split } from 'shamir-secret-sharing';
import type { AccountKey } from './account-key.ts';
import { type DataKeyPlace, dataKeyBytes, sealDataKey, shareBytes } from './data-key.ts';
import { SealingError } from './errors.ts';
import { x25519Raw } from './hpke.ts';

const [shares, needed] = [3, 2];

/** The three public keys of one account, one of each service. */
export type ThreeKeys = readonly [AccountKey, AccountKey, AccountKey];

/** The three sealed shares of a data key, in the order of the services. Throws BAD_KEY, BAD_SHARES where two services are one, and as {@link sealDataKey}. */
export async function sealShares(to: ThreeKeys, place: DataKeyPlace, key: Uint8Array): Promise<Buffer<ArrayBuffer>[]> {
  if (key.length !== dataKeyBytes) throw new SealingError('BAD_KEY', 'A data key has 32 bytes.');
  if (new Set(to.map(({ publicKey }) => x25519Raw(publicKey).toString('hex'))).size !== shares)
    throw new SealingError('BAD_SHARES', 'Three shares are for three services, each with a key of its own.');
  // The library takes no Buffer.
  const parts = await split(Uint8Array.from(key), shares, needed);
  return to.map((one, at) => sealDataKey(one, place, parts[at] ?? new Uint8Array()));
}

/**
 * The data key of two shares or three, opened. Two shares of different keys make a key that opens nothing: rows say so, not this.
 * Throws BAD_SHARES for one share, one twice, or other lengths.
 */
export async function joinShares(opened: readonly Uint8Array[]): Promise<Buffer<ArrayBuffer>> {
  const places = new Set(opened.map((share) => share.at(-1)));
  if (
    opened.length < needed ||
    opened.length > shares ||
    places.size !== opened.length ||
    opened.some(({ length }) => length !== shareBytes)
  )
    throw new SealingError('BAD_SHARES', 'Two or three different shares of 33 bytes make a data key.');
  return Buffer.from(await combine(opened.map((share) => Uint8Array.from(share))));
}
