/** Bytes on disk by schema, by the database's own account, once everything that is not needed is given back. */
import { connect, type DatabaseConnection } from '@writ/prisma';
import type { Bytes } from './model.ts';

const sizes = `
  SELECT n.nspname AS schema, sum(pg_total_relation_size(c.oid))::float8 AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
   GROUP BY 1`;

/** What each part takes now. Rewrites every table first, which a running Writ waits for. */
export async function bytesNow(superuser: DatabaseConnection): Promise<Bytes> {
  const client = await connect(superuser);
  try {
    await client.query('VACUUM FULL');
    const { rows } = await client.query<{ schema: string; bytes: number }>(sizes);
    const of = (schema: string): number => rows.find((row) => row.schema === schema)?.bytes ?? 0;
    const [log, enforcement, orders] = [of('log'), of('enforcement'), of('orders')];
    const all = rows.reduce((total, { bytes }) => total + bytes, 0);
    return { log, enforcement, orders, other: all - log - enforcement - orders };
  } finally {
    await client.end();
  }
}

/** What one of so many took. */
export const bytesOfEach = (before: Bytes, after: Bytes, count: number): Bytes => ({
  log: (after.log - before.log) / count,
  enforcement: (after.enforcement - before.enforcement) / count,
  orders: (after.orders - before.orders) / count,
  other: (after.other - before.other) / count,
});
