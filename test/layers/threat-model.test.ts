/** The threat model against the product: every login role has its row, and every row of its tables names a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8');

/** The rows of the table behind a heading, cell by cell, without its head. */
function rowsBehind(heading: string): string[][] {
  const [, section = ''] = page.split(`${heading}\n`);
  const lines = section.split('\n');
  const table = lines.slice(lines.findIndex((line) => line.startsWith('|')));
  const end = table.findIndex((line) => !line.startsWith('|'));
  const cells = (line: string) => line.split('|').slice(1, -1);
  return table.slice(2, end).map((line) => cells(line).map((cell) => cell.trim()));
}
const roleRows = rowsBehind('### An insider with the database role of one subgraph');

it('every login role of the database has one row in the threat model', async () => {
  const database = await freshDatabase();
  const client = await connect(database.options('postgres'));
  const { rows } = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'writ\\_%' AND rolcanlogin AND rolname <> 'writ_owner'`,
  );
  await client.end();
  await database.drop();
  expect(roleRows.map(([role]) => role).sort()).toEqual(rows.map(({ rolname }) => `\`${rolname}\``).sort());
});

it.each(roleRows.map((row) => [row[0], row]))('the row of %s has every cell and names existing tests by their titles', (_, row) => {
  expect(row).toHaveLength(6);
  expect(row.filter((cell) => cell === '')).toEqual([]);
  const named = [...(row.at(-1) ?? '').matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file = '', title = ''] of named)
    expect(readFileSync(new URL(file, root), 'utf8').replaceAll("\\'", "'"), `${file} has no test of this title`).toContain(title);
});

it('every row of the section What holds names an existing test', () => {
  const rows = rowsBehind('## What holds');
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const files = [...(row.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(
      files.some((file) => file.includes('.test.ts')),
      row[0],
    ).toBe(true);
    for (const file of files) expect(existsSync(new URL(file, root)), `${row[0]}: ${file} is not there`).toBe(true);
  }
});
