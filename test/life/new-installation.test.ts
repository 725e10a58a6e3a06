/** An installation in production from nothing: `writ init`, the roles by its SQL on an empty server that asks for passwords, `writ check`, and the starts. */
import { execFile } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, socketConnection } from '@writ/prisma';
import { formatVerifierKey } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareEnvironment, cleanUp, type Ended, freePort, freshFolder, npm, oneSentence, projectFolder } from '../harness/life-server.ts';

let database: Embedded;
let folder: string;
beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  folder = join(freshFolder(), 'installation');
  // An empty server: whoever is no superuser signs in with a password.
  await superuser('DROP DATABASE writ', 'DROP ROLE writ_owner');
  const [rules] = await superuser('SHOW hba_file');
  writeFileSync(rules?.['hba_file'] ?? '', 'local all postgres trust\nlocal all all scram-sha-256\n');
  await superuser('SELECT pg_reload_conf()');
});
afterAll(async () => {
  await cleanUp();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

/** Answers the rows of the last one. */
async function superuser(...statements: string[]): Promise<Record<string, string>[]> {
  const client = await connect(socketConnection(database.socketFolder, 'postgres', 'postgres'));
  try {
    let rows: Record<string, string>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, string>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** A command of the command line; its settings are those of the file alone. */
const writ = (args: string[], settings: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { cwd: projectFolder, env: { ...bareEnvironment(freshFolder()), ...settings } };
    const child = execFile('node', ['apps/cli/writ.mjs', ...args], options, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
const found = ({ out }: Ended): string[] => out.split('\n').filter((line) => line.startsWith('- '));

/** What an operator does with a file: gives the settings that wait their values. */
function fill(path: string, values: Record<string, string>): void {
  const file = join(folder, path);
  const text = Object.entries(values).reduce(
    (filled, [place, value]) => {
      expect(filled).toContain(place);
      return filled.replaceAll(place, value);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}
const settingsOf = () => parseEnv(readFileSync(join(folder, 'writ.env'), 'utf8')) as Record<string, string>;

describe('a new installation', () => {
  it('gets keys, roles, templates and one settings file, and nothing that is there is touched', async () => {
    const place = `postgres://localhost/platform?host=${encodeURIComponent(database.socketFolder)}`;
    const good = { base: 'https://writ.platform.example', database: place, country: 'IE' };
    const init = (where: string, { base, database: at, country }: typeof good = good) =>
      writ(['init', where, '--base-url', base, '--database', at, '--country', country]);
    expect(await init(folder)).toMatchObject({ code: 0, err: '' });
    const again = await init(folder);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/is there already/);
    for (const wrong of [{ country: 'Ireland' }, { base: 'http://writ.platform.example' }, { database: 'postgres://me:hush@db/writ' }]) {
      const refused = await init(join(folder, 'other'), { ...good, ...wrong });
      expect(refused.code).toBe(2);
      expect(refused.err).not.toContain('hush');
    }
  });

  it('is made at the server by the SQL, in which no password is', async () => {
    const sql = readFileSync(join(folder, 'roles.sql'), 'utf8');
    for (const role of ['owner', 'log', 'records']) {
      const password = new URL(readFileSync(join(folder, 'database', role), 'utf8').trim()).password;
      expect(password).toHaveLength(32);
      expect(sql).not.toContain(password);
    }
    await superuser(
      ...sql
        .replaceAll(/^--.*\n/gm, '')
        .trim()
        .split(/;\n|;$/)
        .filter((statement) => statement !== ''),
    );
  });

  it('learns at once what is still to fill in', async () => {
    const checked = await writ(['check'], settingsOf());
    expect(checked.code).toBe(1);
    const text = found(checked).join('\n');
    for (const words of ["witnesses.policy can't be used", 'WRIT_MAIL_URL', 'WRIT_DESK_MAIL', 'DATABASE_URL_OWNER'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/KEY|REPLACE-body|the password was/);
  });

  it('has nothing wrong but whom it can not reach, once that is filled in; is migrated by its owner, and starts without it', async () => {
    const policy = `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} http://127.0.0.1:9/\nquorum w\n`;
    writeFileSync(join(folder, 'witnesses.policy'), policy);
    fill('writ.env', { 'WRIT_MAIL_URL=': 'WRIT_MAIL_URL=smtp://127.0.0.1:9', 'WRIT_DESK_MAIL=': 'WRIT_DESK_MAIL=duty@platform.example' });
    const settings = { ...settingsOf(), WRIT_HOST: '127.0.0.1', WRIT_PORT: String(await freePort()) };
    const owner = { DATABASE_URL_OWNER_FILE: join(folder, 'database', 'owner') };

    const migrated = await writ(['migrate'], owner);
    expect(migrated).toMatchObject({ code: 0, err: '' });
    expect(migrated.out).toMatch(/^Applied \d+: 0001_roles, /);

    // What it can't reach within some seconds it reports, as on a busy machine.
    await vi.waitFor(async () => {
      const checked = found(await writ(['check'], settings));
      expect(checked.filter((line) => !/issuer https:\/\/replace-|mail server/i.test(line))).toEqual([]);
    });

    const running = npm('start', settings);
    await running.says('Ready at');
    expect((await fetch(`http://127.0.0.1:${settings.WRIT_PORT}/healthz`)).status).toBe(200);
    process.kill(-running.npm, 'SIGTERM');
    await running.ended;
  });

  it('does not start with a setting that nobody reads, or a password that is not the role’s', async () => {
    const settings: Record<string, string> = { ...settingsOf(), WRIT_PORT: String(await freePort()) };
    const refusal = async (change: Record<string, string>) => {
      const { code, err } = await npm('start', { ...settings, ...change }).ended;
      expect(code).toBe(1);
      expect(err).toMatch(oneSentence);
      return err;
    };
    expect(await refusal({ WRIT_CONTRY: 'IE' })).toContain('WRIT_COUNTRY may be meant');
    const wrong = join(folder, 'database', 'wrong');
    const url = readFileSync(join(folder, 'database', 'orders'), 'utf8').trim();
    writeFileSync(wrong, url.replace(new URL(url).password, 'hush'));
    chmodSync(wrong, 0o600);
    const refused = await refusal({ DATABASE_URL_ORDERS_FILE: wrong });
    expect(refused).toContain('the password was not accepted');
    expect(refused).not.toContain('hush');
    delete settings['DATABASE_URL_ORDERS_FILE'];
    const { err } = await npm('start', settings).ended;
    expect(err).toContain('it asks for a password');
  });
});
