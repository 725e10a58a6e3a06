/**
 * A new installation applies all migrations in the order of their numbers; one that upgrades applies those that contract last. Both must come to the same database, so
 * a migration that expands rests on none before it that contracts and is not released yet.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate, migrationsFolder } from '@writ/prisma';
import { emptyDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCatalogue } from '../../prisma/catalogue.ts';
import { readFunctions } from '../../prisma/functions.ts';
import { releasedIn } from '../../prisma/upgrade/check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-order-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const released = releasedIn(readFileSync(new URL('../../prisma/upgrade/released.sha256', import.meta.url), 'utf8'));
const add = (name: string, sql: string): void => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
};
const addReleased = (): void => {
  for (const name of released.keys()) cpSync(join(migrationsFolder, name), join(folder, name), { recursive: true });
};

/** Rights, functions and columns. */
async function stateOf(database: TestDatabase): Promise<string[]> {
  const client = await connect(database.options('owner'));
  try {
    const { rows } = await client.query<{ line: string }>(
      `SELECT concat_ws(' ', table_schema, table_name, column_name, udt_name, is_nullable, column_default) AS line FROM information_schema.columns
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const functions = [...(await readFunctions(client))].map(([name, text]) => `${name} ${text}`);
    return [...rows.map(({ line }) => line), ...functions, ...(await readCatalogue(client)).split('\n')];
  } finally {
    await client.end();
  }
}

/** The state of a database on which these steps were done. */
async function after(steps: (owner: ReturnType<TestDatabase['options']>) => Promise<void>): Promise<string[]> {
  const database = await emptyDatabase();
  try {
    await steps(database.options('owner'));
    return await stateOf(database);
  } finally {
    await database.drop();
  }
}

/** Both ways, with what is added to the release. */
async function bothWays(addNew: () => void): Promise<{ fresh: string[]; upgraded: string[] }> {
  addReleased();
  const upgraded = await after(async (owner) => {
    await migrate(owner, folder);
    addNew();
    await migrate(owner, folder, 'leave');
    await migrate(owner, folder, 'apply');
  });
  const fresh = await after(async (owner) => {
    await migrate(owner, folder);
  });
  return { fresh, upgraded };
}

it('an upgrade leads to the database of a new installation', async () => {
  const { fresh, upgraded } = await bothWays(() => cpSync(migrationsFolder, folder, { recursive: true }));
  expect(fresh.length).toBeGreaterThan(1000);
  expect(upgraded).toEqual(fresh);
});

it('an expanding migration that rests on one that contracts is found', async () => {
  const { fresh, upgraded } = await bothWays(() => {
    add('9001_less', '-- contract: unused\nREVOKE SELECT ON content.item FROM writ_content;');
    add('9002_more', '-- expand: more\nGRANT SELECT ON content.item TO writ_content;');
  });
  const lines = (state: string[]) => state.filter((line) => line.startsWith('content.item table:'));
  expect(lines(upgraded)).not.toEqual(lines(fresh));
});
