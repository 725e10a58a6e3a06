/**
 * What SQL of an attacker's choice learns by asking about what it may not see: not from values, but from plans, numbers of rows, buffers and
 * functions run, errors, messages and statistics. Each question is put about an account, item or order that is there and about one that is
 * not, and everything that the server says must be the same. Times are measured in bench.
 */
import { createHash, randomBytes } from 'node:crypto';
import { newOperationId, subgraphNames } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newPreservationKey } from '../../prisma/snapshot-seal.ts';
import { type GrantedDatabase, grantedDatabase, recordedAt } from '../harness/granted-database.ts';
import { keepAll } from '../harness/kept-lines.ts';
import { type Attacker, attackerAs, recordTables, sourceTables, withCarelessFunctions } from './attacker.ts';

const denied = '42501';
const roles = [...subgraphNames, 'log', 'mail'] as const;
const [there, missing] = ['b', 'x'] as const;

let fixture: GrantedDatabase;

/** A snapshot of an account, taken by the superuser, who needs no proof. */
async function preserve(account: string): Promise<void> {
  const id = `p-${account}`;
  const { key, wrapped } = newPreservationKey(randomBytes(32), id);
  const { admin } = fixture;
  await admin.query(`INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, 'reference', 'target', $2)`, [
    id,
    recordedAt,
  ]);
  await keepAll(admin, id, { type: 'USER_ID', index: createHash('sha256').update(account).digest().subarray(0, 16) }, key);
  await admin.query('UPDATE orders.preservation SET taken_at = now(), wrapped = $2 WHERE id = $1', [id, wrapped]);
}

/** Orders in force: a silent one on account b, one to act on item b, and one on another item. */
const orderRows = `
  INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
                                  issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, digest, released_event)
  SELECT id, 1, kind, 'IN_FORCE', 'IN_FORCE', now(), id, 'test', '{}', 'ISSUING_AUTHORITY', '{}', '{DE}', 'issuer', 'subject', 'body', 'DE', now(),
         repeat('0', 64), gen_random_uuid() FROM (VALUES ('silent', 'EPOC'), ('act', 'DSA_ACT'), ('elsewhere', 'DSA_ACT')) o (id, kind);
  INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds)
  SELECT id, 'REMINDER', now(), '2100-01-01Z', 'UTC', '[]', '{}' FROM orders.legal_order;
  INSERT INTO orders.order_target (id, order_id, position, type, value, resolved) SELECT id || '-1', id, 0, 'USER_ID', 'b', CASE id WHEN 'elsewhere' THEN 'z' ELSE 'b' END FROM orders.legal_order;
  INSERT INTO orders.order_decision (order_id, position, target_id, outcome) SELECT id, 0, id || '-1', 'GRANTED' FROM orders.legal_order;
  INSERT INTO log.log_entry SELECT 900 + row_number() OVER (), released_event, '', '' FROM orders.legal_order`;

/** So many rows that the planner takes an index for one of them: b has most of the records, and other orders name other items. */
const volume = `
  INSERT INTO records.identification SELECT 'i' || n, 'b', timestamptz '2026-03-01' + n * interval '1 second', now(), 'ip-b' FROM generate_series(1, 3000) n;
  INSERT INTO records.traffic SELECT 't' || n, 'b', timestamptz '2026-03-01' + n * interval '1 second', now(), 'LOGIN', 'from-b', 'to-b' FROM generate_series(1, 3000) n;
  INSERT INTO content.message SELECT 'm' || n, 'b', timestamptz '2026-03-01' + n * interval '1 second', now(), 'sender-b' FROM generate_series(1, 3000) n;
  INSERT INTO orders.order_target (id, order_id, position, type, value, resolved)
  SELECT 'filler-' || n, 'reference', n, 'USER_ID', n, 'item-' || n FROM generate_series(1, 3000) n`;

