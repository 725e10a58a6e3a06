/** What a signed act ends: an order, or a key of the register. */
import type { Act } from '@writ/acts';
import { Refused } from './refused.ts';

/** Acts by which an order or a case is over, whoever else knows of it. */
const ends = ['WITHDRAW', 'OBJECT', 'SUSPEND'] as const;

/** What the act is about: an order by its id, or a key by the SHA-256 of its SPKI in hex. Throws `BAD_REQUEST` for another act. */
export function endedBy({ statement }: Act): { readonly order: string } | { readonly spkiHash: string } {
  if (!ends.some((name) => name === statement.act))
    throw new Refused('BAD_REQUEST', `${statement.act} ends nothing: ${ends.join(', ')} do.`);
  if (statement.order !== null) return { order: statement.order };
  if (statement.act !== 'SUSPEND') throw new Refused('BAD_REQUEST', `${statement.act} names the order that it ends.`);
  return { spkiHash: statement.digest };
}
