/**
 * Which snapshots an order may read: its own, and those of the preservation order of its own body that it produces from. A preservation
 * order reads none.
 */
import { Prisma } from '@writ/prisma/client';

/** Selects their ids, as long as they are kept. */
export const readableSnapshots = (order: string | Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT p.id FROM orders.preservation p
   WHERE p.state = 'PRESERVED' AND p.order_id IN (
     SELECT ${order}
     UNION ALL
     SELECT k.id FROM orders.legal_order o JOIN orders.legal_order k ON k.id = o.preservation
        AND k.issuing_organisation = o.issuing_organisation AND k.issuing_country = o.issuing_country
      WHERE o.id = ${order})`;
