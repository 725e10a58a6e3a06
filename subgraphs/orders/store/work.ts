/** An order's place in the queue: opened when the platform gets it, claimed there by an agent, closed when it needs no more work. */
import { newRowId } from '@writ/core';
import { clockOf, pausedAt } from '../clocks/clock.ts';
import { escalatedAtOf } from '../clocks/escalation.ts';
import type { Effect } from '../move.ts';
import type { Order } from '../order.ts';
import type { Database } from './read.ts';

/** When the work is due; a clock that stands has no date. */
function dueAtOf(order: Order): Date | null {
  const clock = clockOf(order, 'ANSWER');
  return clock === null || pausedAt(clock) !== null ? null : clock.dueAt;
}
const timesOf = (order: Order) => ({ dueAt: dueAtOf(order), escalatedAt: escalatedAtOf(order) });
const claimOf = ({ claim }: Order) =>
  claim === null
    ? { claimedBy: null, claimEndsAt: null }
    : { claimedBy: `${claim.by.issuer} ${claim.by.subject}`, claimEndsAt: claim.endsAt };

async function open(db: Database, order: Order, openedAt: Date): Promise<void> {
  const about = { kind: 'ORDER' as const, subjectId: order.id };
  const anew = { openedAt, ...timesOf(order), claimedBy: null, claimEndsAt: null, closedAt: null };
  await db.workItem.upsert({
    where: { kind_subjectId: about },
    create: { id: newRowId(), accountId: null, ...about, ...anew },
    update: anew,
    select: { id: true },
  });
}

/** Carries out what follows for the queue from an act on the order. */
export async function moveWork(db: Database, order: Order, effects: readonly Effect[], at: Date): Promise<void> {
  const where = { kind: 'ORDER' as const, subjectId: order.id };
  if (effects.includes('OPEN_WORK')) await open(db, order, at);
  if (effects.includes('CLOSE_WORK')) await db.workItem.updateMany({ where, data: { closedAt: at } });
  else if (effects.includes('RENEW_CLAIM')) await db.workItem.updateMany({ where, data: { ...claimOf(order), ...timesOf(order) } });
  else await db.workItem.updateMany({ where: { ...where, closedAt: null }, data: timesOf(order) });
}
