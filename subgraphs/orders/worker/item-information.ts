/**
 * People whose items were restricted under an order to act: each is told, once an item, as soon as nothing holds it back, though the order
 * be over by then. Regulation (EU) 2022/2065, Art. 9(5).
 */
import type { AccountId } from '@writ/core';
import { recorded } from '../acts.ts';
import { effectsGiven } from '../effects-given.ts';
import { tellOfItem } from '../informing/telling.ts';
import { type Database, lockOrder } from '../store/read.ts';
import type { JobKind } from './job.ts';

/** Who published an item; null when it is gone. */
async function authorOf(db: Database, item: string): Promise<AccountId | null> {
  const [row] = await db.$queryRaw<{ account: AccountId }[]>`SELECT account_id AS account FROM content.item_fact(${item})`;
  return row?.account ?? null;
}

async function tell(db: Database, id: string, item: string, restrictedAt: Date, at: Date) {
  const order = (await lockOrder(db, id))?.order;
  const account = await authorOf(db, item);
  return order === undefined || account === null ? [] : tellOfItem(db, order, { account, item, restrictedAt }, at);
}

export const itemInformation: JobKind = {
  name: 'item-information',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT f.order_id AS id FROM orders.target_effect f
       WHERE NOT EXISTS (SELECT FROM orders.user_information i WHERE i.order_id = f.order_id AND i.item_id = f.item_id)
         AND NOT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = f.order_id AND c.kind IN ('SECRECY', 'INFORM')
                            AND c.ended_at IS NULL AND c.due_at > ${now})`;
    return rows.map(({ id }) => id);
  },
  async run(services, id) {
    for (const { item, at: restrictedAt } of await effectsGiven(services.db, [id]))
      await recorded(services, async (db, at) => ({ result: undefined, drafts: await tell(db, id, item, restrictedAt, at) }));
  },
};
