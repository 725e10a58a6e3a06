/**
 * What whoever has one database password can do to the parts that are not theirs: keep them waiting by a lock of a table, or give them more to read
 * than they have memory for. LOCK TABLE takes the strongest lock with the right to change or remove any row of a table as a whole, and then whoever
 * only reads it waits. Found after the security review of November 2026.
 */
import { type DatabaseRole, newOperationId, subgraphNames } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';

const roles = [...subgraphNames, 'log', 'mail', 'source'] as const;

/**
 * Tables of one part alone whose rows that part removes; with the pending entries the log can be stopped, which its role can anyway, and with the
 * queues the worker, whose jobs of enforcement wait then too: no request, no reader and no event of a change does.
 */
const own: Partial<Record<DatabaseRole, readonly string[]>> = {
  log: ['console.session', 'console.used_proof', 'demo.sign_in', 'log.log_pending'],
  orders: ['worker.instance', 'worker.job_common', 'worker.job_dependency'],
};

let fixture: GrantedDatabase;
let tables: string[];
const clients: pg.Client[] = [];
beforeAll(async () => {
  fixture = await grantedDatabase(['a']);
  const { rows } = await fixture.admin.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await fixture.close();
});

async function as(role: DatabaseRole): Promise<pg.Client> {
  const client = await connect(fixture.database.options(role));
  clients.push(client);
  return client;
}

/** Takes the strongest lock that the role gets of each table, and answers of which tables it keeps even readers out. */
async function lockAll(client: pg.Client): Promise<string[]> {
  const locked: string[] = [];
  await client.query('BEGIN');
  for (const table of tables)
    for (const mode of ['ACCESS EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'ROW EXCLUSIVE', 'ACCESS SHARE']) {
      await client.query('SAVEPOINT one');
      const taken = await client.query(`LOCK TABLE ${table} IN ${mode} MODE NOWAIT`).then(
        () => true,
        () => false,
      );
      if (!taken) await client.query('ROLLBACK TO one');
      if (taken && mode.endsWith('EXCLUSIVE') && mode !== 'ROW EXCLUSIVE') locked.push(table);
      if (taken) break;
    }
  return locked;
}

it.each(roles)('writ_%s locks only tables of its own part that no other part waits for', async (role) => {
  const client = await as(role);
  const locked = await lockAll(client);
  await client.query('ROLLBACK');
  expect(locked).toEqual(own[role] ?? []);
});

/** What other parts do all day, each as its own role. */
const work: readonly (readonly [DatabaseRole, string])[] = [
  ['records', `SELECT FROM records.identification_of_session('a', NULL, NULL, now(), '{}', NULL, NULL, 1)`],
  ['content', `SELECT FROM content.messages_of_session('a', NULL, NULL, now(), '{}', NULL, NULL, 1)`],
  ['content', `SELECT FROM enforcement.withheld('{item}', NULL, now())`],
  ['log', 'SELECT FROM orders.silences_by_age(now())'],
  ['log', 'SELECT FROM log.log_head FOR UPDATE'],
  ['enforcement', `SELECT FROM orders.order_in_force('reference', '{item}')`],
  ['enforcement', `SELECT FROM orders.told_of('{reference}', now())`],
  ['orders', `SELECT FROM enforcement.work_item`],
  ['orders', `SELECT FROM orders.target_effects('{reference}')`],
  ['orders', `SELECT FROM enforcement.work_origin('work', 'issuer', 'subject')`],
  ['audit', 'SELECT FROM enforcement.contested_access(0)'],
  ['audit', 'SELECT FROM log.log_head'],
];

it.each(roles.filter((role) => role !== 'log'))('the other parts continue while writ_%s holds every lock that it gets', async (role) => {
  const holder = await as(role);
  await lockAll(holder);
  const waiting: string[] = [];
  for (const [other, sql] of work.filter(([one]) => one !== role)) {
    const client = await as(other);
    await client.query(`SET lock_timeout = '100ms'; SELECT set_config('writ.operation', '${newOperationId()}', false)`);
    await client.query(sql).catch((error: unknown) => waiting.push(`${other}: ${sql}: ${error instanceof Error ? error.message : ''}`));
  }
  await holder.query('ROLLBACK');
  expect(waiting).toEqual([]);
});

it('a row of the queue, which orders reads too, is no longer than what is written there', async () => {
  const enforcement = await as('enforcement');
  const claimedBy = (length: number) =>
    enforcement.query(
      `INSERT INTO enforcement.work_item (id, kind, subject_id, claimed_by, claim_ends_at) VALUES (gen_random_uuid()::text, 'ORDER', gen_random_uuid()::text, repeat('x', $1), now())`,
      [length],
    );
  await claimedBy(2_000);
  await expect(claimedBy(200_000)).rejects.toMatchObject({ code: '23514' });
});
