/**
 * docs/retention.md beside the database: each table has a row, and who is named as deleting from a table does it. What deletes is read from the texts of
 * the functions and commands, and not from the page.
 */
import { globSync, readFileSync } from 'node:fs';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const textsOf = (pattern: string): string =>
  globSync(pattern, { cwd: root, exclude: (name) => name.includes('node_modules') })
    .filter((path) => !/test|testing/.test(path))
    .map((path) => readFileSync(root + path, 'utf8'))
    .join('\n');

/** Where each of those that are no function of the database has its SQL. */
const commands: Record<string, string> = {
  '`writ erase`': textsOf('apps/cli/erase/*.ts') + textsOf('packages/access-log/src/erasure/*.ts'),
  '`writ import`': textsOf('apps/demo/seed/**/*.ts'),
  'the gateway': `${textsOf('gateway/console-session/**/*.ts')}${textsOf('gateway/identity/**/*.ts')}`,
  'the log': textsOf('packages/access-log/src/append/*.ts'),
  'the demo': textsOf('apps/demo/identity-provider/*.ts'),
};

interface Line {
  readonly table: string;
  readonly howLong: string;
  readonly who: string;
}
const lines: readonly Line[] = readFileSync(`${root}docs/retention.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    expect(cells, line).toHaveLength(6);
    return { table: cells[1]?.replaceAll('`', '') ?? '', howLong: cells[3] ?? '', who: cells[4] ?? '' };
  });
const functions = new Map(
  globSync('prisma/functions/*/*.sql', { cwd: root }).map((path) => [
    path.replace(/^prisma\/functions\/(.*)\/(.*)\.sql$/, '$1.$2'),
    readFileSync(root + path, 'utf8'),
  ]),
);
const deletes = (text: string, table: string): boolean => new RegExp(`DELETE FROM ${table.replace('.', '[.]')}\\b`, 'i').test(text);
const empties = (text: string, table: string): boolean => new RegExp(`UPDATE ${table.replace('.', '[.]')}\\b`, 'i').test(text);
const namedFunctions = (who: string): string[] =>
  [...who.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => name ?? '').filter((name) => functions.has(name));

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('every table has one line of the page, and every line a table', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(lines.map(({ table }) => table).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

/** Whether one of those named in a line does what the line states: a function or a command by its own text, a cascade by the database's constraint. */
async function isTrue(table: string, part: string): Promise<boolean> {
  const [, parent] = /^cascade of `(.+)`$/.exec(part) ?? [];
  if (parent !== undefined) return (await cascadesFrom(table)).includes(parent);
  const [name] = namedFunctions(part);
  if (name !== undefined) return (part.includes('empties') ? empties : deletes)(functions.get(name) ?? '', table);
  const command = Object.keys(commands).find((one) => part.startsWith(one));
  // A command may put the name of the table into its SQL.
  if (command !== undefined) return (commands[command] ?? '').includes(table);
  return /^(nobody$|grows with|a handful|one row|their number|empty|pg-boss)/.test(part);
}

it('whoever is named as deleting from a table does so', async () => {
  const wrong: string[] = [];
  for (const { table, who } of lines)
    for (const part of who.split(/, |; /)) if (!(await isTrue(table, part))) wrong.push(`${table}: ${part}`);
  expect(wrong).toEqual([]);
});

it('where rows grow in number and nobody deletes them, the page says why they stay', () => {
  const growing = lines.filter(({ who }) => who.includes('nobody; grows with'));
  expect(growing.length).toBeGreaterThan(10);
  expect(growing.filter(({ howLong }) => !/: ./.test(howLong)).map(({ table }) => table)).toEqual([]);
});

it('every function that deletes from a table is named in its line', () => {
  const missing = [...functions].flatMap(([name, text]) =>
    lines.filter(({ table, who }) => deletes(text, table) && !namedFunctions(who).includes(name)).map(({ table }) => `${table}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('what nobody deletes says with what it grows, or that it does not', () => {
  const silent = lines.filter(
    ({ who }) => who.startsWith('nobody') && !/^nobody; (grows with|a handful|one row|their number|empty)/.test(who),
  );
  expect(silent).toEqual([]);
});

async function cascadesFrom(table: string): Promise<string[]> {
  const { rows } = await owner.query<{ parent: string }>(
    `SELECT n.nspname || '.' || p.relname AS parent FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace n ON n.oid = p.relnamespace
      WHERE k.contype = 'f' AND k.confdeltype = 'c' AND k.conrelid = $1::regclass`,
    [table],
  );
  return rows.map(({ parent }) => parent);
}
