/** `POST /v1/erasures`: destroys the secrets of an account for what a counsel and the auditor signed, and signs that it did. */
import { actId } from '@writ/acts';
import { hashOf } from '@writ/tlog/order-digest';
import { erasureSchema, requireErasure } from '../evidence/erasure.ts';
import { Refused } from '../evidence/refused.ts';
import { parseRequest } from '../evidence/request.ts';
import { keepErasure } from '../store/erasures.ts';
import { writeJournal } from '../store/journal.ts';
import { readCredentials } from '../store/register.ts';
import type { Sql } from '../store/transaction.ts';
import type { Noted, Service } from './service.ts';

/** What the service signs of an erasure. */
export interface ErasureReceipt {
  readonly v: 1;
  readonly account: string;
  /** Both acts by their ids, sorted. */
  readonly acts: readonly string[];
  readonly erasedAt: string;
}

/** What is signed: `writ/erasure/v1`, NUL, and the receipt's hash as canonical JSON. */
export const erasureMessage = (receipt: ErasureReceipt): Uint8Array => Buffer.from(`writ/erasure/v1\0${hashOf(receipt)}`);

/** The acts were used for this erasure before: nothing is destroyed a second time. */
class ErasedBefore extends Error {
  readonly erasedAt: Date;
  constructor(erasedAt: Date) {
    super('The account was erased by these acts before.');
    this.erasedAt = erasedAt;
  }
}

/** Destroys the secrets once for these acts; answers when that was. What the account gets a secret for later stays. */
async function eraseOnce({ secrets, clock }: Service, account: string, acts: readonly string[]): Promise<Date> {
  const now = clock();
  const also = async (sql: Sql, count: number): Promise<void> => {
    const before = await keepErasure(sql, { account, acts }, now);
    if (before !== null) throw new ErasedBefore(before);
    await writeJournal(sql, now, { operation: 'ERASE', outcome: 'DONE', part: null, account, acts, secrets: count });
  };
  try {
    await secrets.erase(account, also);
    return now;
  } catch (error) {
    if (error instanceof ErasedBefore) return error.erasedAt;
    throw error;
  }
}

/** Destroys them; whoever lost the answer gets it again. Throws {@link Refused}. */
export async function erase(service: Service, body: unknown, note: Noted): Promise<{ receipt: ErasureReceipt; signature: string }> {
  const { account, acts } = parseRequest(erasureSchema, body);
  const ids = acts.map(({ statement }) => actId(statement)).toSorted();
  note({ acts: ids });
  const names = acts.map(({ credential }) => credential);
  const known = await readCredentials(service.pool, names);
  await requireErasure(account, acts, { place: service.place, now: service.clock(), credentialOf: (id) => known.get(id) });
  note({ account }, true);
  if (new Set(ids).size !== ids.length) throw new Refused('NOT_DISTINCT', 'One act does not count twice.');
  const erasedAt = await eraseOnce(service, account, ids);
  const receipt: ErasureReceipt = { v: 1, account, acts: ids, erasedAt: erasedAt.toISOString() };
  return { receipt, signature: Buffer.from(service.own.sign(erasureMessage(receipt))).toString('base64') };
}
