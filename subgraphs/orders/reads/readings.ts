/** The readings under an order, from the grants that were minted for them: each rests on the entry of its decision. What was refused has no grant. */
import type { DataCategory } from '@writ/access';
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** How many of an order are given: the latest. */
const readingsMax = 200;

export interface GrantedReading {
  readonly at: Date;
  readonly accountId: string;
  readonly categories: readonly DataCategory[];
  /** The index of the entry of the decision. */
  readonly index: bigint;
}

/** By order, the earliest first. */
export type ReadingsLoader = DataLoader<string, readonly GrantedReading[]>;

export const readingsLoader = (db: Database): ReadingsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(GrantedReading & { of: string })[]>`
      SELECT o.id AS of, g.granted_at AS at, g.account_id AS "accountId", g.log_idx AS index, g.categories
        FROM unnest(${[...orders]}::text[]) AS o (id)
       CROSS JOIN LATERAL (
         SELECT granted_at, account_id, log_idx, array_agg(category::text ORDER BY category) AS categories
           FROM orders.access_grant WHERE purpose = 'ORDER' AND reference = o.id
          GROUP BY granted_at, account_id, log_idx
          ORDER BY granted_at DESC, log_idx DESC LIMIT ${readingsMax}) AS g
       ORDER BY g.granted_at, g.log_idx`;
    const byOrder = Map.groupBy(rows, ({ of }) => of);
    return orders.map((order) => byOrder.get(order) ?? []);
  });
