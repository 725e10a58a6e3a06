/** No role chooses the time: what each can do with an instant of its own choice, and that no function takes one as it comes. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs } from './attacker.ts';

/** Functions whose instants are no time that passes: the window of a grant, a row's own instant, counts of what is public, and which reporting lines an order has. */
const timeless = [
  'content.items_published(timestamp with time zone,timestamp with time zone)',
  'content.items_since(text,timestamp with time zone)',
  'orders.superiors(text,text,timestamp with time zone)',
  // The window: the grant of the session bounds it.
  'records.gaps_of_session(data_category,text,timestamp with time zone,timestamp with time zone,timestamp with time zone,text[])',
  ...['bytea[]', 'bytea'].map(
    (wanted) =>
      `content.file${wanted === 'bytea' ? '' : 's'}_of_session(text,timestamp with time zone,timestamp with time zone,timestamp with time zone,text[],${wanted})`,
  ),
  // The window and the place in it: the grant of the session bounds both.
  ...['content.messages', 'records.identification', 'records.subscriber', 'records.traffic'].map(
    (rows) =>
      `${rows}_of_session(text,timestamp with time zone,timestamp with time zone,timestamp with time zone,text[],timestamp with time zone,text,integer)`,
  ),
];
/** What is called with the instant by the function, and holds it to the database's clock there. */
const bounds = /public\.present\(\)|orders\.no_later_than_known\(|orders\.told_of\(|enforcement\.in_effect\(/;

/** The last statement of the migration: it mends rows and makes nothing. */
const migration = readFileSync(new URL('../../prisma/migrations/0029_database_clock/migration.sql', import.meta.url), 'utf8');
const mending = migration.slice(migration.lastIndexOf('DO $$'));

let fixture: GrantedDatabase;
let enforcement: Attacker;
beforeEach(async () => {
  fixture = await grantedDatabase(['a']);
  enforcement = await attackerAs(fixture, 'enforcement');
});
afterEach(async () => {
  await enforcement.close();
  await fixture.close();
});
const restricted = `
  INSERT INTO enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, ends_at, order_id, decided_by, decided_at)
  VALUES ('r', 'ACTIVE', 'item', 'a', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{WORLD}', now(), now() + interval '30 days', 'o', 'i agent', now())`;
const rows = async (sql: string) => (await fixture.admin.query(sql)).rows;

it('F12: every function that a role may call checks the instant of its caller against the clock of the database', async () => {
  const { rows: functions } = await fixture.admin.query<{ name: string; body: string }>(`
    SELECT DISTINCT p.oid::regprocedure::text AS name, p.prosrc AS body
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, pg_roles r
     WHERE n.nspname IN ('records', 'content', 'enforcement', 'orders', 'log', 'erasure', 'demo', 'console', 'retention', 'running', 'public')
       AND 'timestamptz'::regtype = ANY (p.proargtypes::oid[]) AND r.rolname LIKE 'writ\\_%' AND r.rolname <> 'writ_owner'
       AND has_function_privilege(r.oid, p.oid, 'EXECUTE')`);
  expect(functions.length).toBeGreaterThan(5);
  const unbounded = functions.filter(({ body }) => !bounds.test(body)).map(({ name }) => name);
  expect(unbounded.sort()).toEqual(timeless.toSorted());
});

it('F12: no role reaches the function that returns the time', async () => {
  for (const role of ['records', 'content', 'enforcement', 'orders', 'audit', 'log'] as const) {
    const attacker = await attackerAs(fixture, role);
    expect(await attacker.refusal('SELECT public.present()')).toBe('42501');
    expect(
      await attacker.refusal(`CREATE OR REPLACE FUNCTION public.present() RETURNS timestamptz LANGUAGE sql RETURN 'infinity'::timestamptz`),
    ).toBe('42501');
    await attacker.close();
  }
});

describe('F12: an attacker with the password of enforcement', () => {
  it('cannot freeze what edges learn of an item', async () => {
    expect(await enforcement.refusal(`SELECT enforcement.emit('{item}', '9999-01-01')`)).not.toBe('allowed');
    await enforcement.refusal(`SELECT enforcement.emit('{item}', now() + interval '50 seconds')`);
    await fixture.admin.query(restricted);
    await enforcement.client.query(`SELECT enforcement.emit('{item}', now())`);
    expect(await rows(`SELECT statuses, at < now() + interval '1 minute' AS soon FROM enforcement.item_version`)).toEqual([
      { statuses: [{ territory: 'WORLD', status: 'REMOVED' }], soon: true },
    ]);
    expect(await rows('SELECT FROM enforcement.outbox')).toHaveLength(1);
  });

  it('cannot delete a delivery or a change that is younger than thirty days', async () => {
    await fixture.admin.query(restricted);
    await fixture.admin.query(
      `INSERT INTO enforcement.subscriber (id, url, since, created_by) VALUES ('s', 'https://edge.example/', now(), 'i agent')`,
    );
    await enforcement.client.query(`SELECT enforcement.emit('{item}', now())`);
    await fixture.admin.query(`UPDATE enforcement.delivery SET state = 'DELIVERED'`);
    await enforcement.client.query(`SELECT enforcement.forget_events('infinity', 1000)`);
    expect(await rows('SELECT FROM enforcement.delivery')).toHaveLength(1);
    await fixture.admin.query(
      `UPDATE enforcement.delivery SET next_at = now() - interval '31 days'; UPDATE enforcement.outbox SET occurred_at = now() - interval '31 days'`,
    );
    expect((await enforcement.client.query(`SELECT enforcement.forget_events('infinity', 1000) AS gone`)).rows).toEqual([{ gone: 2 }]);
  });

  it('cannot delete anything of a batch that can still be undone', async () => {
    await fixture.admin.query(`
      INSERT INTO enforcement.batch (id, scope, key, size, reason, opened_by, opened_at, state, closed_by, closed_at, applied_at)
      VALUES ('b', 's', 'k', 1, 'x', 'i agent', now(), 'APPLIED', 'i agent', now(), now() - interval '50 minutes');
      INSERT INTO enforcement.batch_line (batch_id, key, content, decision, added_by, added_at) VALUES ('b', 'l', '', '{}', 'i agent', now())`);
    const forget = async () => (await enforcement.client.query(`SELECT enforcement.forget_decisions('infinity', 1000) AS gone`)).rows;
    expect(await forget()).toEqual([{ gone: 0 }]);
    await fixture.admin.query(`UPDATE enforcement.batch SET applied_at = now() - interval '61 minutes'`);
    expect(await forget()).toEqual([{ gone: 1 }]);
  });

  it('does not learn that a body is admitted while its waiting time runs', async () => {
    const admitted = async (active: string) => {
      await fixture.admin.query(`UPDATE orders.enrolment SET active_from = now() + $1::interval`, [active]);
      const sql = `SELECT orders.is_admitted('issuer', 'body', 'DE', '{ISSUING}', 'COURT', '9999-01-01') AS is`;
      return (await enforcement.client.query(sql)).rows[0]?.is;
    };
    expect([await admitted('1 hour'), await admitted('-1 second')]).toEqual([false, true]);
  });
});

it('F12: an attacker with the password of orders keeps a copy no more than ten years longer at a time', async () => {
  await fixture.admin.query(`
    BEGIN; SET LOCAL ROLE writ_owner;
    INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, said)
    VALUES ('c', 'r', 'item', 'a', now(), now() + interval '6 months', '{}'); COMMIT`);
  const orders = await attackerAs(fixture, 'orders');
  const keep = async (months: number) =>
    (
      await orders.client.query(
        `SELECT content.keep_removed_longer('c', (keep_until AT TIME ZONE 'UTC' + make_interval(months => $1)) AT TIME ZONE 'UTC', 'x', '-infinity') AS done
      FROM content.removed`,
        [months],
      )
    ).rows;
  expect([await keep(121), await keep(120)]).toEqual([[{ done: false }], [{ done: true }]]);
  await orders.close();
});

it('F12: the migration repairs an item that was frozen before', async () => {
  await fixture.admin.query(`${restricted}; INSERT INTO enforcement.item_version (item_id, at) VALUES ('item', '9999-01-01')`);
  const owner = await attackerAs(fixture, 'owner');
  await owner.client.query(mending);
  expect(await rows('SELECT statuses, at <= now() AS past FROM enforcement.item_version')).toEqual([
    { statuses: [{ territory: 'WORLD', status: 'REMOVED' }], past: true },
  ]);
  await owner.close();
});
