/**
 * What an order preserves: asked for in the transaction that serves it, let go in the one that ends it. Both are the same few statements
 * whether or not a target names anybody; the snapshot itself is taken and deleted by jobs, so that no answer takes a time that
 * depends on what there is. Regulation (EU) 2023/1543, Art. 10(1) and 11.
 */
import { newRowId } from '@writ/core';
import { keepsPreserved, type Order, wholeTargets } from '@writ/orders-domain/order';
import type { Services } from '../dependencies.ts';
import { proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';

/** The states of a snapshot: preserved, produced, expired, or ended with its order. */
export type PreservationState = 'PRESERVED' | 'PRODUCED' | 'EXPIRED' | 'ENDED';

/** Asks for one snapshot a target. Nothing that was recorded after the service will be in it. */
export async function requestSnapshots(db: Database, { id: orderId, targets }: Order, askedAt: Date): Promise<void> {
  await db.preservation.createMany({ data: targets.map(({ id: targetId }) => ({ id: newRowId(), orderId, targetId, askedAt })) });
}

function endOf({ history }: Order): Exclude<PreservationState, 'PRESERVED'> {
  const event = history.at(-1);
  if (event?.act === 'expire') return 'EXPIRED';
  return event?.to === 'FULFILLED' && event.from !== 'FULFILLED' ? 'PRODUCED' : 'ENDED';
}

/** The targets whose snapshots nothing keeps any more: all that there are, also of an earlier service, or those that were produced whole. */
async function endedTargets(db: Database, order: Order): Promise<string[]> {
  if (keepsPreserved(order)) return wholeTargets(order);
  const rows = await db.preservation.findMany({
    where: { orderId: order.id, state: 'PRESERVED' },
    select: { targetId: true },
    orderBy: { targetId: 'asc' },
  });
  return rows.map(({ targetId }) => targetId);
}

/** Ends what an order no longer keeps: the keys are gone at once, and with them whatever they sealed. */
export async function endSnapshots(db: Database, order: Order, endedAt: Date, services: Pick<Services, 'queueKey'>): Promise<void> {
  const state = endOf(order);
  const targets = await endedTargets(db, order);
  const proof = proofOf(services, 'snapshots end', order.id, state, ...targets);
  await db.$queryRaw`SELECT orders.end_snapshots(${order.id}, ${targets}::text[], ${state}::orders.preservation_state, ${endedAt}, ${proof})::text`;
}
