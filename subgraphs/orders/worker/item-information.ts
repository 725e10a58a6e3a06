/**
 * People whose items were restricted under an order to act: each is told, once an item, as soon as nothing holds it back, though the order
 * be over by then. One restriction is enough, also where the order says more places, and where it was lifted since: the person was
 * restricted all the same. Of an item that is gone nobody is told. Regulation (EU) 2022/2065, Art. 9(5).
 */
import { commitWithEntries } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { actingKinds } from '@writ/orders-domain/law';
import { notifyOfItem } from '../informing/notify-holders.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from './job.ts';

/** Who published an item; null when it is gone. */
async function authorOf(db: Database, item: string): Promise<AccountId | null> {
  const [row] = await db.$queryRaw<{ account: AccountId }[]>`SELECT account_id AS account FROM content.item_fact(${item})`;
  return row?.account ?? null;
}

/** The items that were restricted under an order, anywhere and for however long, and since when. */
const restrictedUnder = (db: Database, order: string, now: Date): Promise<{ item: string; at: Date }[]> => db.$queryRaw<
  { item: string; at: Date }[]
>`
  SELECT t.resolved AS item, min(m.starts_at) AS at FROM orders.measures_of(ARRAY[${order}]) m JOIN orders.order_target t ON t.id = m.target_id
   WHERE m.starts_at <= ${now} GROUP BY t.resolved`;

async function tell(db: Database, id: string, { item, at: restrictedAt }: { item: string; at: Date }, at: Date) {
  const order = (await lockOrder(db, id))?.order;
  const account = await authorOf(db, item);
  return order === undefined || account === null ? [] : notifyOfItem(db, order, { account, item, restrictedAt }, at);
}

export const itemInformation: JobKind = {
  name: 'item-information',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      WITH untold AS (
        SELECT t.id, t.order_id, t.resolved FROM orders.order_target t JOIN orders.legal_order o ON o.id = t.order_id
         WHERE o.kind = ANY (${actingKinds()}) AND t.resolved IS NOT NULL
           AND NOT EXISTS (SELECT FROM orders.user_information i WHERE i.order_id = t.order_id AND i.item_id = t.resolved)
      )
      SELECT DISTINCT m.order_id AS id FROM orders.measures_of(ARRAY(SELECT order_id FROM untold)) m JOIN untold t ON t.id = m.target_id
       WHERE m.starts_at <= ${now} AND EXISTS (SELECT FROM content.item_fact(t.resolved))
         AND NOT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = m.order_id AND c.kind IN ('SECRECY', 'INFORM')
                            AND c.ended_at IS NULL AND c.due_at > ${now})`;
    return rows.map(({ id }) => id);
  },
  async run(services, id) {
    for (const restricted of await restrictedUnder(services.db, id, services.clock()))
      await commitWithEntries(services, async (db, at) => ({ result: undefined, drafts: await tell(db, id, restricted, at) }));
  },
};
