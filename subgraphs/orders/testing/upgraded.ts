/**
 * A database of an earlier state with orders in it, migrated to the present one. The orders are the machine's, in the columns that there were; a test
 * writes what the earlier law made of them in SQL.
 */
import type { Order } from '@writ/orders-domain/order';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { earlierDatabase } from '@writ/prisma/earlier-database';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { insertOrder } from '../store/write.ts';

const tables = ['legal_order', 'order_target', 'order_decision', 'order_event', 'clock'] as const;
type Dumped = Readonly<Record<(typeof tables)[number], string>>;

/** The rows of orders, each under an id of its own. */
async function rowsOf(orders: Readonly<Record<string, Order>>): Promise<Dumped[]> {
  const database = await freshDatabase();
  const client = await connect(database.options('postgres'));
  const db = openPrisma(database.options('orders'));
  const dumped: Dumped[] = [];
  try {
    await client.query('alter table orders.legal_order drop constraint legal_order_released');
    for (const [id, order] of Object.entries(orders)) {
      await insertOrder(db, order);
      await client.query(
        `update orders.legal_order set released_event = gen_random_uuid() where status in ('HELD', 'IN_FORCE', 'FULFILLED')`,
      );
      const rows: Record<string, string> = {};
      for (const table of tables) {
        const { rows: found } = await client.query(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from orders.${table} t`);
        rows[table] = String(found[0].rows).replaceAll(/"order(?=[".])/g, `"${id}`);
      }
      dumped.push(rows as Dumped);
      await client.query(`truncate orders.legal_order cascade`);
    }
  } finally {
    await db.$disconnect();
    await client.end();
    await database.drop();
  }
  return dumped;
}

/** Migrates to before `upgrade`, puts the orders in by their ids, lets `fill` change them, and migrates the rest. */
export async function upgradedFrom(upgrade: string, orders: Readonly<Record<string, Order>>, fill: string): Promise<TestDatabase> {
  const dumped = await rowsOf(orders);
  const earlier = await earlierDatabase(upgrade);
  const { client, database } = earlier;
  try {
    const { rowCount: named } = await client.query(
      `select from pg_enum where enumtypid = 'orders.clock_kind'::regtype and enumlabel = 'REMINDER'`,
    );
    // What the clock of a reminder was called before.
    const then = (rows: string) => (named === 0 ? rows.replaceAll('"REMINDER"', '"EXPIRY"') : rows);
    for (const rows of dumped)
      for (const table of tables)
        await client.query(`insert into orders.${table} select * from jsonb_populate_recordset(null::orders.${table}, $1)`, [
          then(rows[table]),
        ]);
    await client.query(fill);
    await earlier.upgradeToPresent();
    await earlier.release();
    return database;
  } catch (error) {
    await earlier.release();
    await database.drop();
    throw error;
  }
}
