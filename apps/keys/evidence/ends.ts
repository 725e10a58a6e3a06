/** What a signed act ends: an order, or a key of the register. */
import { createHash } from 'node:crypto';
import type { Act, Statement } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import { Refused } from './refused.ts';

/** Acts by which an order or a case is over, whoever else knows of it. */
const ends = ['WITHDRAW', 'OBJECT', 'SUSPEND', 'RETURN'] as const;

/** What the act is about: an order by its id, or a key by the SHA-256 of its SPKI in hex. Throws `BAD_REQUEST` for another act. */
export function endedBy({ statement }: Act): { readonly order: string } | { readonly spkiHash: string } {
  if (!ends.some((name) => name === statement.act))
    throw new Refused('BAD_REQUEST', `${statement.act} ends nothing: ${ends.join(', ')} do.`);
  if (statement.act === 'RETURN' && statement.generation === null)
    throw new Refused('BAD_REQUEST', 'A return names the state of the order that it takes back.');
  if (statement.order !== null) return { order: statement.order };
  if (statement.act !== 'SUSPEND') throw new Refused('BAD_REQUEST', `${statement.act} names the order that it ends.`);
  return { spkiHash: statement.digest };
}

/** Passes for who may suspend: counsel and the auditor whatever they like, everybody else the key with which they signed. Throws `WRONG_SIGNER`. */
export function requireSuspender({ act, role, order, digest }: Statement, { spki }: Credential): void {
  if (act !== 'SUSPEND' || role === 'COUNSEL' || role === 'AUDITOR') return;
  if (order !== null || digest !== createHash('sha256').update(spki).digest('hex'))
    throw new Refused('WRONG_SIGNER', `As ${role} somebody suspends their own key, and signs with it.`);
}
