/**
 * A connection keeps the plans of functions for its life. What a read under a grant costs must not grow with the grants that there have
 * ever been: neither on a connection that planned while there were few, nor on one that is new.
 */
import { newOperationId } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';

let fixture: GrantedDatabase;
beforeAll(async () => {
  fixture = await grantedDatabase(['a']);
});
afterAll(() => fixture.close());

const more = `
  WITH entry AS (INSERT INTO log.log_entry SELECT 100000 + n, gen_random_uuid(), '', '' FROM generate_series(1, 5000) n)
  INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
  SELECT sha256(n::text::bytea), 'TRAFFIC', gen_random_uuid(), 'ORDER', 'reference', 'a', now(), now() - interval '1 hour', now() - interval '59 minutes', 100000 + n
    FROM generate_series(1, 5000) n`;

/** Pages of tables and indexes that the session's own read looks at. */
async function pagesRead(client: pg.Client): Promise<number> {
  const operation = newOperationId();
  const handle = await fixture.grant({ account: 'a', categories: ['TRAFFIC'], operation });
  await client.query(`SELECT set_config('writ.grants', $1, false), set_config('writ.operation', $2, false)`, [handle, operation]);
  const read = `SELECT id FROM records.traffic_of_session('a', NULL, NULL, now(), '{kept-a}', NULL, NULL, 50)`;
  expect((await client.query(read)).rows).toHaveLength(3);
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${read}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? Number.NaN) + (plan['Shared Read Blocks'] ?? Number.NaN);
}

it('a read touches as many pages among thousands of grants as among a few', async () => {
  const old = await connect(fixture.database.options('records'));
  await pagesRead(old);
  const few = await pagesRead(old);
  await fixture.admin.query(more);
  const fresh = await connect(fixture.database.options('records'));
  await pagesRead(fresh);
  // An index of thousands is a page or two deeper, and a read looks for its grant three times.
  for (const client of [old, fresh]) expect(await pagesRead(client)).toBeLessThanOrEqual(few + 12);
  await Promise.all([old.end(), fresh.end()]);
});
