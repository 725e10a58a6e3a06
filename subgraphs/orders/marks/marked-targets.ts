/**
 * Which targets of an order name an account with a mark. It tells of marked accounts alone, and of no other whether it exists; a canary has no mark,
 * and nothing is granted by the answer.
 */
import { lawOf } from '@writ/orders-domain/law';
import type { MarkedTarget } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import DataLoader from 'dataloader';
import { targetIndex } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import type { Database } from '../store/database.ts';
import { isOpen, marksOf } from './account-marks.ts';

type Asking = Parameters<typeof targetIndex>[0] & Pick<Services, 'queueKey'>;

/** The accounts that each target names now, or named when a snapshot was taken that the order may read. */
async function accountsOf(db: Database, { id, targets }: Order, services: Asking) {
  const types = targets.map(({ type }) => type as string);
  const indexes = targets.map(({ type, value }) =>
    type === 'ITEM_ID' || type === 'ITEM_URL' ? null : targetIndex(services, { type, value }),
  );
  return db.$queryRaw<{ place: bigint; account: string }[]>`
    SELECT t.place, a.account
      FROM unnest(${types}::text[], ${indexes}::bytea[]) WITH ORDINALITY AS t (type, bidx, place)
     CROSS JOIN LATERAL (
       SELECT account FROM records.account_for(t.type, t.bidx) AS account
       UNION
       SELECT account FROM records.account_preserved(ARRAY(${readableSnapshots(id)}), t.type, t.bidx) AS account) a`;
}

export async function markedTargets(db: Database, order: Order, services: Asking): Promise<MarkedTarget[]> {
  if (lawOf(order.kind).permits !== 'GRANTS') return [];
  const named = await accountsOf(db, order, services);
  const marks = (await marksOf(db, [...new Set(named.map(({ account }) => account))], services)).filter(isOpen);
  return order.targets.flatMap(({ id: target }, index) => {
    const mark = marks.find(({ account }) => named.some((one) => Number(one.place) === index + 1 && one.account === account));
    return mark === undefined ? [] : [{ target, mark: mark.kind }];
  });
}

/** By order. Who may know them is settled before. */
export type MarkedTargetsLoader = DataLoader<Order, MarkedTarget[], string>;

export const markedTargetsLoader = (db: Database, services: Asking): MarkedTargetsLoader =>
  new DataLoader((orders) => Promise.all(orders.map((order) => markedTargets(db, order, services))), { cacheKeyFn: ({ id }) => id });
