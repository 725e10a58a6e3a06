/**
 * A running installation is backed up, goes on, and is lost with what it wrote since. Its backup comes back on a server at another address, with the keys and the
 * anchor: the start is refused, and the next epoch says in the log how many entries are gone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, socketConnection } from '@writ/prisma';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSuperuser, type Installation, openInstallation } from '../../harness/installation.ts';
import { cleanUp, command, freePort, freshFolder, oneSentence, projectFolder } from '../../harness/life-server.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(async () => {
  await cleanUp();
  await installation.close();
});

/** What pg_basebackup does: a copy of the folder between two calls, and of the write-ahead log up to the second. */
async function baseBackup(): Promise<string> {
  const { socketFolder, location } = installation.server;
  const [data, copy] = [join(location, 'data'), join(freshFolder(), 'backup')];
  const client = await connect(socketConnection(socketFolder, 'postgres', 'postgres'));
  try {
    await client.query(`SELECT pg_backup_start('backup', true)`);
    execFileSync('cp', ['-a', data, copy]);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    rmSync(join(copy, 'pg_wal'), { recursive: true });
    execFileSync('cp', ['-a', join(data, 'pg_wal'), join(copy, 'pg_wal')]);
    for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(copy, name), { force: true });
    // As a copy of a file that its owner has: the server's user must read it.
    execFileSync('cp', ['-a', join(copy, 'PG_VERSION'), join(copy, 'backup_label')]);
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
    return copy;
  } finally {
    await client.end();
  }
}

/** The number of entries that the log has, as its database knows it. */
const size = async (): Promise<number> =>
  Number((await asSuperuser(installation.server, ['SELECT size FROM log.log_head'], 'platform'))[0]?.['size']);

it('a restored backup is refused by the anchor, and the next epoch states what it lost', async () => {
  const port = await freePort();
  const data = freshFolder();
  const settings = (change: Record<string, string> = {}) => ({
    ...installation.settings(),
    WRIT_DATA: data,
    WRIT_HOST: '127.0.0.1',
    WRIT_PORT: String(port),
    WRIT_STOP_NOTICE: '0',
    ...change,
  });
  const start = (change: Record<string, string> = {}) =>
    command([process.execPath, join(projectFolder, 'apps/cli/writ.mjs'), 'start'], settings(change));
  const anchor = () => Number(readFileSync(join(data, 'log/1.anchor'), 'utf8').split('\n')[1]);
  const during = async (change: Record<string, string>, act: () => Promise<void>): Promise<void> => {
    const server = start(change);
    await server.says('Ready at');
    await act();
    process.kill(server.npm, 'SIGTERM');
    expect((await server.ended).code).toBe(0);
  };

  let [backup, then, later] = ['', 0, 0];
  await during({}, async () => {
    then = await size();
    expect(then).toBeGreaterThan(0);
    backup = await baseBackup();
    expect(existsSync(join(backup, 'backup_label'))).toBe(true);
  });
  // Another rule is another entry: the log goes on after the backup.
  await during({ WRIT_DATABASE_STANDBY: 'storage' }, async () => {
    later = await size();
    expect(later).toBeGreaterThan(then);
    await expect.poll(anchor).toBe(later);
  });

  await installation.restore(backup);
  expect(await size()).toBe(then);
  const refused = await start().ended;
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(oneSentence);
  expect(refused.err).toMatch(/anchor file is .*1\.anchor/);
  expect(anchor(), 'and the anchor is as it was').toBe(later);

  const origin = 'writ.platform.example/log/2';
  await during({ WRIT_LOG_ORIGIN: origin }, async () => {
    const log = `http://127.0.0.1:${port}/log/2`;
    const bundle = async () => {
      const [, published] = (await (await fetch(`${log}/checkpoint`)).text()).split('\n');
      return (await fetch(`${log}/tile/entries/000.p/${published}`)).text();
    };
    await expect.poll(bundle).toContain('log.epoch.v1');
    const text = await bundle();
    expect(text).toContain(`"continuity":"entries-lost"`);
    expect(text).toContain(`"lost":${later - then}`);
  });
  expect(readdirSync(join(data, 'log')).sort()).toEqual(['1.anchor', '2.anchor']);
});
