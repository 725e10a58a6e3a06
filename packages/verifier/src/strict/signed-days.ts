/**
 * What a service of keys signed of a day, as an entry of one of three services has it: whose it is, whether its key signed it, and how far its counts are from those
 * of the others. Pure, and written from the contract: shares no code with whoever signs.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { hashOf } from '@writ/tlog/order-digest';

type Public = Readonly<Record<string, unknown>>;

/** Whose name follows from the key: the first 16 hex digits of the SHA-256 of its SPKI. */
const nameOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex').slice(0, 16);

/** Whether the key that the entry names has the name of its service and signed this day, root and counts. */
export function isSignedDay({ service, key, day, root, counts, signature }: Public): boolean {
  if (typeof key !== 'string' || typeof signature !== 'string' || typeof counts !== 'object' || counts === null) return false;
  const spki = Buffer.from(key, 'base64');
  if (nameOf(spki) !== service) return false;
  try {
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const message = Buffer.from(`writ/keys-day/v1\0${hashOf({ v: 1, day, root, counts })}`);
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, message, publicKey, Buffer.from(signature, 'base64'));
  } catch {
    // No key, or nothing that can be signed: then it isn't.
    return false;
  }
}

/** Services whose days there are besides this one, and it: three different names. */
export function threeOf(service: unknown, services: unknown): readonly string[] | undefined {
  if (!Array.isArray(services) || services.length !== 3 || !services.includes(service)) return undefined;
  const names = services.filter((one) => typeof one === 'string');
  return new Set(names).size === 3 ? names : undefined;
}

/** The lowest that a band may mean. */
const leastOf = (band: unknown): number => (typeof band === 'number' ? band : 0);

/** What one service counted on a day. */
export interface Counted {
  readonly owner: string;
  readonly counts: Public;
}

/** Counts of one day that are further from each other than neighbouring bands, which clocks at midnight and a lost answer do not explain. */
export function differencesOf(all: readonly Counted[]): string[] {
  return ['granted', 'opened', 'keys'].flatMap((name) => {
    const least = all.map(({ counts }) => leastOf(counts[name]));
    if (Math.max(...least) - Math.min(...least) <= 10) return [];
    return [`${name}: ${all.map(({ owner, counts }) => `${owner} ${String(counts[name])}`).join(', ')}`];
  });
}
