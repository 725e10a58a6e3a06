/** What an operator is told when Writ can't start: one sentence on standard error, exit code 1, no secret in it and nothing left running. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  nothingLeft,
  npm,
  oneSentence,
  ordinary,
  ordinaryUserReaches,
} from '../harness/life-server.ts';

afterAll(cleanUp);

const portSetting = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
const firstOpenPort = existsSync(portSetting) ? Number(readFileSync(portSetting, 'utf8')) : 1024;

describe('a broken DATABASE_URL', () => {
  it.concurrent.each([
    ['no URL at all', 'garbage', /^writ: DATABASE_URL can't be used: it is not the URL of a PostgreSQL database\./],
    ['a password with an @', 'postgres://writ:me@hush-hush@localhost/writ', /must be written %40/],
    ['an unknown host', 'postgres://writ:hush-hush@nowhere.invalid/writ', /can't be reached as writ_log on nowhere\.invalid:5432/],
    ['a port where no server listens', 'postgres://writ:hush-hush@127.0.0.1:9/writ', /nothing listens there: check host and port/],
  ])('stops the start with one sentence: %s', async (_, url, sentence) => {
    const { code, out, err } = await npm('start', { DATABASE_URL: url }).ended;
    expect(err).toMatch(oneSentence);
    expect(err).toMatch(sentence);
    expect(`${out}${err}`).not.toContain('hush');
    expect(code).toBe(1);
  });
});

describe.skipIf(!ordinaryUserReaches)('an ordinary user (only where root runs the tests and others may read the project)', () => {
  it('starts in a 0700 home with a space in its name, and stops', async () => {
    const home = freshFolder(ordinary);
    const folder = join(home, 'my data');
    const server = npm('start', demoSettings(folder, await freePort()), { as: ordinary, home });
    expect(await server.says('Ready at')).toContain(`Database: ${join(folder, 'postgres')}, new`);
    process.kill(-server.npm, 'SIGINT');
    await server.ended;
    await nothingLeft(folder);
  });

  it('reads which folder cannot be written', async () => {
    const [home, closed] = [freshFolder(ordinary), freshFolder()];
    chmodSync(closed, 0o755);
    const existing = join(closed, 'existing');
    mkdirSync(existing, { mode: 0o755 });
    for (const [folder, sentence] of [
      [existing, `The data folder ${existing} may not be written by this user.`],
      [join(closed, 'new'), `The data folder ${join(closed, 'new')} can't be made.`],
    ] as const) {
      const { code, err } = await npm('start', demoSettings(folder, await freePort()), { as: ordinary, home }).ended;
      expect(err).toMatch(oneSentence);
      expect(err).toContain(sentence);
      expect(code).toBe(1);
      await nothingLeft(folder);
    }
  });

  it.skipIf(firstOpenPort <= 81)('may open no port of the system (skipped where everybody may open port 81)', async () => {
    const home = freshFolder(ordinary);
    const folder = join(home, 'data');
    const { code, err } = await npm('start', demoSettings(folder, 81), { as: ordinary, home }).ended;
    expect(err).toMatch(oneSentence);
    expect(err).toContain('Port 81 may not be opened by this user: set WRIT_BASE_URL to a free port');
    expect(code).toBe(1);
    await nothingLeft(folder);
  });
});
