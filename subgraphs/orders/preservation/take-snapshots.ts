/**
 * Takes the snapshots of an order, right after its service: `records` and `content` find and seal inside the database what each target
 * names, and answer nothing, so that this process never learns whether there was anything. One transaction an order; what was
 * taken, or has ended meanwhile, is not taken again.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import type { AccountIdentifier } from '@writ/core/identifier-form';
import type { Order } from '@writ/orders-domain/order';
import { newPreservationKey } from '@writ/prisma/client';
import { namesCanary } from '../canary/trip.ts';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';
import { targetIndex } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { hex, proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';

/** A large account is a long list; longer than this, it is tried again. */
const longestMs = 600_000;

interface Wanted {
  id: string;
  target: string;
  type: AccountIdentifier;
  value: string;
}

const wantedOf = (db: Database, order: string): Promise<Wanted[]> => db.$queryRaw<Wanted[]>`
  SELECT p.id, t.id AS target, t.type, t.value FROM orders.preservation p JOIN orders.order_target t ON t.id = p.target_id
   WHERE p.order_id = ${order} AND p.taken_at IS NULL AND p.ended_at IS NULL ORDER BY t.position`;

/** A canary has no records to preserve: it closes the authority graph. What can name nobody here has none either. */
async function take(db: Database, { order, id, target, type, value }: Wanted & { order: string }, services: Services) {
  const { key, wrapped } = newPreservationKey(services.preservationKey, id);
  const index = targetIndex(services, { type, value });
  if (index === null) return { id, wrapped };
  const trip = { cause: 'RESOLVED' as const, reference: order, target, operation: null };
  if (await namesCanary(services, { type, index }, trip)) return { id, wrapped };
  const proof = proofOf(services, 'snapshot', id, type, hex(index), hex(key));
  await db.$queryRaw`SELECT orders.take_snapshot(${id}, ${type}, ${index}, ${key}, ${proof})::text`;
  return { id, wrapped };
}

/** Its rows are held only now: an act that ends the order waits for no snapshot. */
async function keep(db: Database, { id, wrapped }: Awaited<ReturnType<typeof take>>, takenAt: Date, services: Services): Promise<void> {
  const proof = proofOf(services, 'snapshot taken', id, hex(wrapped));
  const [row] = await db.$queryRaw<
    { isTaken: boolean }[]
  >`SELECT orders.snapshot_taken(${id}, ${wrapped}, ${takenAt}, ${proof}) AS "isTaken"`;
  if (row?.isTaken !== true) throw new Error('A snapshot ended while it was taken.');
}

/** It names no account and counts no row: it says the same of an order whose targets name nobody. */
export const snapshotEntry = (
  order: Order,
  at: Date,
  { type, action }: { type: 'record.preserved.v1' | 'record.deleted.v1'; action: string },
) =>
  entryBy(systemAuthor(newOperationId()), type, at, {
    action,
    outcome: 'success',
    legal: legalOf(order),
    target: { targets: order.targets.length, categories: [...order.categories] },
  });

async function takeAll(services: Services, id: string): Promise<void> {
  const work = async (db: Database, at: Date) => {
    const taken = [];
    for (const wanted of await wantedOf(db, id)) taken.push(await take(db, { ...wanted, order: id }, services));
    for (const one of taken) await keep(db, one, at, services);
    const [stored] = taken.length === 0 ? [] : await ordersById(db, [id]);
    const drafts = stored === undefined ? [] : [snapshotEntry(stored.order, at, { type: 'record.preserved.v1', action: 'preserve' })];
    return { result: undefined, drafts };
  };
  await commitWithEntries(services, work, longestMs);
}

/** What ended while it was taken is not to be taken any more: none of it is stored, and that is not an error. */
async function takeWanted(services: Services, id: string): Promise<void> {
  try {
    await takeAll(services, id);
  } catch (error) {
    if ((await wantedOf(services.db, id)).length > 0) throw error;
  }
}

/** A key is the id of an order that was served and whose snapshots are not taken yet. One whose target was corrected meanwhile is not taken any more: that of the corrected one is. */
export const takeSnapshots: JobKind = {
  name: 'preserve',
  due: async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT p.order_id AS id FROM orders.preservation p JOIN orders.order_target t ON t.id = p.target_id
       WHERE p.taken_at IS NULL AND p.ended_at IS NULL`;
    return rows.map(({ id }) => id);
  },
  run: takeWanted,
};
