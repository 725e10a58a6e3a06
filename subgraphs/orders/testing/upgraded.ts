/**
 * A database of an earlier state with orders in it, migrated to the present one. The orders are the machine's, in the columns that there were; a test
 * writes what the earlier law made of them in SQL.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order } from '@writ/orders-domain/order';
import { connect, migrate } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { insertOrder } from '../store/write.ts';

const migrations = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));
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
  const folder = mkdtempSync(join(tmpdir(), 'writ-upgrade-'));
  const names = readdirSync(migrations).toSorted();
  const own = names.findIndex((name) => name.endsWith(upgrade));
  if (own < 0) throw new RangeError(`There is no migration ${upgrade}.`);
  for (const name of names.slice(0, own)) cpSync(join(migrations, name), join(folder, name), { recursive: true });
  const database = await emptyDatabase();
  try {
    await migrate(database.options('owner'), folder);
    const client = await connect(database.options('postgres'));
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
    } finally {
      await client.end();
    }
    await migrate(database.options('owner'));
    return database;
  } catch (error) {
    await database.drop();
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