beforeAll(async () => {
  fixture = await grantedDatabase(['a', there, 'c']);
  await fixture.admin.query(
    `UPDATE orders.legal_order SET categories = enum_range(NULL::public.data_category), served_at = $1 WHERE id = 'reference'`,
    [recordedAt],
  );
  await preserve('a');
  await preserve(there);
  await fixture.admin.query(orderRows);
  await fixture.admin.query(volume);
  await fixture.admin.query(
    `INSERT INTO content.item (id, account_id, thread_id, published_at) SELECT a, a, 't', now() FROM unnest('{a,b}'::text[]) a`,
  );
  await withCarelessFunctions(fixture);
  await fixture.admin.query(`
    CREATE FUNCTION careless.traffic_of(account text) RETURNS SETOF records.traffic LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, pg_temp AS $$ BEGIN
      PERFORM FROM records.account a WHERE a.id = account;
      IF FOUND THEN RETURN QUERY SELECT * FROM records.traffic t WHERE t.account_id = account; END IF;
    END $$;
    ALTER FUNCTION careless.traffic_of(text) OWNER TO writ_owner; GRANT EXECUTE ON FUNCTION careless.traffic_of(text) TO writ_records; ANALYZE`);
  // Two statements are compared: statistics that are made anew between them would change the plan of one.
  await fixture.admin.query(`DO $$ DECLARE one regclass; BEGIN
    FOR one IN SELECT c.oid::regclass FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('records', 'content', 'orders', 'log', 'erasure')
    LOOP EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', one); END LOOP; END $$`);
});
afterAll(() => fixture.close());

/** Settings that any role may make, and that change what the server does for a statement or says about it. */
const surroundings = {
  unchanged: '',
  'without indexes': 'SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off',
  'without scans of a whole table': 'SET enable_seqscan = off; SET enable_hashjoin = off',
  'planned again each time': 'SET plan_cache_mode = force_custom_plan; SET enable_nestloop = off',
  'planned once': 'SET plan_cache_mode = force_generic_plan',
  'in parallel': 'SET debug_parallel_query = on',
  'with every message':
    'SET debug_print_plan = on; SET trace_sort = on; SET plan_cache_mode = force_custom_plan; SET client_min_messages = log',
} as const;

