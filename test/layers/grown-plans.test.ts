/**
 * A hundred thousand accounts: no statement of what people wait for reads a large table from end to end, nor many rows of one. The statements are the product's
 * own, as its parts send them while they answer, with those inside of functions and policies; PostgreSQL's auto_explain tells how each was run.
 */
import { readConfig } from '@writ/core';
import { connect } from '@writ/prisma';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nonDisclosuresByAge } from '../../apps/server/non-disclosure-count.ts';
import { logKeys } from '../../apps/server/secrets.ts';
import { fillLog } from '../../bench/growth/log.ts';
import { operations, type Place, restrictedItem } from '../../bench/growth/operations.ts';
import { fillRows } from '../../bench/growth/rows.ts';
import { decidedOrdersOf } from '../../bench/harness/people.ts';
import { type Stack, startStack } from '../harness/stack.ts';

interface Node {
  'Node Type': string;
  Schema?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}
interface Explained {
  'Query Text': string;
  Plan: Node;
}

const explaining = [
  "session_preload_libraries = 'auto_explain'",
  'auto_explain.log_min_duration = 0',
  'auto_explain.log_nested_statements = on',
  'auto_explain.log_analyze = on',
  'auto_explain.log_timing = off',
  'auto_explain.log_verbose = on',
  'auto_explain.log_format = json',
  "auto_explain.log_level = 'notice'",
  'auto_explain.log_parameter_max_length = 0',
];

const filling = { accounts: 100_000, orders: 5_000, decisions: 5_000, items: 1, traffic: 2 };
/** Tables with so many rows are large. */
const largeFrom = 2_000;
/** How many rows of one table a statement reads at most. The figures of thirty days read their orders, once a day; the totals of a day count what runs. */
const mostRows = (operation: string): number => (operation === 'totals' ? 30_000 : 1_000);

/** What the statements of the operation that runs were; null while none does. */
let told: Explained[] | null = null;
const plain = pg.Client.prototype.emit;

/** Every notice of a connection of this process passes here. */
function listen(): void {
  const begin = 'plan:\n';
  function emit(this: pg.Client, name: string | symbol, ...given: unknown[]): boolean {
    const text = name === 'notice' ? String((given[0] as { message?: string }).message) : '';
    if (text.includes(begin)) told?.push(JSON.parse(text.slice(text.indexOf(begin) + begin.length)) as Explained);
    return Reflect.apply(plain, this, [name, ...given]);
  }
  Object.assign(pg.Client.prototype, { emit });
}

let stack: Stack;

/** Has the product make one of each, and fills the rest with copies. */
async function grow(): Promise<Place> {
  const where = { baseUrl: stack.baseUrl, token: stack.token };
  const [holder] = await stack.sql<{ account: string; email: string }>(
    'postgres',
    `SELECT account_id AS account, emails[1] AS email FROM records.subscriber JOIN records.account_holder USING (account_id) WHERE subject = 'holder-1'`,
  );
  const items = await stack.sql<{ id: string }>(
    'postgres',
    'SELECT id FROM content.item ORDER BY published_at DESC, id DESC OFFSET 60 LIMIT 40',
  );
  const { account = '', email = '' } = holder ?? {};
  const next = decidedOrdersOf(where.baseUrl, where.token, email);
  const order = await next();
  const target = await order.release('counsel-1');
  const about = { ...where, account, target, items: items.map(({ id }) => id), decided: [await next()] };
  const restriction = await restrictedItem(about);
  const config = readConfig(stack.settings.environment, '.');
  const superuser = await connect(stack.database.options('postgres'));
  await fillRows(superuser, filling, { order: order.id, restriction });
  await fillLog(superuser, { origin: config.logOrigin, key: logKeys(config).log }, filling.accounts);
  await superuser.query('VACUUM ANALYZE');
  const { rows } = await superuser.query<{ size: string }>('SELECT size FROM log.log_head');
  await superuser.end();
  const size = Number(rows[0]?.size);
  return { ...about, entry: { index: String(Math.floor(size / 2)), size: String(size - 100) } };
}

let place: Place;
let large: Set<string>;
beforeAll(async () => {
  listen();
  stack = await startStack({
    worker: false,
    uncompared: 'requests are sent past its watch, and entries are filled in',
    connections: async (database) => {
      const superuser = await connect(database.options('postgres'));
      for (const setting of explaining) await superuser.query(`ALTER DATABASE "${superuser.database}" SET ${setting}`);
      await superuser.end();
      return {};
    },
  });
  place = await grow();
  const sizes = `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= ${largeFrom}`;
  large = new Set((await stack.sql<{ name: string }>('postgres', sizes)).map(({ name }) => name));
});
afterAll(async () => {
  await stack.close();
  Reflect.deleteProperty(pg.Client.prototype, 'emit');
});

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
const rowsOf = (node: Node): number => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

function faultsOf(operation: string, { 'Query Text': text, Plan }: Explained): string[] {
  return flat(Plan).flatMap((node) => {
    const table = `${node.Schema}.${node['Relation Name']}`;
    if (!large.has(table) || node['Actual Loops'] === 0) return [];
    const isWhole = node['Node Type'].includes('Seq Scan');
    return isWhole || rowsOf(node) > mostRows(operation)
      ? [`${node['Node Type']} of ${table}, ${rowsOf(node)} rows: ${text.slice(0, 300)}`]
      : [];
  });
}

it('has large tables of each part', () => {
  const parts = ['records.account', 'content.item', 'orders.legal_order', 'orders.preservation', 'log.log_entry_0', 'orders.told_access'];
  expect([...large]).toEqual(expect.arrayContaining(parts));
});

it.each(operations.map(({ name }) => name))('%s: reads no large table from end to end, and few rows of any', async (name) => {
  const operation = operations.find((one) => one.name === name) ?? expect.fail('no such operation');
  const heard: Explained[] = [];
  told = heard;
  await operation.once(place, 0);
  told = null;
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.flatMap((one) => faultsOf(name, one))).toEqual([]);
});

it('the turn of a day: counts what runs of the orders, and reads nothing of what has ended', async () => {
  const heard: Explained[] = [];
  told = heard;
  const log = await connect(stack.database.options('log'));
  const counted = await nonDisclosuresByAge(log, new Date());
  await log.end();
  told = null;
  expect(counted.size).toBeGreaterThan(1);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.flatMap((one) => faultsOf('totals', one))).toEqual([]);
});
