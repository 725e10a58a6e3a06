/**
 * Whether a removal order is the first of its body: Regulation (EU) 2021/784, Art. 3(2), wants the provider informed of procedures and times twelve
 * hours before it, save in an emergency. Enrolment gives more than that time; the reviewer sees that the case is one.
 */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** By order; false for an order of another law, and for one that was not served. */
export type FirstRemovalLoader = DataLoader<string, boolean>;

export const firstRemovalLoader = (db: Database): FirstRemovalLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT o.id FROM orders.legal_order o
       WHERE o.id = ANY (${[...orders]}::text[]) AND o.kind = 'TCO_REMOVAL' AND o.served_at IS NOT NULL AND NOT EXISTS (
               SELECT FROM orders.legal_order b
                WHERE b.kind = 'TCO_REMOVAL' AND b.id <> o.id AND b.served_at < o.served_at
                  AND b.issuing_organisation IS NOT DISTINCT FROM o.issuing_organisation AND b.issuing_country IS NOT DISTINCT FROM o.issuing_country)`;
    const first = new Set(rows.map(({ id }) => id));
    return orders.map((order) => first.has(order));
  });
