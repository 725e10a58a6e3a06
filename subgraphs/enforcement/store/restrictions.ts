/** Restrictions and their statements of reasons in the database. A statement is written once and never changed. */
import { Prisma } from '@writ/prisma/client';
import { type Effect, freeze } from '@writ/statements-domain/restrictions';
import type { Position } from '@writ/subgraph';
import type { Database, RestrictionRow } from './rows.ts';

const include = { statement: true } as const;
const newestFirst = [{ decidedAt: 'desc' as const }, { id: 'asc' as const }];

export const restrictionsById = (db: Database, ids: readonly string[]): Promise<RestrictionRow[]> =>
  db.restriction.findMany({ where: { id: { in: [...ids] } }, include });

export async function restrictionById(db: Database, id: string): Promise<RestrictionRow | null> {
  const [row] = await restrictionsById(db, [id]);
  return row ?? null;
}

/** All restrictions of some items, newest first. */
export const restrictionsOf = (db: Database, items: readonly string[]): Promise<RestrictionRow[]> =>
  db.restriction.findMany({ where: { itemId: { in: [...items] } }, include, orderBy: newestFirst });

/** Restrictions of an account's content and of the account itself, newest first, at most `take` of them after a place in the list. */
export function restrictionsOfAccount(db: Database, accountId: string, after: Position | null, take: number): Promise<RestrictionRow[]> {
  const place = after && { OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { gt: after.id } }] };
  return db.restriction.findMany({ where: { accountId, ...place }, include, orderBy: newestFirst, take });
}

/** All restrictions, or those about one thing by its id, newest first, at most `take` of them after a place in the list. */
export function restrictionsAfter(db: Database, about: string | null, after: Position | null, take: number): Promise<RestrictionRow[]> {
  const place = after === null ? [] : [{ OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { gt: after.id } }] }];
  const bound = after === null ? {} : { decidedAt: { lte: after.at } };
  const named =
    about === null ? [] : [{ OR: [{ id: about }, { itemId: about }, { accountId: about }, { noticeId: about }, { orderId: about }] }];
  return db.restriction.findMany({ where: { ...bound, AND: [...named, ...place] }, include, orderBy: newestFirst, take });
}

/** Restrictions with measures on an account itself, also those of its items, newest first, at most `take` of them after a place in the list. */
export function measuresOfAccount(db: Database, accountId: string, after: Position | null, take: number): Promise<RestrictionRow[]> {
  const place = after === null ? [] : [{ OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { gt: after.id } }] }];
  const measured = { OR: [{ accountDecision: { not: null } }, { provision: { not: null } }, { monetary: { not: null } }] };
  return db.restriction.findMany({ where: { accountId, AND: [measured, ...place] }, include, orderBy: newestFirst, take });
}

/** All restrictions of an item that carry out an order. */
export const restrictionsUnder = (db: Database, orderId: string, itemId: string): Promise<RestrictionRow[]> =>
  db.restriction.findMany({ where: { itemId, orderId }, include });

/** The platform's own restrictions of the same subject, decided at `from` or later: no order is behind them. */
export const restrictionsSince = (db: Database, { id, itemId, accountId }: RestrictionRow, from: Date): Promise<RestrictionRow[]> =>
  db.restriction.findMany({ where: { id: { not: id }, itemId, accountId, orderId: null, decidedAt: { gte: from } }, include });

/** Restrictions of the same subject about which a complaint is open. */
export const restrictionsInComplaint = (db: Database, { id, itemId, accountId }: RestrictionRow): Promise<RestrictionRow[]> =>
  db.restriction.findMany({ where: { id: { not: id }, itemId, accountId, complaints: { some: { state: 'OPEN' } } }, include });

/** Restrictions that name a notice and are in force, or were until their own end. */
const actingOn = (noticeId: string): Prisma.RestrictionWhereInput => ({ noticeId, state: { in: ['SCHEDULED', 'ACTIVE', 'ENDED'] } });

/** Whether a restriction that names the notice is in force, or was until its own end. */
export async function isActedOn(db: Database, noticeId: string): Promise<boolean> {
  const found = await db.restriction.findFirst({
    where: actingOn(noticeId),
    select: { id: true },
  });
  return found !== null;
}

/** How many of them there are, by their ground. */
export async function actionsOn(db: Database, noticeId: string): Promise<{ law: number; terms: number }> {
  const on = (decisionGround: string) => db.restriction.count({ where: { ...actingOn(noticeId), statement: { decisionGround } } });
  return { law: await on('DECISION_GROUND_ILLEGAL_CONTENT'), terms: await on('DECISION_GROUND_INCOMPATIBLE_CONTENT') };
}

/** The restrictions in effect on some items at an instant, by item. One query, whatever the territories that are asked about. */
export async function effectsOn(db: Database, items: readonly string[], at: Date): Promise<Map<string, Effect[]>> {
  const rows = await db.$queryRaw<(Effect & { item: string })[]>`
    SELECT item_id AS item, visibility, territories FROM enforcement.in_effect(${[...items]}::text[], ${at}::timestamptz)`;
  return Map.groupBy(rows, ({ item }) => item);
}

