/**
 * What the platform did under orders to act. `enforcement` says which items were restricted under which order, where and since when;
 * a target is done when that covers every territory of its order.
 */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** By order, since when each of its targets is restricted. */
export type EffectsLoader = DataLoader<string, ReadonlyMap<string, Date>>;

interface EffectRow {
  order: string;
  target: string;
  item: string;
  at: Date;
}

/** Every target that was restricted under one of the orders, everywhere that the order says. */
export const effectsGiven = (db: Database, orders: readonly string[]): Promise<EffectRow[]> => db.$queryRaw<EffectRow[]>`
  SELECT order_id AS "order", target_id AS target, item_id AS item, restricted_at AS at FROM orders.target_effects(${orders as string[]}::text[])`;

export const effectsLoader = (db: Database): EffectsLoader =>
  new DataLoader(async (orders) => {
    const rows = Map.groupBy(await effectsGiven(db, orders), ({ order }) => order);
    return orders.map((order) => new Map((rows.get(order) ?? []).map(({ target, at }) => [target, at])));
  });
