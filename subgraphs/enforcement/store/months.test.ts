/** Decisions by months: where their rows are, what a month that lacks does, what a later one is, and how a database that was not cut gets there. */
import { newDecisionId } from '@writ/core';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { earlierDatabase } from '@writ/prisma/earlier-database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { keepMonths, roomOfDecisions } from '../worker/keep-months.ts';

const denied = { code: '42501' };
const cut = ['statement_of_reasons', 'restriction', 'submission'];
const day = 86_400_000;
/** The first day of the month that is so many after the present one; the machine's clock is what ids and months go by. */
const month = (after: number): Date => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + after, 1));
const suffix = (after: number): string => month(after).toISOString().slice(0, 7).replace('-', '_');

let served: Served;
let acts: ReturnType<typeof actsOn>;
const open = async (...given: Parameters<typeof serve>) => {
  served = await serve(...given);
  acts = actsOn(served);
};

/** The partitions in which rows are, of all three tables. */
const placesOf = async (id: string) =>
  (
    await served.sql(
      `select tableoid::regclass::text as place from enforcement.restriction where id = $1 union all
       select tableoid::regclass::text from enforcement.statement_of_reasons where id = (select statement_id from enforcement.restriction where id = $1) union all
       select tableoid::regclass::text from enforcement.submission where statement_id = (select statement_id from enforcement.restriction where id = $1) order by 1`,
      [id],
    )
  ).map(({ place }) => place);
const partitionsOf = (end: string) => ['restriction', 'statement_of_reasons', 'submission'].map((table) => `enforcement.${table}_${end}`);
const plan = async (text: string): Promise<string> => (await served.sql(`explain ${text}`)).map((row) => row['QUERY PLAN']).join('\n');

/** Takes months away, as if they had not been made. What refers to a table goes first. */
const unmake = async (...months: number[]): Promise<void> => {
  for (const end of months)
    for (const table of ['submission', 'restriction', 'statement_of_reasons']) {
      await served.sql(`alter table enforcement.${table} detach partition enforcement.${table}_${suffix(end)}`);
      await served.sql(`drop table enforcement.${table}_${suffix(end)}`);
    }
  await served.sql('delete from enforcement.decision_month where first = any ($1)', [months.map(month)]);
};

/** The same decision under an id as they were before there were months. */
const copyAsBefore = async (id: string): Promise<string> => {
  const old = crypto.randomUUID();
  const copy = (table: string, changes: string) =>
    served.sql(
      `insert into enforcement.${table} select (jsonb_populate_record(t, ${changes})).* from enforcement.${table} t where id = $2`,
      [old, id],
    );
  await copy('statement_of_reasons', `jsonb_build_object('id', 's' || $1::text, 'puid', 'old-' || $1)`);
  await copy('restriction', `jsonb_build_object('id', $1::text, 'statement_id', 's' || $1)`);
  return old;
};

