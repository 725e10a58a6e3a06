/**
 * Which targets of an order name an account with a mark: the account that the platform's source named when the order was collected. It tells of marked
 * accounts alone, and of no other whether it exists; a canary has no mark, and nothing is granted by the answer.
 */
import { lawOf, markLaw } from '@writ/orders-domain/law';
import type { MarkedTarget } from '@writ/orders-domain/machine';
import { isLive, type Order } from '@writ/orders-domain/order';
import { Prisma } from '@writ/prisma/client';
import DataLoader from 'dataloader';
import { requireCollected } from '../collection/not-collected.ts';
import { targetIndexes } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import type { Database } from '../store/database.ts';
import { isOpen, marksOf } from './account-marks.ts';

type Asking = Parameters<typeof targetIndexes>[0] & Pick<Services, 'queueKey'>;

interface Named {
  readonly order: string;
  readonly target: string;
  readonly account: string;
}

/** The accounts that each target named when a snapshot was taken that its order may read. */
async function accountsOf(db: Database, orders: readonly Order[], services: Asking): Promise<Named[]> {
  const all = orders.flatMap(({ id: order, targets }) =>
    targets.flatMap(({ id: target, type, value }) =>
      type === 'ITEM_ID' || type === 'ITEM_URL'
        ? []
        : targetIndexes(services, { type, value }).map((index) => ({ order, target, type, index })),
    ),
  );
  const indexes = all.map(({ index }) => index);
  const [of, targets, types] = [all.map(({ order }) => order), all.map(({ target }) => target), all.map(({ type }) => type as string)];
  return db.$queryRaw<Named[]>`
    SELECT DISTINCT t.order_id AS "order", t.target, a.account
      FROM unnest(${of}::text[], ${targets}::text[], ${types}::text[], ${indexes}::bytea[]) AS t (order_id, target, type, bidx)
     CROSS JOIN LATERAL (
       SELECT DISTINCT account FROM records.account_preserved(ARRAY(${readableSnapshots(Prisma.sql`t.order_id`)}), t.type, t.bidx) AS account) a`;
}

/** The marked targets of each order. */
async function markedOf(db: Database, orders: readonly Order[], services: Asking): Promise<MarkedTarget[][]> {
  const reading = orders.filter(({ kind }) => lawOf(kind).permits === 'GRANTS');
  if (reading.length === 0) return orders.map(() => []);
  const named = await accountsOf(db, reading, services);
  const marks = (await marksOf(db, [...new Set(named.map(({ account }) => account))], services)).filter(isOpen);
  return orders.map(({ id }) =>
    named.flatMap(({ order, target, account }) => {
      const mark = order === id ? marks.find((one) => one.account === account) : undefined;
      return mark === undefined ? [] : [{ target, mark: mark.kind }];
    }),
  );
}

/** The targets of which something is asked for that a mark protects. */
const protectable = ({ targets, decisions }: Order) =>
  targets.filter(({ id }) =>
    decisions.some((one) => one.target === id && isLive(one) && one.category !== null && markLaw.categories.includes(one.category)),
  );

/**
 * For an act that a mark can stop. Throws {@link NotCollected} where a mark would protect something of a target and the source has not said yet whom that
 * names: no answer would read as no mark.
 */
export async function markedTargets(db: Database, order: Order, services: Asking): Promise<MarkedTarget[]> {
  if (lawOf(order.kind).permits === 'GRANTS') await requireCollected(db, order.id, protectable(order));
  const [marked] = await markedOf(db, [order], services);
  return marked ?? [];
}

/** By order, as far as it was collected. Who may know them is settled before. */
export type MarkedTargetsLoader = DataLoader<Order, MarkedTarget[], string>;

export const markedTargetsLoader = (db: Database, services: Asking): MarkedTargetsLoader =>
  new DataLoader((orders) => markedOf(db, orders, services), { cacheKeyFn: ({ id }) => id });
