/** The statement that a new key's owner signs with it: the first of the three acts by which a key is registered. */
import type { Statement } from '@writ/acts';
import { type AskedSignature, keyDigest } from './asked.ts';
import type { DescribedKey } from './order-form.ts';

/** Milliseconds in which counsel and the auditor sign too. */
const ceremonyMs = 24 * 3_600_000;

/** What the owner of a key is asked to sign now. Throws RangeError for a key that signs in several roles. */
export function proposal(key: DescribedKey, now: Date): AskedSignature {
  const { issuer, subject, organisation, roles } = key;
  const [role, ...others] = roles;
  if (role === undefined || others.length > 0) throw new RangeError('A new key signs in one role.');
  const statement: Statement = {
    v: 1,
    act: 'CREDENTIAL',
    order: null,
    generation: null,
    digest: keyDigest(key),
    issuer,
    subject,
    role,
    organisation,
    at: now.toISOString(),
    endsAt: new Date(now.getTime() + ceremonyMs).toISOString(),
  };
  return { mode: 'sign', statement, subject: { kind: 'key', key }, credentials: [key.id] };
}
