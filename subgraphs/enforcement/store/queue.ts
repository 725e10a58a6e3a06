/**
 * The queue in the database: open work, lane by lane, in each soonest due first and work without a due date last. What somebody skipped is
 * offered to them after all the rest, until it is opened again. A page and the counts are one statement each, under the same conditions.
 */
import { Prisma } from '@writ/prisma/client';
import type { Wanted } from '../queue/filter.ts';
import type { Database, WorkItemRow } from './rows.ts';

/** Who looks, and as of when. */
export interface QueueViewer {
  person: string;
  at: Date;
}

/** A place in one person's queue. */
export interface QueuePosition {
  isSkipped: boolean;
  /** Its number: {@link lanes}. */
  lane: number;
  dueAt: Date | null;
  id: string;
}

/** The lanes in the order in which their work is offered; rows have their numbers. */
export const lanes = ['URGENT', 'ORDER', 'OTHER'] as const;
const last = lanes.length - 1;

/** Work with whether the person skipped it. */
export type Offered = WorkItemRow & { isSkipped: boolean };

const { sql, join, empty } = Prisma;

const dueKey = sql`coalesce(w.due_at, 'infinity')`;
const instant = (at: Date): Prisma.Sql => sql`${at}::timestamptz`;
const dueOf = ({ dueAt }: QueuePosition): Prisma.Sql => (dueAt === null ? sql`'infinity'::timestamptz` : instant(dueAt));

const only = (is: boolean | null, condition: Prisma.Sql): Prisma.Sql[] =>
  is === null ? [] : [is ? sql`(${condition})` : sql`(${condition}) IS NOT TRUE`];

const skips = ({ person }: QueueViewer): Prisma.Sql => sql`enforcement.work_fact f WHERE f.kind = 'SKIPPED' AND f.person = ${person}`;
const isSkipped = (viewer: QueueViewer): Prisma.Sql =>
  sql`EXISTS (SELECT FROM ${skips(viewer)} AND f.work_id = w.id AND f.at >= w.opened_at)`;
/** The same, begun from what the person ever skipped: without that the database goes through all work to find the few. */
const skipped = (viewer: QueueViewer): Prisma.Sql =>
  sql`w.id = ANY (ARRAY(SELECT f.work_id FROM ${skips(viewer)})) AND ${isSkipped(viewer)}`;
const notSkipped = (viewer: QueueViewer): Prisma.Sql => sql`NOT ${isSkipped(viewer)}`;

const isClaimed = ({ at }: QueueViewer): Prisma.Sql => sql`w.claimed_by IS NOT NULL AND w.claim_ends_at > ${instant(at)}`;
const isMine = ({ person, at }: QueueViewer): Prisma.Sql => sql`w.claimed_by = ${person} AND w.claim_ends_at > ${instant(at)}`;
const isOverdue = ({ at }: QueueViewer): Prisma.Sql => sql`${dueKey} <= ${instant(at)}`;

/** What is wanted, but for what the person skipped. */
function conditions(wanted: Wanted, viewer: QueueViewer): Prisma.Sql {
  const { kinds, claimedByMe, unclaimed, overdue, category, source, dueBefore } = wanted;
  const all = [
    sql`w.closed_at IS NULL`,
    sql`w.kind = ANY (${[...kinds]}::enforcement.work_kind[])`,
    ...only(claimedByMe, isMine(viewer)),
    ...only(unclaimed === null ? null : !unclaimed, isClaimed(viewer)),
    ...only(overdue, isOverdue(viewer)),
    ...(category === null ? [] : [sql`w.category = ${category}`]),
    ...(source === null ? [] : [sql`w.source = ${source}::enforcement.work_source`]),
    ...(dueBefore === null ? [] : [sql`${dueKey} < ${instant(dueBefore)}`]),
  ];
  return join(all, ' AND ');
}