type Statement = NonNullable<RestrictionRow['statement']>;
type Closing =
  | 'generation'
  | 'statementId'
  | 'closedAt'
  | 'closeReason'
  | 'reviewedAt'
  | 'reviewedBy'
  | 'visibilityEnded'
  | 'effectiveAt'
  | 'statement';

/** Writes a restriction with its reasons; null where an order is behind it. */
export const insertRestriction = (
  db: Database,
  restriction: Omit<RestrictionRow, Closing>,
  statement: Statement | null,
): Promise<RestrictionRow> => {
  const { noticeId, ...data } = restriction;
  const notice = noticeId === null ? {} : { notice: { connect: { id: noticeId } } };
  const reasons = statement === null ? {} : { statement: { create: statement } };
  return db.restriction.create({ data: { ...data, ...notice, ...reasons }, include });
};

const isDue = (at: Date): Prisma.Sql => Prisma.sql`(
  (state = 'SCHEDULED' AND starts_at <= ${at}::timestamptz)
    OR (state IN ('SCHEDULED', 'ACTIVE') AND ends_at IS NOT NULL AND ends_at <= ${at}::timestamptz)
    OR (state IN ('SCHEDULED', 'ACTIVE') AND visibility_ends_at <= ${at}::timestamptz AND NOT visibility_ended))`;

/** Whether the clock has any to move. It locks nothing. */
export async function isAnyDue(db: Database, at: Date): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`SELECT 1 AS one FROM enforcement.restriction WHERE ${isDue(at)} LIMIT 1`;
  return rows.length > 0;
}

/**
 * Takes some restrictions that are due to begin, to end or to show again what they hid at an instant, the longest due first, and keeps other changes off them until the
 * transaction ends. What somebody else is changing is left out: they, or a later round, see to it.
 */
export async function takeDue(db: Database, at: Date, limit: number): Promise<RestrictionRow[]> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM enforcement.restriction WHERE ${isDue(at)}
     ORDER BY CASE WHEN state = 'SCHEDULED' THEN starts_at WHEN visibility_ended THEN ends_at ELSE least(visibility_ends_at, ends_at) END, id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED`;
  const rows = new Map(
    (
      await restrictionsById(
        db,
        due.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return due.flatMap(({ id }) => rows.get(id) ?? []);
}

const openOrders = Prisma.sql`(SELECT DISTINCT order_id FROM enforcement.restriction WHERE order_id IS NOT NULL AND state IN ('SCHEDULED', 'ACTIVE'))`;
const isWithdrawn = Prisma.sql`r.state IN ('SCHEDULED', 'ACTIVE') AND r.order_id IN (SELECT orders.withdrawn_of(ARRAY(SELECT order_id FROM open)))`;

/** Whether an order of any of them was withdrawn or revoked. It locks nothing. */
export async function isAnyWithdrawn(db: Database): Promise<boolean> {
  const rows = await db.$queryRaw<
    object[]
  >`WITH open AS ${openOrders} SELECT 1 AS one FROM enforcement.restriction r WHERE ${isWithdrawn} LIMIT 1`;
  return rows.length > 0;
}

/**
 * Takes some open restrictions whose order was withdrawn or revoked, and keeps other changes off them until the transaction ends. What
 * somebody else is changing is left to a later round.
 */
export async function takeWithdrawn(db: Database, limit: number): Promise<RestrictionRow[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH open AS ${openOrders}
    SELECT r.id FROM enforcement.restriction r WHERE ${isWithdrawn}
     ORDER BY r.id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED`;
  return restrictionsById(
    db,
    found.map(({ id }) => id),
  );
}

/** Writes down where the clock has moved a restriction that this transaction has taken. No new generation: readers saw this state already. */
export async function moveByClock(
  db: Database,
  id: string,
  to: Pick<RestrictionRow, 'state' | 'closedAt' | 'visibilityEnded'>,
): Promise<void> {
  await db.restriction.updateMany({ where: { id }, data: to });
}

/** False when the restriction is no longer what was seen; nothing is changed then. */
export async function closeRestriction(
  db: Database,
  seen: Pick<RestrictionRow, 'id' | 'generation' | 'state'>,
  to: Pick<RestrictionRow, 'state' | 'closedAt' | 'closeReason'>,
): Promise<boolean> {
  const { id, generation, state } = seen;
  const { count } = await db.restriction.updateMany({ where: { id, generation, state }, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** The open freezes of payments and of advertising revenue. */
export const freezes = (db: Database): Promise<RestrictionRow[]> =>
  db.restriction.findMany({
    where: { state: { in: ['SCHEDULED', 'ACTIVE'] }, monetary: { in: [...freeze.measures] } },
    include,
    orderBy: { startsAt: 'asc' },
  });

/** False when the restriction is no longer what was seen; nothing is changed then. */
export async function keepReview(
  db: Database,
  { id, generation }: Pick<RestrictionRow, 'id' | 'generation'>,
  review: { reviewedAt: Date; reviewedBy: string },
): Promise<boolean> {
  const { count } = await db.restriction.updateMany({ where: { id, generation }, data: { ...review, generation: { increment: 1 } } });
  return count === 1;
}
