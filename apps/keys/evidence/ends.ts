/** What a signed act ends: an order, or a key of the register; and of which objection it clears an order. */
import { createHash } from 'node:crypto';
import type { Act, Statement } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import { Refused } from './refused.ts';

/** Acts by which an order or a case is over, whoever else knows of it. */
const ends = ['WITHDRAW', 'OBJECT', 'SUSPEND', 'RETURN'] as const;
/** By which a body takes back its own objection, for what the order is by then. */
const lifts = 'CLEAR';

/** What the act is about: an order by its id, or a key by the SHA-256 of its SPKI in hex. Throws `BAD_REQUEST` for another act than an end or CLEAR. */
export function endedBy({ statement }: Act): { readonly order: string } | { readonly spkiHash: string } {
  const { act, generation } = statement;
  if (act !== lifts && !ends.some((name) => name === act))
    throw new Refused('BAD_REQUEST', `${act} ends nothing: ${ends.join(', ')} do, and ${lifts} lifts an objection.`);
  if ((act === 'RETURN' || act === lifts) && generation === null)
    throw new Refused('BAD_REQUEST', `${act} names the state of the order that its signer saw.`);
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