/** A text without the asked value, also as the only byte that a plan in a message has of it, and without what differs each time. */
const withoutValue = (text: string): string =>
  text
    .replaceAll(/(['{"(,-])[bx](?=['}"),])/g, '$1?')
    .replaceAll(/\b(98|120) \]/g, '? ]')
    // Whoever first reads a row after its transaction marks the page, whatever they ask.
    .replaceAll(/:location \d+|CPU: .*| dirtied=\d+/g, '');

/** How often the product's tables were scanned, and how many rows that gave, as far as this session has yet to tell the others. */
const counters = `SELECT schemaname || '.' || relname AS name, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_ins FROM pg_stat_xact_all_tables
  WHERE schemaname !~ '^(pg_|information_schema)'`;
type Counters = Map<string, readonly number[]>;

async function countersOf(client: pg.Client): Promise<Counters> {
  const { rows } = await client.query<Record<string, string>>(counters);
  return new Map(rows.map(({ name, ...counted }) => [name ?? '', Object.values(counted).map(Number)]));
}

const explained = (sql: string): string => `EXPLAIN (ANALYZE, VERBOSE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`;

interface Said {
  /** Rows, or the error. */
  readonly answer: string;
  readonly plan: string;
  /** The tables that were touched: scans and rows. */
  readonly touched: string;
  readonly messages: string;
}

/** Everything that the server says of a statement about a value. It is run some times before that, which fills the caches and settles the plans. */
async function said({ client }: Pick<Attacker, 'client'>, question: string, value: string): Promise<Said> {
  const sql = question.replaceAll('?', value);
  /** In a transaction of its own; `counting` runs before and after the statement, in it: outside of one the server may pass its counts on and begin anew. */
  const run = async (statement: string, counting: () => Promise<void> = async () => undefined): Promise<string> => {
    await client.query('BEGIN');
    await counting();
    await client.query('SAVEPOINT asked');
    const answer = await client.query(statement).then(
      ({ rows }) => JSON.stringify(rows),
      ({ message }: Error) => message,
    );
    await client.query('ROLLBACK TO SAVEPOINT asked');
    await counting();
    await client.query('ROLLBACK');
    return withoutValue(answer);
  };
  for (let time = 0; time < 7; time += 1) await run(time % 2 === 0 ? sql : explained(sql));
  const messages: string[] = [];
  const hear = ({ message = '' }: { message?: string | undefined }): void => void messages.push(withoutValue(message));
  const counted: Awaited<ReturnType<typeof countersOf>>[] = [];
  const answer = await run(sql, async () => {
    client.off('notice', hear);
    counted.push(await countersOf(client));
    if (counted.length === 1) client.on('notice', hear);
  });
  const [before, after] = counted;
  if (before === undefined || after === undefined) throw new Error('nothing was counted');
  const touched = [...after].map(([name, counts]) => [name, counts.map((count, i) => count - (before.get(name)?.[i] ?? 0))] as const);
  const plan = await run(explained(sql));
  return {
    answer,
    plan,
    touched: JSON.stringify(touched.filter(([, counts]) => counts.some((count) => count !== 0)).sort()),
    messages: messages.join('\n'),
  };
}

const readers = [
  ['records', 'records.subscriber_of_session'],
  ['records', 'records.identification_of_session'],
  ['records', 'records.traffic_of_session'],
  ['content', 'content.messages_of_session'],
] as const;
const window = `'1990-01-01', '2090-01-01', '2090-01-01'`;

describe.each(Object.entries(surroundings))('an observed difference, %s,', (_, settings) => {
  it('exists where a condition of the caller meets a table', async () => {
    const client = await connect(fixture.database.options('postgres'));
    await client.query(settings);
    const question = `SELECT FROM records.traffic WHERE account_id = '?'`;
    const [one, none] = [await said({ client }, question, there), await said({ client }, question, missing)];
    await client.end();
    expect(one.plan).not.toBe(none.plan);
  });

  it('exists where a function reads before it checks the grant, even if it answers no row', async () => {
    const attacker = await attackerAs(fixture, 'records');
    await attacker.client.query(settings);
    const question = `SELECT * FROM careless.traffic_of('?')`;
    const [one, none] = [await said(attacker, question, there), await said(attacker, question, missing)];
    await attacker.close();
    expect([one.answer, none.answer]).toEqual(['[]', '[]']);
    expect(one).not.toEqual(none);
  });
});

describe('F2: a role that reads records', () => {
  it.each([...sourceTables, 'records.preserved', 'content.preserved', 'records.account'])(
    'as no login role can apply a condition of its own to %s, with or without a grant',
    async (table) => {
      for (const role of roles) {
        const attacker = await attackerAs(fixture, role);
        const operation = newOperationId();
        const categories = recordTables.map(({ category }) => category);
        await attacker.name(operation, [await fixture.grant({ account: 'a', categories, operation, preservations: ['p-a'] })]);
        const column = table === 'records.account' ? 'registered_at' : 'account_id';
        const state = await attacker.refusal(`EXPLAIN (ANALYZE) SELECT FROM ${table} WHERE ${column}::text = 'b'`);
        await attacker.close();
        expect(state, `writ_${role}`).toBe(denied);
      }
    },
  );

  describe.each(readers)('as writ_%s with %s', (role, reader) => {
    let attacker: Attacker;
    beforeEach(async () => {
      attacker = await attackerAs(fixture, role);
    });
    afterEach(() => attacker.close());
    const grantForA = async () => {
      const operation = newOperationId();
      const categories = recordTables.map(({ category }) => category);
      await attacker.name(operation, [await fixture.grant({ account: 'a', categories, operation, preservations: ['p-a'] })]);
    };
    const ask = (who: string) => `SELECT * FROM ${reader}('${who}', ${window}, '{p-a,p-${who}}', NULL, NULL, 50)`;

    it('reads rows: those of the grant', async () => {
      await grantForA();
      const { rows } = await attacker.client.query<{ account_id: string }>(ask('a'));
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ account_id }) => account_id))).toEqual(new Set(['a']));
    });

    it.each(Object.entries(surroundings))('sees no difference between an existing account and a missing one, %s', async (_, settings) => {
      await attacker.client.query(settings);
      expect(await said(attacker, ask('?'), there)).toEqual(await said(attacker, ask('?'), missing));
      await grantForA();
      const answer = await said(attacker, ask('?'), there);
      expect(answer).toEqual(await said(attacker, ask('?'), missing));
      expect(answer.answer).toBe('[]');
      expect(answer.touched).not.toMatch(/(subscriber|identification|traffic|message|preserved)"/);
    });

    it('sees no difference between a snapshot of another account and a missing one, under a grant of its own account', async () => {
      await grantForA();
      const question = `SELECT * FROM ${reader}('a', ${window}, '{p-?}', NULL, NULL, 50)`;
      expect(await said(attacker, question, there)).toEqual(await said(attacker, question, missing));
    });
  });
});

