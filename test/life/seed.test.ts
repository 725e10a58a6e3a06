/** A start that is cut short, before or in the middle of the seed, leaves nothing running, and the next one completes what is missing. */
import { join } from 'node:path';
import { connect, connectionFor, type DatabaseConnection } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { readRunFile } from '../../apps/server/process/run-file.ts';
import { cleanUp, demoSettings, freePort, freshFolder, hasProc, nothingLeft, npm } from '../harness/life-server.ts';
import { seeded, seededMails } from '../harness/stack.ts';

afterAll(cleanUp);

async function countRows(connection: DatabaseConnection): Promise<unknown> {
  const client = await connect(connection);
  const tables = ['records.account', 'records.identifier', 'records.traffic', 'content.item', 'content.message', 'enforcement.notice'];
  // A start adds its canary to the seed, an account of nobody.
  const ids: Readonly<Record<string, string>> = { 'records.account': 'id', 'records.identifier': 'account_id' };
  const rows = (table: string): string =>
    ids[table] === undefined ? table : `${table} WHERE ${ids[table]} NOT IN (SELECT c.account_id FROM records.canary c)`;
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${rows(table)}) AS "${table}"`);
  return (await client.query(`SELECT ${counts.join(', ')}`).finally(() => client.end())).rows[0];
}

/** What a seed that nobody interrupts leaves. */
async function wholeSeed(): Promise<unknown> {
  const database = await freshDatabase(seeded);
  const counts = await countRows(database.options('postgres'));
  await database.drop();
  return counts;
}

/** A start that is interrupted before the seed, and one that is killed in the middle of it; answers whether it was: on a busy machine the signal may come when it is over. */
async function interrupted(folder: string, settings: Record<string, string>, home: string): Promise<boolean> {
  const early = npm('start', settings, { home });
  await early.says('Database:');
  process.kill(-early.npm, 'SIGINT');
  // The seed may have begun before the signal came.
  expect((await early.ended).err.replaceAll(/^Seed: \d+ %\n/gm, '')).toBe('');
  await nothingLeft(folder);

  const killed = npm('start', settings, { home });
  await killed.says('Seed:');
  process.kill(-killed.npm, 'SIGKILL');
  await killed.ended;
  await nothingLeft(folder);
  return !`${early.err()}${killed.err()}`.includes('100 %');
}

describe.skipIf(!hasProc)('an interrupted start (/proc shows what is left)', () => {
  it('is completed by the next one', async () => {
    const home = freshFolder();
    const begin = async (tries: number): Promise<{ folder: string; settings: Record<string, string> }> => {
      const folder = join(home, `data ${tries}`);
      const settings = demoSettings(folder, await freePort(), { WRIT_SEED_MAILS: String(seededMails) });
      if (await interrupted(folder, settings, home)) return { folder, settings };
      expect(tries, 'each start was quicker than the signal').toBeLessThan(5);
      return begin(tries + 1);
    };
    const { folder, settings } = await begin(1);

    const last = npm('start', settings, { home });
    await last.says('Ready at');
    expect(last.err()).toContain('Seed: 100 %');
    const running = readRunFile(folder);
    if (running === null) throw new Error('no run file');
    expect(await countRows({ ...connectionFor('owner', running), user: 'postgres' })).toEqual(await wholeSeed());
  });
});
