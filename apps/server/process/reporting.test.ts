import { randomBytes } from 'node:crypto';
import { type Config, readConfig } from '@writ/core';
import { connect, lastMigration, livingProcesses, report, reportEnd } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceNewest, reportProcess } from './reporting.ts';

let database: TestDatabase;
let config: Config;
const closers: (() => Promise<void>)[] = [];
const stack = {
  defer: (close: () => Promise<void>) => {
    closers.push(close);
  },
};
const close = async (): Promise<void> => {
  for (let next = closers.pop(); next !== undefined; next = closers.pop()) await next();
};
beforeEach(async () => {
  database = await freshDatabase();
  const { host, database: name } = database.options('owner');
  await as('owner', (client) => client.query('GRANT SELECT ON public._prisma_migrations TO writ_orders, writ_log'));
  const keys = ['MASTER', 'INDEX', 'PRESERVATION'].map((key) => [`WRIT_KEY_${key}`, randomBytes(32).toString('base64')]);
  config = readConfig(
    { DATABASE_URL: `postgres://writ_owner@localhost/${name}?host=${encodeURIComponent(host)}`, ...Object.fromEntries(keys) },
    '/nowhere',
  );
});
afterEach(async () => {
  await close();
  await database.drop();
});
async function as<T>(role: Parameters<TestDatabase['options']>[0], work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>) {
  const client = await connect(database.options(role));
  return work(client).finally(() => client.end());
}
const living = () => as('log', livingProcesses);
const newer = { id: 'n-1', part: 'gateway', host: 'host-2', version: '0.0.1', knows: '9001_more' };

describe('a process', () => {
  it('reports itself while it runs, and no longer', async () => {
    await reportProcess(config, 'worker', stack);
    expect(await living()).toMatchObject([
      { role: 'writ_orders', part: 'worker', version: expect.stringMatching(/^\d+\.\d+\.\d+/), knows: lastMigration() },
    ]);
    const { rows } = await as('owner', (client) => client.query<{ keys: Buffer[] }>('SELECT keys FROM running.process'));
    expect(rows[0]?.keys.map((key) => key.length)).toEqual([32, 32, 32]);
    await close();
    expect(await living()).toEqual([]);
  });

  it('does not start where something was taken away between its first look and its report', async () => {
    await as('owner', (client) =>
      client.query(
        `INSERT INTO public._prisma_migrations (id, checksum, migration_name, logs, finished_at) VALUES ('x', 'x', '9002_less', 'contract', now())`,
      ),
    );
    await expect(reportProcess(config, 'worker', stack)).rejects.toThrow(/9002_less has taken away/);
  });
});

describe('what the newest version does', () => {
  it('is done at once where no newer one runs', async () => {
    await as('log', (client) => report(client, { ...newer, knows: lastMigration() }));
    const work = vi.fn(async () => undefined);
    await onceNewest(config, stack, work, 10);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits until no newer one runs, is tried again where it fails, and is done once', async () => {
    await as('log', (client) => report(client, newer));
    const work = vi.fn(async () => undefined);
    work.mockRejectedValueOnce(new Error('the log is away'));
    await onceNewest(config, stack, work, 10);
    expect(work).not.toHaveBeenCalled();
    await as('log', (client) => reportEnd(client, newer.id));
    await expect.poll(() => work.mock.calls.length).toBe(2);
    await close();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