const columns = sql`w.id, w.kind, w.subject_id AS "subjectId", w.account_id AS "accountId", w.opened_at AS "openedAt", w.due_at AS "dueAt",
  w.escalated_at AS "escalatedAt", w.claimed_by AS "claimedBy", w.claim_ends_at AS "claimEndsAt", w.closed_at AS "closedAt", w.outcome,
  w.access_idx AS "accessIdx", w.category, w.source, w.lane, w.order_id AS "orderId"`;

/** Which of the work that meets the filter: up to `take` after a place. */
export interface Stretch {
  readonly after: QueuePosition | null;
  readonly take: number;
}

/** The lanes in which work can meet the filter: no order has a category or a source, and nothing else is in the lanes of orders. */
const lanesOf = ({ kinds, category, source }: Wanted): readonly number[] =>
  kinds.includes('ORDER') && category === null && source === null ? [...lanes.keys()] : [last];

/** One part of a queue: what the person didn't skip of one lane, or what they did. Empty when the page begins after it. */
function part(wanted: Wanted, viewer: QueueViewer, of: Pick<QueuePosition, 'isSkipped' | 'lane'>, { after, take }: Stretch): Prisma.Sql[] {
  const { isSkipped: ofSkipped, lane } = of;
  if (wanted.skippedByMe === !ofSkipped || (after?.isSkipped === true && !ofSkipped)) return [];
  const isSamePart = after !== null && after.isSkipped === ofSkipped;
  if (isSamePart && lane < after.lane) return [];
  const beyond = isSamePart && lane === after.lane ? sql`AND (${dueKey}, w.id) > (${dueOf(after)}, ${after.id})` : empty;
  const which = ofSkipped ? skipped(viewer) : notSkipped(viewer);
  return [
    sql`(SELECT ${columns}, ${ofSkipped ? sql`true` : sql`false`} AS "isSkipped" FROM enforcement.work_item w
          WHERE ${conditions(wanted, viewer)} AND w.lane = ${lane}::smallint AND ${which} ${beyond}
          ORDER BY ${dueKey}, w.id LIMIT ${take}::int)`,
  ];
}

/** The statement behind {@link workAfter}. */
export function pageStatement(wanted: Wanted, viewer: QueueViewer, stretch: Stretch): Prisma.Sql {
  const { take } = stretch;
  const parts = [false, true].flatMap((isSkipped) => lanesOf(wanted).flatMap((lane) => part(wanted, viewer, { isSkipped, lane }, stretch)));
  return sql`SELECT * FROM (${join(parts, ' UNION ALL ')}) AS q ORDER BY "isSkipped", lane, coalesce("dueAt", 'infinity'), id LIMIT ${take}::int`;
}

/** The work of somebody's queue after a place in it, at most `take`. */
export async function workAfter(db: Database, wanted: Wanted, viewer: QueueViewer, stretch: Stretch): Promise<Offered[]> {
  if (wanted.skippedByMe === false && stretch.after?.isSkipped === true) return [];
  return db.$queryRaw<Offered[]>(pageStatement(wanted, viewer, stretch));
}

/** How much work of one kind there is. */
export interface KindCounts {
  kind: WorkItemRow['kind'];
  open: number;
  overdue: number;
  claimed: number;
  mine: number;
}

/** The statement behind {@link countWork}. */
export const countStatement = (wanted: Wanted, viewer: QueueViewer): Prisma.Sql => sql`
  SELECT w.kind, count(*)::int AS open, count(*) FILTER (WHERE ${isOverdue(viewer)})::int AS overdue,
         count(*) FILTER (WHERE ${isClaimed(viewer)})::int AS claimed, count(*) FILTER (WHERE ${isMine(viewer)})::int AS mine
    FROM enforcement.work_item w
   WHERE ${join([conditions(wanted, viewer), ...only(wanted.skippedByMe, skipped(viewer))], ' AND ')}
   GROUP BY w.kind ORDER BY w.kind`;

/** How much open work meets a filter at an instant, by kind; a kind of which there is none is left out. */
export const countWork = (db: Database, wanted: Wanted, viewer: QueueViewer): Promise<KindCounts[]> =>
  db.$queryRaw<KindCounts[]>(countStatement(wanted, viewer));
