/** Who has an account's secrets destroyed: a counsel and the auditor, two persons with two keys, who both named the account by its digest. */
import { type Act, actSchema } from '@writ/acts';
import { hashOf } from '@writ/tlog/order-digest';
import { z } from 'zod';
import { type ActTrust, genuineActs, requireDistinct } from './acts.ts';
import { requireFresh } from './credential.ts';
import { Refused } from './refused.ts';

export const erasureSchema = z.strictObject({ v: z.literal(1), account: z.string().min(1).max(500), acts: z.array(actSchema).length(2) });

/** What is signed of an account: lower-case hex of SHA-256 over `["writ/erasure/1", {account}]` as canonical JSON. */
export const erasureDigest = (account: string): string => hashOf(['writ/erasure/1', { account }]);

/** Passes for an ERASE of each, of the last day, over this account. Throws {@link Refused}. */
export async function requireErasure(account: string, acts: readonly Act[], trust: ActTrust): Promise<void> {
  const digest = erasureDigest(account);
  for (const { statement } of acts) {
    if (statement.act !== 'ERASE' || statement.order !== null)
      throw new Refused('BAD_REQUEST', 'The secrets of an account are destroyed by acts ERASE, which name no order.');
    if (statement.digest !== digest) throw new Refused('OTHER_ACCOUNT', 'What was signed names another account.');
    requireFresh(statement, trust.now);
  }
  const signed = await genuineActs(acts, trust);
  requireDistinct(signed.map(({ owner }) => owner));
  const roles = signed.map(({ statement }) => statement.role).toSorted();
  if (roles.join() !== 'AUDITOR,COUNSEL') throw new Refused('WRONG_SIGNER', 'An erasure is signed by one COUNSEL and the AUDITOR.');
}