describe('F6: a role of another part', () => {
  let attacker: Attacker;
  beforeEach(async () => {
    attacker = await attackerAs(fixture, 'enforcement');
  });
  afterEach(() => attacker.close());

  it('learns nothing of an order from an error of a cast', async () => {
    await attacker.client.query(surroundings['without indexes']);
    await attacker.client.query('SET enable_nestloop = off; SET enable_mergejoin = off');
    const attempt = attacker.client.query(`SELECT order_id FROM orders.order_in_force WHERE item_id::int = 0`);
    await expect(attempt).rejects.toMatchObject({ code: '42P01' });
    const called = attacker.client.query(`SELECT item_id::int FROM orders.order_in_force('silent', '{b}')`);
    expect((await called).rows).toEqual([]);
  });

  it('learns of an order to act in force only where its items may be restricted', async () => {
    const { rows } = await attacker.client.query(`SELECT item_id, territories FROM orders.order_in_force('act', '{a,b,b}')`);
    expect(rows).toEqual([{ item_id: 'b', territories: ['DE'] }]);
  });

  it.each(Object.entries(surroundings))(
    'sees no difference between a person under an order with a non-disclosure period and anybody else, %s',
    async (_, settings) => {
      await attacker.client.query(settings);
      const question = `SELECT * FROM orders.order_in_force('silent', '{?}')`;
      expect(await said(attacker, question, there)).toEqual(await said(attacker, question, missing));
    },
  );

  it.each(Object.entries(surroundings))(
    'sees no difference between an item that an order to act does not name and a missing one, %s',
    async (_, settings) => {
      await attacker.client.query(settings);
      const question = `SELECT * FROM orders.order_in_force('elsewhere', '{?}')`;
      expect(await said(attacker, question, there)).toEqual(await said(attacker, question, missing));
    },
  );
});

/** Unique indexes and foreign keys of tables that a role may write, over columns that it may not read: an error there tells what is in them. */
const blindKeys = `
  WITH key AS (
    SELECT i.indrelid AS written, i.indexrelid::regclass::text AS name, i.indrelid AS told, i.indkey::int2[] AS columns FROM pg_index i WHERE i.indisunique
    UNION ALL
    SELECT k.conrelid, k.conname, k.confrelid, k.confkey FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0
  )
  SELECT DISTINCT r.rolname AS role, k.name FROM key k JOIN pg_roles r ON r.rolname LIKE 'writ\\_%' AND r.rolname <> 'writ_owner'
   WHERE (has_any_column_privilege(r.oid, k.written, 'INSERT') OR has_any_column_privilege(r.oid, k.written, 'UPDATE'))
     AND EXISTS (SELECT FROM unnest(k.columns) n WHERE n > 0 AND NOT has_column_privilege(r.oid, k.told, n, 'SELECT'))
   ORDER BY 1, 2`;

describe('F2, F14: errors and statistics', () => {
  it('reveal to a role by a unique index or a foreign key no row of another part but events that wait for the log', async () => {
    const { rows } = await fixture.admin.query<{ role: string; name: string }>(blindKeys);
    expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([
      // Its own rows, which it only adds.
      'writ_audit orders.finding_pkey',
      'writ_enforcement log.log_pending_pkey',
      // Its own rows, which it only adds.
      'writ_mail mail.handover_pkey',
      // Of work on orders alone, which is theirs: a policy refuses other work first.
      'writ_orders enforcement.work_fact_once',
      'writ_orders enforcement.work_fact_pkey',
      'writ_orders log.log_pending_pkey',
      // Of the grants that it minted itself, which it only adds.
      'writ_orders orders.grant_receipt_pkey',
      'writ_orders worker.job_pkey',
    ]);
  });

  it.each(roles)('show writ_%s how many rows a table has, and no value of one that it may not read', async (role) => {
    const attacker = await attackerAs(fixture, role);
    const one = async <T extends object>(sql: string) => (await attacker.client.query<T>(sql)).rows;
    expect(await one(`SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'traffic'`)).toEqual([{ rows: 3009 }]);
    const values = await one(`SELECT DISTINCT schemaname || '.' || tablename AS name FROM pg_stats
      WHERE NOT has_column_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), attname, 'SELECT')`);
    expect(values).toEqual([]);
    for (const table of ['pg_statistic', 'pg_statistic_ext_data']) expect(await attacker.refusal(`SELECT FROM ${table}`)).toBe(denied);
    await attacker.close();
  });

  it.each(['records', 'orders', 'enforcement', 'audit'] as const)(
    'give writ_%s for a whole log-in name the public id of its account, and no list',
    async (role) => {
      const attacker = await attackerAs(fixture, role);
      const accountOf = async (subject: string) =>
        (await attacker.client.query<{ id: string }>('SELECT orders.seen_holder($1, $2, now()) AS id', ['issuer', subject])).rows[0]?.id;
      expect([await accountOf('subject-b'), await accountOf('subject-%'), await accountOf('')]).toEqual(['b', null, null]);
      for (const table of ['records.account_holder', 'orders.holder'])
        expect(await attacker.refusal(`SELECT * FROM ${table}`)).toBe(denied);
      await attacker.close();
    },
  );
});
