/** A piece of work as a case knows it: which account it is about, who has claimed it, who sent it in, and whether somebody took part in it. */
import type { Caller, CaseRequest } from '@writ/access';
import type { AccountId } from '@writ/core';
import type { OrdersContext } from '../context.ts';
import { canariesAmong } from '../gate/touch.ts';
import type { Database } from '../store/read.ts';

export type Work = CaseRequest['work'] & { readonly kind: string };

type On = Pick<OrdersContext, 'queueKey'> & { db: Database };

/** A canary is nobody's account, for staff as well; that they looked for it closes nothing, since no order has brought them there. */
const accountOf = async (on: On, account: string | null): Promise<AccountId | null> =>
  account === null || (await canariesAmong(on, [account])).length > 0 ? null : (account as AccountId);

interface Origin {
  isRecognised: boolean;
  tookPart: boolean;
}

/** The work as `person` stands to it; null when there is none. */
export async function workFor(on: On, id: string, { issuer, subject }: Pick<Caller, 'issuer' | 'subject'>): Promise<Work | null> {
  const { db } = on;
  const row = await db.workItem.findFirst({ where: { id } });
  const [origin] = await db.$queryRaw<Origin[]>`
    SELECT is_recognised AS "isRecognised", took_part AS "tookPart" FROM enforcement.work_origin(${id}, ${issuer}, ${subject})`;
  if (row === null || origin === undefined) return null;
  const [holder = '', ...rest] = row.claimedBy?.split(' ') ?? [];
  const claim = row.claimEndsAt === null ? null : { issuer: holder, subject: rest.join(' '), endsAt: row.claimEndsAt };
  return { id, kind: row.kind, account: await accountOf(on, row.accountId), isClosed: row.closedAt !== null, claim, ...origin };
}
