/**
 * What the entry of a decision allows the platform's source to be asked for: the member `collect` of its target, and the receipt that proves it,
 * left with the grant for as long as that lives. A person's own records, a case and a report are read so; an order is collected by its worker.
 */
import type { Permit } from '@writ/access';
import { type Appended, type Json, sentReceiptOf } from '@writ/access-log';
import type { RequestContext } from '../dependencies.ts';

/** The protocol has a window for everything but subscriber data; a grant without one covers rows of any date. */
const always = { from: '0001-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.999Z' };

export const collectScope = ({ purpose, account, scopes, fields, horizon, expiresAt }: Permit): Json => ({
  as: purpose,
  account,
  categories: scopes.map(({ category, window }) => {
    if (category === 'SUBSCRIBER') return { category };
    return { category, ...(window === null ? always : { from: window.from.toISOString(), to: window.to.toISOString() }) };
  }),
  ...(fields.length === 0 ? {} : { fields: [...fields] }),
  horizon: horizon.toISOString(),
  until: expiresAt.toISOString(),
});

const openedFields = ['type', 'target', 'outcome'] as const;

/** The receipt as it is sent, and what ties its checkpoint to one that the source has seen. */
export async function grantProof({ log, seenSize }: Pick<RequestContext, 'log' | 'seenSize'>, appended: Appended): Promise<string> {
  const { size } = appended;
  const receipt = sentReceiptOf(appended, openedFields);
  const seen = await seenSize();
  const hashes = seen === null || seen === size ? [] : await log.consistencyProof(Math.min(seen, size), Math.max(seen, size));
  const isTied = seen !== null && seen > 0 && hashes !== null;
  const anchor = isTied ? { size: seen, proof: hashes.map((hash) => Buffer.from(hash).toString('base64')) } : null;
  return JSON.stringify({ receipt, anchor });
}
