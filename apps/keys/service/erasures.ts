/**
 * `POST /v1/erasures`: destroys the secrets of an account for what a counsel and the auditor signed, and signs that it did. While an order runs under which
 * something of the account was granted, it waits for the end of that, and is done within a day of it.
 */
import { actId } from '@writ/acts';
import type { Sql } from '@writ/own-database';
import { hashOf } from '@writ/tlog/order-digest';
import { erasureSchema, requireErasure } from '../evidence/erasure.ts';
import { Refused } from '../evidence/refused.ts';
import { parseRequest } from '../evidence/request.ts';
import { type DeferredErasure, deferErasure, deferredErasures, endDeferral, keepErasure, keptUntil } from '../store/erasures.ts';
import { writeJournal } from '../store/journal.ts';
import { readCredentials } from '../store/register.ts';
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

type Erasing = Pick<Service, 'pool' | 'secrets' | 'clock'>;

/** Destroys the secrets once for these acts; answers when that was. What the account gets a secret for later stays. Throws `KEPT_BY_ORDER`. */
async function eraseOnce({ secrets, clock }: Erasing, { account, acts }: DeferredErasure): Promise<Date> {
  const now = clock();
  const also = async (sql: Sql, count: number): Promise<void> => {
    const before = await keepErasure(sql, { account, acts }, now);
    if (before !== null) throw new ErasedBefore(before);
    const until = await keptUntil(sql, account, now);
    if (until !== null)
      throw new Refused(
        'KEPT_BY_ORDER',
        `An order in force keeps it, until ${until.toISOString()} at most: it is erased when that has ended.`,
      );
    await endDeferral(sql, account);
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

/** The same; one that an order keeps is done later, whoever asks again or not. */
async function eraseOrDefer(erasing: Erasing, asked: DeferredErasure): Promise<Date> {
  try {
    return await eraseOnce(erasing, asked);
  } catch (error) {
    if (error instanceof Refused && error.code === 'KEPT_BY_ORDER') await deferErasure(erasing.pool, asked, erasing.clock());
    throw error;
  }
}

/** Does the erasures that waited for the end of an order, each of which is over; once a day, and at each start. */
export async function eraseDeferred(erasing: Erasing, onFault: (cause: unknown) => void): Promise<void> {
  for (const asked of await deferredErasures(erasing.pool))
    try {
      await eraseOnce(erasing, asked);
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'KEPT_BY_ORDER')) onFault(error);
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
  const erasedAt = await eraseOrDefer(service, { account, acts: ids });
  const receipt: ErasureReceipt = { v: 1, account, acts: ids, erasedAt: erasedAt.toISOString() };
  return { receipt, signature: Buffer.from(service.own.sign(erasureMessage(receipt))).toString('base64') };
}
