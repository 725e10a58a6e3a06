/**
 * An order's place in the queue: opened when the platform gets it, claimed there by an agent, closed when it needs no more work. Another part may lock its
 * row as well, so no act waits for it: where it is locked the order says that the queue is behind, and the worker catches up.
 */
import { personText } from '@writ/access';
import { newRowId } from '@writ/core';
import { clockOf, escalatedAtOf, pausedAt } from '@writ/orders-domain/clocks';
import { type Effect, workEffects } from '@writ/orders-domain/machine';
import type { Order, OrderEvent } from '@writ/orders-domain/order';
import type { Database } from './database.ts';

/** When the work is due; a paused clock has no date. */
function dueAtOf(order: Order): Date | null {
  const clock = clockOf(order, 'ANSWER');
  return clock === null || pausedAt(clock) !== null ? null : clock.dueAt;
}

/** The lanes of the queue, as its rows number them. */
const lanes = { urgent: 0, order: 1, other: 2 } as const;

/** The urgent lane has what the law gives hours for: an emergency, and an order to remove terrorist content. An order that waits for its issuer needs nobody here. */
function laneOf(order: Order): number {
  const clock = clockOf(order, 'ANSWER');
  if (clock !== null && pausedAt(clock) !== null) return lanes.other;
  return order.emergency !== null || order.kind === 'TCO_REMOVAL' ? lanes.urgent : lanes.order;
}
const placeInQueueOf = (order: Order) => ({ dueAt: dueAtOf(order), escalatedAt: escalatedAtOf(order), lane: laneOf(order) });
const claimOf = ({ claim }: Order) =>
  claim === null ? { claimedBy: null, claimEndsAt: null } : { claimedBy: personText(claim.by), claimEndsAt: claim.endsAt };

async function open(db: Database, order: Order, openedAt: Date): Promise<void> {
  const about = { kind: 'ORDER' as const, subjectId: order.id };
  const anew = { openedAt, ...placeInQueueOf(order), claimedBy: null, claimEndsAt: null, closedAt: null };
  await db.workItem.upsert({
    where: { kind_subjectId: about },
    create: { id: newRowId(), accountId: null, ...about, ...anew },
    update: anew,
    select: { id: true },
  });
}

/** The acts of people by which the platform decides an order; what else takes it from the queue decides nothing there. */
const deciding: readonly OrderEvent['act'][] = ['decideOrder', 'releaseOrder'];

/** What an act was to the work on the order: permanent facts, beside the row that has only the present state. */
function factsOf(order: Order, effects: readonly Effect[], at: Date) {
  const escalatedAt = escalatedAtOf(order);
  const escalations = escalatedAt === null ? [] : [{ kind: 'ESCALATED' as const, person: null, at: escalatedAt }];
  const last = order.history.at(-1);
  const by = last?.by ?? null;
  if (effects.includes('RENEW_CLAIM') && order.claim !== null) {
    const { issuer, subject } = order.claim.by;
    return [...escalations, { kind: 'CLAIMED' as const, person: personText({ issuer, subject }), at }];
  }
  if (!effects.includes('CLOSE_WORK')) return escalations;
  if (by === null || last === undefined || !deciding.includes(last.act))
    return [...escalations, { kind: 'CLOSED' as const, person: null, at }];
  return [...escalations, { kind: 'DECIDED' as const, person: personText(by), at }];
}

async function addFacts(db: Database, order: Order, effects: readonly Effect[], at: Date): Promise<void> {
  const facts = factsOf(order, effects, at);
  if (facts.length === 0) return;
  const work = await db.workItem.findFirst({ where: { kind: 'ORDER', subjectId: order.id }, select: { id: true } });
  if (work === null) return;
  await db.workFact.createMany({ data: facts.map((fact) => ({ workId: work.id, ...fact })), skipDuplicates: true });
}

interface QueuePlace {
  isThere: boolean;
  isHeld: boolean;
  isOpen: boolean;
}

/** The order's place, locked unless somebody else has locked it. */
async function placeOf(db: Database, { id }: Order): Promise<QueuePlace> {
  const [place] = await db.$queryRaw<QueuePlace[]>`
    WITH held AS (SELECT closed_at FROM enforcement.work_item WHERE kind = 'ORDER' AND subject_id = ${id} FOR UPDATE SKIP LOCKED)
    SELECT EXISTS (SELECT FROM enforcement.work_item WHERE kind = 'ORDER' AND subject_id = ${id}) AS "isThere",
           EXISTS (SELECT FROM held) AS "isHeld", EXISTS (SELECT FROM held WHERE closed_at IS NULL) AS "isOpen"`;
  return place ?? { isThere: false, isHeld: false, isOpen: false };
}

const isBusy = ({ isThere, isHeld }: QueuePlace): boolean => isThere && !isHeld;
const markBehind = (db: Database, { id }: Order, queueBehind: boolean) =>
  db.legalOrder.updateMany({ where: { id }, data: { queueBehind } });

/** Carries out what follows for the queue from an act on the order. */
export async function moveWork(db: Database, order: Order, effects: readonly Effect[], at: Date): Promise<void> {
  if (isBusy(await placeOf(db, order))) await markBehind(db, order, true);
  else await write(db, order, effects, at);
}

/** Brings the queue up to the order, which this transaction holds; nothing while its row is still locked. */
export async function catchUp(db: Database, order: Order, at: Date): Promise<void> {
  const place = await placeOf(db, order);
  if (isBusy(place)) return;
  await write(db, order, workEffects(order, place.isOpen), at);
  await markBehind(db, order, false);
}

async function write(db: Database, order: Order, effects: readonly Effect[], at: Date): Promise<void> {
  const where = { kind: 'ORDER' as const, subjectId: order.id };
  if (effects.includes('OPEN_WORK')) await open(db, order, at);
  if (effects.includes('CLOSE_WORK')) await db.workItem.updateMany({ where, data: { closedAt: at } });
  else if (effects.includes('RENEW_CLAIM')) await db.workItem.updateMany({ where, data: { ...claimOf(order), ...placeInQueueOf(order) } });
  else await db.workItem.updateMany({ where: { ...where, closedAt: null }, data: placeInQueueOf(order) });
  await addFacts(db, order, effects, at);
}
