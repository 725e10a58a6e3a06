/**
 * Twenty thousand open pieces of work beside more that are done: a page, any page, and the counts are one statement each, and the database
 * reads no table from end to end for any of them.
 */
import { connect, type DatabaseConnection } from '@writ/prisma';
import { openPrisma, type Prisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatement, countWork, pageStatement, type QueuePosition, workAfter } from '../store/queue.ts';
import { wantedOf } from './filter.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const looking = { person: 'i agent', at };
/** Every tenth is claimed, every hundredth by the person who looks, every seventh has no due date, every fiftieth is an order; six times as many are done. */
const rows = `
  set session_replication_role = replica;
  insert into enforcement.work_item (id, kind, subject_id, opened_at, due_at, claimed_by, claim_ends_at, closed_at, category, lane)
    select 'w-' || n, case when n % 50 = 3 then 'ORDER' else 'NOTICE' end::enforcement.work_kind, 'n-' || n, '2026-02-01Z', case when n % 7 = 0 then null else timestamptz '2026-02-20Z' + make_interval(mins => n) end,
           case when n % 100 = 0 then 'i agent' when n % 10 = 0 then 'i other' end, case when n % 10 = 0 then timestamptz '2026-03-01 12:10Z' end,
           case when n > 20000 then now() end,
           case when n % 500 = 0 then 'STATEMENT_CATEGORY_VIOLENCE' when n % 50 <> 3 then 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' end,
           case n % 100 when 3 then 0 when 53 then 1 else 2 end
      from generate_series(1, 140000) n;
  insert into enforcement.work_fact (work_id, kind, person, at, reason)
    select 'w-' || n, 'SKIPPED', case when n % 1000 = 0 then 'i agent' else 'i other' end, '2026-02-21Z', 'x' from generate_series(1, 20000, 3) n;
  reset session_replication_role;
  analyze enforcement.work_item; analyze enforcement.work_fact;`;

let database: TestDatabase;
let superuser: Awaited<ReturnType<typeof connect>>;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  const options: DatabaseConnection = database.options('postgres');
  superuser = await connect(options);
  await superuser.query(rows);
  await superuser.query('set role writ_enforcement');
  db = openPrisma(database.options('enforcement'));
});
afterAll(async () => {
  await superuser.end();
  await db.$disconnect();
  await database.drop();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

async function plansOf({ sql: text, values }: Prisma.Sql): Promise<Plan[]> {
  const numbered = text.split('?').reduce((whole, part, index) => `${whole}$${index}${part}`);
  const {
    rows: [row],
  } = await superuser.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${numbered}`, values);
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return flat(row?.['QUERY PLAN'][0]?.Plan ?? expect.fail('no plan'));
}
/** Rows that a plan touched in its tables, those that it threw away too. */
const touched = (plans: readonly Plan[]): number =>
  plans
    .filter((plan) => plan['Relation Name'] !== undefined)
    .reduce((sum, plan) => sum + (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'], 0);
const scans = (plans: readonly Plan[]): string[] =>
  plans.filter((plan) => plan['Node Type'].includes('Seq Scan')).map((plan) => String(plan['Relation Name']));

const ofOrders: QueuePosition = { isSkipped: false, lane: 1, dueAt: new Date('2026-02-27T00:00:00.000Z'), id: 'w-1' };
const middle: QueuePosition = { isSkipped: false, lane: 2, dueAt: new Date('2026-02-27T00:00:00.000Z'), id: 'w-1' };
const undated: QueuePosition = { isSkipped: false, lane: 2, dueAt: null, id: 'w-105' };

describe.each<[string, Parameters<typeof wantedOf>[1]]>([
  ['everything', null],
  ['free work', { unclaimed: true }],
  ['what is mine', { claimedByMe: true }],
  ['what is overdue', { overdue: true }],
  ['a rare category', { category: 'STATEMENT_CATEGORY_VIOLENCE' }],
  ['what I skipped', { skippedByMe: true }],
])('the page of %s', (_, filter) => {
  test.each<[string, QueuePosition | null]>([
    ['first', null],
    ['among the orders', ofOrders],
    ['in the middle', middle],
    ['without due dates', undated],
  ])('is read by an index, without what precedes it: %s', async (__, after) => {
    const plans = await plansOf(pageStatement(wantedOf(null, filter), looking, { after, take: 51 }));
    expect(scans(plans)).toEqual([]);
    expect(touched(plans)).toBeLessThan(1_500);
  });
});

test('the counts are read by an index of open work alone', async () => {
  const plans = await plansOf(countStatement(wantedOf(null, null), looking));
  expect(scans(plans)).toEqual([]);
  expect(touched(plans)).toBeLessThanOrEqual(20_000);
  const counts = (await countWork(db, wantedOf(null, null), looking)).find(({ kind }) => kind === 'NOTICE');
  const expected = `select count(*)::int as open, count(*) filter (where due_at <= $1)::int as overdue,
    count(*) filter (where claim_ends_at > $1)::int as claimed, count(*) filter (where claimed_by = 'i agent')::int as mine
    from enforcement.work_item where closed_at is null and kind = 'NOTICE'`;
  expect(counts).toEqual({ kind: 'NOTICE', ...(await superuser.query(expected, [at])).rows[0] });
});

test('a page is one statement, and so are the counts', async () => {
  const ways = ['$queryRaw', '$executeRaw', '$transaction', 'workItem', 'workFact'];
  const sent: string[] = [];
  const counting = new Proxy(db, {
    get(target, name) {
      if (ways.includes(String(name))) sent.push(String(name));
      return Reflect.get(target, name, target);
    },
  });
  expect(await workAfter(counting, wantedOf(null, null), looking, { after: null, take: 256 })).toHaveLength(256);
  await countWork(counting, wantedOf(null, null), looking);
  expect(sent).toEqual(['$queryRaw', '$queryRaw']);
});
