/** A piece of work as a case knows it: which account it is about, who has claimed it, who sent it in, and whether somebody took part in it. */
import { type Caller, type CaseRequest, claimFact, isVouched, originFact, parsePerson } from '@writ/access';
import type { AccountId } from '@writ/core';
import type { Prisma } from '@writ/prisma/client';
import { canariesAmong } from '../canary/trip.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';

export type Work = CaseRequest['work'] & { readonly kind: string };

/** What the queue is read with: a transaction or none, and the key that its rows are proved under. */
export type QueueReader = Pick<OrdersContext, 'queueKey'> & { db: Database };

/** A canary doesn't exist for staff either; their attempt closes nothing, since no order has led them there. */
export const accountOf = async (queue: QueueReader, account: string | null): Promise<AccountId | null> =>
  account === null || (await canariesAmong(queue, [account])).length > 0 ? null : (account as AccountId);

interface Origin {
  isRecognised: boolean;
  tookPart: boolean;
}

/** Who holds the work; null when nobody does, or nothing proves that a process of this installation gave them the claim. */
function claimOf(row: Prisma.WorkItemGetPayload<object>, queueKey: Uint8Array): Work['claim'] {
  const { claimedBy, claimEndsAt: endsAt, claimProof } = row;
  if (claimedBy === null || endsAt === null || !isVouched(queueKey, claimFact(row, claimedBy, endsAt), claimProof)) return null;
  return { ...parsePerson(claimedBy), endsAt };
}

/**
 * Which account the person holds is asked before their part in a piece of work is looked up: that goes by what was seen last, and of staff who never read records
 * of their own nothing was. Throws UPSTREAM_UNAVAILABLE where the platform's source doesn't say it, which gives no record then either.
 */
export const knowHolder = async ({ heldBy, caller }: Pick<OrdersContext, 'heldBy' | 'caller'>): Promise<void> => {
  await heldBy(caller);
};

/** The work, with the person's part in it; null when there is none. Its sender counts only with a proof, as a claim does. */
export async function workFor(
  queue: QueueReader,
  id: string,
  { issuer, subject }: Pick<Caller, 'issuer' | 'subject'>,
): Promise<Work | null> {
  const { db, queueKey } = queue;
  const row = await db.workItem.findFirst({ where: { id } });
  const [origin] = await db.$queryRaw<Origin[]>`
    SELECT is_recognised AS "isRecognised", took_part AS "tookPart" FROM enforcement.work_origin(${id}, ${issuer}, ${subject})`;
  if (row === null || origin === undefined) return null;
  const { kind, accountId, closedAt, originProof } = row;
  const isRecognised = origin.isRecognised && isVouched(queueKey, originFact(row), originProof);
  const { tookPart } = origin;
  const account = await accountOf(queue, accountId);
  return { id, kind, account, isClosed: closedAt !== null, claim: claimOf(row, queueKey), isRecognised, tookPart };
}
