/** What counts against accounts, in the database: restrictions of their items, and what was done to them for it. */
import { stateAt } from '@writ/statements-domain/restrictions';
import type { Measures } from '../strikes/standing.ts';
import type { Database, RestrictionRow } from './rows.ts';

/** What the standing of one account is derived from. */
export interface StandingFacts extends Measures {
  restrictions: RestrictionRow[];
}

const include = { statement: true } as const;

/** Restrictions of items that may count at an instant, and those of the accounts themselves. None that was closed by somebody. */
async function countedRestrictions(db: Database, accounts: readonly string[], since: Date): Promise<RestrictionRow[]> {
  const isOpenOrOver = { in: ['SCHEDULED' as const, 'ACTIVE' as const, 'ENDED' as const] };
  const where = { accountId: { in: [...accounts] }, orderId: null, state: isOpenOrOver };
  return db.restriction.findMany({
    where: { ...where, OR: [{ decidedAt: { gt: since } }, { accountDecision: { not: null } }] },
    include,
  });
}

/** When the holders were last warned: Regulation (EU) 2022/2065, Art. 23(1). */
async function warnings(db: Database, accounts: readonly string[]): Promise<Map<string | null, Date>> {
  const found = await db.misuseMeasure.groupBy({
    by: ['accountId'],
    where: { accountId: { in: [...accounts] }, kind: 'ILLEGAL_CONTENT', step: 'WARNING', liftedAt: null },
    _max: { decidedAt: true },
  });
  return new Map(found.flatMap(({ accountId, _max }) => (_max.decidedAt === null ? [] : [[accountId, _max.decidedAt] as const])));
}

/** What the standing of each account is derived from at an instant; what was decided at `since` or before counts no more. */
export async function standingsOf(db: Database, accounts: readonly string[], since: Date, at: Date): Promise<StandingFacts[]> {
  const [rows, warned] = await Promise.all([countedRestrictions(db, accounts, since), warnings(db, accounts)]);
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return accounts.map((account) => {
    const restrictions = byAccount.get(account) ?? [];
    const ofAccount = restrictions.filter(({ accountDecision }) => accountDecision !== null);
    const newest = ofAccount.toSorted((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime())[0];
    return {
      restrictions,
      warnedAt: warned.get(account) ?? null,
      restrictedAt: newest?.decidedAt ?? null,
      isRestricted: ofAccount.some((row) => isOnAccount(row, at)),
    };
  });
}

/** Whether what was decided on the account itself is in effect, or still to begin. */
const isOnAccount = (row: RestrictionRow, at: Date): boolean =>
  ['SCHEDULED', 'ACTIVE'].includes(stateAt(row, at)) && (row.accountEndsAt === null || row.accountEndsAt > at);
