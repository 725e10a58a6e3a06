/**
 * What an order preserves: asked for in the transaction that serves it, let go in the one that ends it. Both are the same few statements
 * whether or not a target names anybody; the snapshot itself is taken and deleted by jobs, so that no answer takes a time that
 * depends on what there is. Regulation (EU) 2023/1543, Art. 10(1) and 11.
 */
import { newRowId } from '@writ/core';
import type { Order } from '@writ/orders-domain/order';
import type { Services } from '../dependencies.ts';
import { proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';

/** The states of a snapshot: preserved, produced, expired, or ended with its order. */
export type PreservationState = 'PRESERVED' | 'PRODUCED' | 'EXPIRED' | 'ENDED';

/** Asks for one snapshot a target. Nothing that was recorded after the service will be in it. */
export async function requestSnapshots(db: Database, { id: orderId, targets }: Order, askedAt: Date): Promise<void> {
  await db.preservation.createMany({ data: targets.map(({ id: targetId }) => ({ id: newRowId(), orderId, targetId, askedAt })) });
}

function endOf({ status }: Order): Exclude<PreservationState, 'PRESERVED'> {
  if (status === 'FULFILLED') return 'PRODUCED';
  return status === 'EXPIRED' ? 'EXPIRED' : 'ENDED';
}

/** Ends an order's snapshots: their keys are gone at once, and with them whatever they sealed. */
export async function endSnapshots(db: Database, order: Order, endedAt: Date, services: Pick<Services, 'queueKey'>): Promise<void> {
  const state = endOf(order);
  const proof = proofOf(services, 'snapshots end', order.id, state);
  await db.$queryRaw`SELECT orders.end_snapshots(${order.id}, ${state}::orders.preservation_state, ${endedAt}, ${proof})::text`;
}