describe('a database that is cut', () => {
  beforeEach(() => open());
  afterEach(() => served.close());

  test('has a decision, its statement and its submission in the partition of their month, and one of before in the first', async () => {
    const { id } = await acts.restrict('agent');
    expect(id).toMatch(/^z[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await served.sql('select statement_id from enforcement.restriction')).toEqual([{ statement_id: id }]);
    expect(await placesOf(id)).toEqual(partitionsOf(suffix(0)));
    const old = await copyAsBefore(id);
    expect(await placesOf(old)).toEqual(partitionsOf('0'));
  });

  test('looks for an id in one partition, and reads the newest from the index of each', async () => {
    for (const [id, end] of [
      [newDecisionId(), suffix(0)],
      [newDecisionId(month(1).getTime()), suffix(1)],
      [crypto.randomUUID(), '0'],
    ] as const)
      for (const [table, key] of [
        ['restriction', 'id'],
        ['statement_of_reasons', 'id'],
        ['submission', 'statement_id'],
      ]) {
        const found = await plan(`select * from enforcement.${table} where ${key} = '${id}'`);
        expect(found.match(/ on \w+/g), found).toEqual([` on ${table}_${end}`]);
      }
    await served.sql('set enable_seqscan = off; set enable_sort = off');
    for (const [text, indexes] of [
      ['select * from enforcement.restriction order by decided_at desc, id limit 10', ['0_newest', 'decided_at_id_idx']],
      [
        "select * from enforcement.restriction where account_id = 'a' order by decided_at desc, id limit 10",
        ['0_of_account', 'account_id_decided_at_id_idx'],
      ],
      [
        "select * from enforcement.submission where state = 'PENDING' order by next_at nulls first, position limit 10",
        ['0_due', 'next_at_position_idx'],
      ],
    ] as const) {
      const found = await plan(text);
      expect(found, text).toContain('Merge Append');
      expect(found).not.toContain('Sort  ');
      for (const index of indexes) expect(found).toContain(index);
    }
  });

  test('goes on with a decision of before: it is read, contested, lifted and sent as it was', async () => {
    const { id } = await acts.restrict('agent');
    const old = await copyAsBefore(id);
    const complaint = await acts.complain('author', { restriction: old });
    expect(complaint).toMatchObject({ state: 'OPEN' });
    const [line] = await served.sql('select position from enforcement.submission where statement_id = $1', [`s${old}`]);
    expect(line).toMatchObject({ position: expect.any(String) });
    expect(await acts.lift('agent', old)).toMatchObject({ id: old, state: 'LIFTED', statement: { puid: `old-${old}` } });
    const list = 'query ($after: String) { restrictions(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const pages = [];
    for (let after: string | null = null; pages.length < 2; ) {
      const { data, messages } = await served.ask('agent', list, { after });
      expect(messages).toEqual([]);
      pages.push(data.restrictions.nodes[0].id);
      after = data.restrictions.pageInfo.endCursor;
    }
    expect(pages.toSorted()).toEqual([id, old].toSorted());
  });

  test('refuses a decision with the statement of another one', async () => {
    const { id } = await acts.restrict('agent');
    await expect(
      served.sql(
        `insert into enforcement.restriction select (jsonb_populate_record(r, jsonb_build_object('id', $1::text))).* from enforcement.restriction r where id = $2`,
        [newDecisionId(), id],
      ),
    ).rejects.toMatchObject({ constraint: 'restriction_names_its_statement' });
  });

  test('refuses a decision whose month is not made, whole, and takes it once the job has made it', async () => {
    await unmake(0, 2);
    await expect(acts.restrict('agent')).rejects.toThrow('INTERNAL_SERVER_ERROR');
    const statement = `insert into enforcement.statement_of_reasons (id, decision_ground, content_type, category, content_date, application_date, decision_facts,
      source_type, automated_detection, automated_decision, puid) values ($1, 'x', '{x}', 'x', now(), now(), 'x', 'x', false, 'x', 'x')`;
    await expect(served.sql(statement, [newDecisionId()])).rejects.toMatchObject({
      code: '23514',
      message: 'no partition of relation "statement_of_reasons" found for row',
    });
    expect(await served.sql('select from enforcement.outbox'), 'nothing is half done').toHaveLength(0);
    const db = openPrisma(served.parts.database, 1);
    const now = new Date();
    const room = async () => (await roomOfDecisions(db, now)).map(({ value }) => now.getTime() + value * 1_000);
    expect(await room()).toEqual([month(2).getTime()]);
    // The month that is now is made by hand here: the job makes those that come, and a clock doesn't go back.
    await served.sql(`set role writ_owner; select enforcement.make_month('${month(0).toISOString().slice(0, 10)}'); reset role`);
    expect(await keepMonths.round({ ...served.parts, db }, new AbortController().signal)).toBe(false);
    expect(await room()).toEqual([month(3).getTime()]);
    await db.$disconnect();
    const { id } = await acts.restrict('agent');
    expect(await placesOf(id)).toEqual(partitionsOf(suffix(0)));
    await served.sql(statement, [newDecisionId(month(2).getTime())]);
    expect(await served.sql(`select from enforcement.submission_${suffix(2)}`)).toHaveLength(1);
  });

  test('gives up a month for which it would have to wait behind a decision, which is kept, and makes it the next time', async () => {
    await unmake(2);
    const db = openPrisma(served.parts.database, 1);
    const keep = () => keepMonths.round({ ...served.parts, db }, new AbortController().signal);
    const deciding = await connect(served.parts.database);
    await deciding.query('begin; lock table enforcement.statement_of_reasons in row exclusive mode');
    await expect(keep()).rejects.toThrow('55P03');
    expect(await served.sql('select from enforcement.decision_month where first = $1', [month(2)]), 'nothing of it is kept').toHaveLength(
      0,
    );
    await deciding.query('commit');
    await deciding.end();
    expect(await keep()).toBe(false);
    expect(await served.sql('select from enforcement.decision_month where first = $1', [month(2)])).toHaveLength(1);
    expect(await keep(), 'and there is nothing more to make').toBe(false);
    await db.$disconnect();
  });

  test('gives no role a right on a partition, and the owner alone makes and takes months', async () => {
    const rows = await served.sql(
      `select c.oid::regclass::text as name from pg_class c where c.relispartition and c.relkind = 'r' and c.relname ~ '^(restriction|submission|statement_of_reasons)_'`,
    );
    expect(rows).toHaveLength(12);
    const held = await served.sql(
      `select c.relname, r.rolname from pg_class c cross join pg_roles r where c.oid = any ($1::text[]::regclass[]) and r.rolname like 'writ\\_%' and r.rolname <> 'writ_owner'
          and (has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') or has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))`,
      [rows.map(({ name }) => name)],
    );
    expect(held).toEqual([]);
    const writer = await connect(served.parts.database);
    for (const text of [
      `select from enforcement.restriction_${suffix(0)}`,
      `update enforcement.submission_${suffix(0)} set attempts = 0`,
      `select enforcement.make_month('2000-01-01')`,
    ])
      await expect(writer.query(text), text).rejects.toMatchObject(denied);
    await expect(writer.query(`update enforcement.restriction set decided_at = now()`)).rejects.toMatchObject(denied);
    await writer.end();
  });

  test('makes a later month as the first partition, to the last constraint', async () => {
    await served.sql(`set role writ_owner; select enforcement.make_month('2100-02-01'); reset role`);
    const rows = await served.sql(`
      select c.relname as table, array_agg(l.line order by l.line) as lines from pg_class c, lateral (
        select pg_get_indexdef(i.indexrelid) || ' of ' || coalesce((select inhparent::regclass::text from pg_inherits where inhrelid = i.indexrelid), 'itself') from pg_index i where i.indrelid = c.oid
        union all select k.contype::text || ' ' || case k.contype when 'n' then '' else k.conname end || pg_get_constraintdef(k.oid) || k.convalidated from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f', 'n')
        union all select 'referred to from ' || k.conrelid::regclass || k.convalidated || k.condeferred from pg_constraint k where k.confrelid = c.oid
        union all select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
        union all select a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || a.attstorage::text || a.attidentity::text || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0
        union all select 'owner ' || c.relowner::regrole || coalesce(c.reloptions::text, '')
        union all select 'granted to ' || a.grantee::regrole from aclexplode(c.relacl) a where a.grantee <> c.relowner
      ) l (line) where c.relispartition and c.relkind = 'r' and c.relname ~ '^(restriction|submission|statement_of_reasons)_' and l.line is not null group by 1`);
    const linesOf = (table: string, end: string) =>
      ((rows.find((row) => row['table'] === `${table}_${end}`)?.['lines'] ?? []) as string[])
        .map((line) => line.replace(/^CREATE (UNIQUE )?INDEX \w+/, 'CREATE $1INDEX').replaceAll(`${table}_${end}`, `${table}_n`))
        .toSorted();
    for (const table of cut) {
      expect(linesOf(table, '0').length).toBeGreaterThan(20);
      for (const end of ['2100_02', suffix(0), suffix(2)]) expect(linesOf(table, end), `${table}_${end}`).toEqual(linesOf(table, '0'));
    }
  });
});

describe('a database that was not cut', () => {
  test('takes decisions as it is, and is cut with its rows where they are, while their ids and positions go on', async () => {
    const earlier = await earlierDatabase('0146_decision_bounds');
    await open(earlier.database);
    try {
      const { id } = await acts.restrict('agent');
      const old = await copyAsBefore(id);
      const db = openPrisma(served.parts.database, 1);
      expect(await roomOfDecisions(db, new Date())).toEqual([]);
      await keepMonths.round({ ...served.parts, db }, new AbortController().signal);
      await db.$disconnect();
      const complaint = await acts.complain('author', { restriction: old });
      const files = async (end: string) =>
        (
          await served.sql(
            `select array_agg(pg_relation_filepath(('enforcement.' || t || $1)::regclass) order by t) as tables,
                    (select array_agg(pg_relation_filepath(i.indexrelid) order by 1) from pg_index i join unnest($2::text[]) u (t) on i.indrelid = ('enforcement.' || u.t || $1)::regclass) as indexes
               from unnest($2::text[]) t`,
            [end, cut],
          )
        )[0];
      const rowsOf = () =>
        served.sql(`select to_jsonb(r) as restriction, to_jsonb(t) as statement, to_jsonb(s) as submission from enforcement.restriction r
        join enforcement.statement_of_reasons t on t.id = r.statement_id join enforcement.submission s on s.statement_id = t.id order by r.id`);
      const [before, rows] = [await files(''), await rowsOf()];
      await earlier.upgradeToPresent();
      expect(await files('_0')).toEqual(before);
      expect(rows).toHaveLength(2);
      expect(await rowsOf()).toEqual(rows);
      const [bound] = await served.sql(
        `select (extract(epoch from below) * 1000)::float as below, enforcement.first_id(below) as id from enforcement.decision_month order by first limit 1`,
      );
      const below = Number(bound?.['below']);
      expect(below).toBeGreaterThan(Date.now() + 13 * day);
      // Until then decisions go where they went; from then on each has its month.
      const next = await acts.restrict('agent', { item: 'item-2' });
      expect(await placesOf(next.id)).toEqual(partitionsOf('0'));
      expect(next.id < String(bound?.['id'])).toBe(true);
      expect(await served.sql('select position from enforcement.submission order by position')).toEqual(
        ['1', '2', '3'].map((position) => ({ position })),
      );
      await served.sql(
        `with s as (insert into enforcement.statement_of_reasons select (jsonb_populate_record(s, jsonb_build_object('id', $1::text, 'puid', 'later'))).* from enforcement.statement_of_reasons s where id = $2)
         insert into enforcement.restriction select (jsonb_populate_record(r, jsonb_build_object('id', $1::text, 'statement_id', $1::text))).* from enforcement.restriction r where id = $2`,
        [newDecisionId(below), id],
      );
      expect(
        await served.sql(
          `select count(*)::int as count from enforcement.restriction where tableoid <> 'enforcement.restriction_0'::regclass`,
        ),
      ).toEqual([{ count: 1 }]);
      await expect(served.sql('update enforcement.complaint set restriction_id = $1', ['nothing'])).rejects.toMatchObject({
        code: '23503',
      });
      expect(await acts.lift('agent', old)).toMatchObject({ state: 'LIFTED', complaint: { id: complaint.id, state: 'OPEN' } });
    } finally {
      await earlier.release();
      await served.close();
    }
  });
});
