/**
 * Which targets of an order name an account with a mark. It tells of marked accounts alone, and of no other whether it exists; a canary has no mark,
 * and nothing is granted by the answer.
 */
import { lawOf } from '@writ/orders-domain/law';
import type { MarkedTarget } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import { Prisma } from '@writ/prisma/client';
import DataLoader from 'dataloader';
import { targetIndex } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import type { Database } from '../store/database.ts';
import { isOpen, marksOf } from './account-marks.ts';

type Asking = Parameters<typeof targetIndex>[0] & Pick<Services, 'queueKey'>;

interface Named {
  readonly order: string;
  readonly target: string;
  readonly account: string;
}

/** The accounts that each target names now, or named when a snapshot was taken that its order may read. */
async function accountsOf(db: Database, orders: readonly Order[], services: Asking): Promise<Named[]> {
  const all = orders.flatMap(({ id: order, targets }) => targets.map((target) => ({ ...target, order })));
  const indexes = all.map(({ type, value }) => (type === 'ITEM_ID' || type === 'ITEM_URL' ? null : targetIndex(services, { type, value })));
  const [of, targets, types] = [all.map(({ order }) => order), all.map(({ id }) => id), all.map(({ type }) => type as string)];
  return db.$queryRaw<Named[]>`
    SELECT t.order_id AS "order", t.target, a.account
      FROM unnest(${of}::text[], ${targets}::text[], ${types}::text[], ${indexes}::bytea[]) AS t (order_id, target, type, bidx)
     CROSS JOIN LATERAL (
       SELECT account FROM records.account_for(t.type, t.bidx) AS account
       UNION
       SELECT account FROM records.account_preserved(ARRAY(${readableSnapshots(Prisma.sql`t.order_id`)}), t.type, t.bidx) AS account) a`;
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

export async function markedTargets(db: Database, order: Order, services: Asking): Promise<MarkedTarget[]> {
  const [marked] = await markedOf(db, [order], services);
  return marked ?? [];
}

/** By order. Who may know them is settled before. */
export type MarkedTargetsLoader = DataLoader<Order, MarkedTarget[], string>;

export const markedTargetsLoader = (db: Database, services: Asking): MarkedTargetsLoader =>
  new DataLoader((orders) => markedOf(db, orders, services), { cacheKeyFn: ({ id }) => id });
