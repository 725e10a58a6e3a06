/**
 * A rolling upgrade as an operator does it: this version serves by two processes behind a balancer while the next one expands the database, and both are restarted
 * on it one after the other; nothing that is read meanwhile fails. The next version is a copy of the migrations with two more.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor, lastMigration, migrate, migrationsFolder } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OwnBrowser } from '../attack/own-browser.ts';
import { type Balancer, openBalancer } from '../harness/balancer.ts';
import {
  bareEnvironment,
  cleanUp,
  type Ended,
  freePort,
  freshFolder,
  npm,
  oneSentence,
  projectFolder,
  type Server,
} from '../harness/life-server.ts';
import { type OwnIssuer, startOwnIssuer } from '../harness/own-issuer.ts';
import { productionSettings } from '../harness/production-settings.ts';
import { selfSigned } from '../harness/self-signed.ts';
import { startTlsEdge } from '../harness/tls-edge.ts';

/** The next version: it adds to tables that every read of the test goes through, and then takes a column away. */
const next = {
  '9001_more': `-- expand: columns that the version before does not ask for
ALTER TABLE content.item ADD COLUMN summary text;
ALTER TABLE records.account ADD COLUMN pronouns text;
ALTER TABLE records.subscriber ADD COLUMN pronouns text;
ALTER TABLE records.traffic ADD COLUMN note text;
ALTER TABLE orders.access_grant ADD COLUMN note text;
ALTER TABLE log.log_head ADD COLUMN note_two text;
CREATE INDEX item_by_summary ON content.item (summary);
`,
  '9002_less': `-- contract: the version before reads it
ALTER TABLE content.item DROP COLUMN title;
`,
};

const tls = selfSigned();
const alma = { sub: 'alma', name: 'Alma Venn', org: 'people', country: 'IE', roles: ['ACCOUNT_HOLDER'] };
const lines = (issuer: string) => [
  {
    type: 'account',
    key: 'a1',
    handle: 'alma',
    registeredAt: '2020-01-02T03:04:05Z',
    identifiers: [{ type: 'EMAIL', value: 'alma@people.example' }],
    subscriber: { name: 'Alma Venn' },
  },
  { type: 'traffic', key: 't1', account: 'a1', at: '2024-03-01T10:00:00Z', source: '198.51.100.7', destination: 'mail.example.net' },
  { type: 'item', key: 'i1', account: 'a1', publishedAt: '2024-03-01T10:00:00Z', title: 'Hens', text: 'Two hens.' },
  { type: 'holder', issuer, subject: 'alma', account: 'a1' },
];

let database: Embedded;
let owner: string;
let folder: string;
let issuer: OwnIssuer;
let edge: { close(): Promise<void> };
let balancer: Balancer;
let browser: OwnBrowser;
const settings: Record<string, string>[] = [];
const servers: Server[] = [];

/** A command of the command line, with these settings alone. */
const writ = (args: string[], more: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { cwd: projectFolder, env: { ...bareEnvironment(freshFolder()), ...more } };
    const child = execFile('node', ['apps/cli/writ.mjs', ...args], options, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });

async function serveAs(at: number): Promise<void> {
  const server = npm('start', settings[at] ?? {});
  servers[at] = server;
  await server.says('Ready at');
}
async function stop(at: number): Promise<void> {
  process.kill(-(servers[at]?.npm ?? 0), 'SIGTERM');
  await servers[at]?.ended;
}
const asOwner = async <Row extends object>(sql: string): Promise<Row[]> => {
  const client = await connect(connectionFor('owner', database));
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
};
const upgrade = (contract: 'apply' | 'leave') => migrate(connectionFor('owner', database), folder, contract);

beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  folder = join(freshFolder(), 'migrations');
  cpSync(migrationsFolder, folder, { recursive: true });
  for (const [name, sql] of Object.entries(next)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  const [open, ...behind] = [await freePort(), await freePort(), await freePort()];
  const baseUrl = `https://localhost:${open}`;
  issuer = await startOwnIssuer(tls, `${baseUrl}/sign-in/callback`, alma);
  const { clientId, clientSecret } = issuer;
  const place = freshFolder();
  writeFileSync(join(place, 'authority.pem'), tls.cert);
  const common = productionSettings({
    dataFolder: join(place, 'data'),
    database: owner,
    baseUrl,
    issuers: [
      { issuer: issuer.issuer, graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'people', console: { clientId, clientSecret } },
    ],
  });
  for (const [at, port] of behind.entries())
    settings.push({
      ...common,
      WRIT_DATA: join(place, `data-${at}`),
      WRIT_PORT: String(port),
      NODE_EXTRA_CA_CERTS: join(place, 'authority.pem'),
      WRIT_RATE_LIMIT: '10000',
    });
  balancer = await openBalancer(
    behind.map((port) => `http://localhost:${port}`),
    { host: 'localhost' },
  );
  edge = await startTlsEdge(tls, open, balancer.port);
  browser = new OwnBrowser(baseUrl, tls.cert);
});
afterAll(async () => {
  await cleanUp();
  await edge.close();
  await balancer.close();
  await issuer.close();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

/** Reads until it is ended, three at a time: items by nobody, and the own records of a person with an entry in the log. */
class Load {
  readonly failures: string[] = [];
  read = 0;
  #ended = false;
  readonly #readers: Promise<void>[];

  constructor() {
    const items = { query: '{ items(first: 3) { nodes { title author { handle } enforcementStatus } } checkpoint { size } }' };
    const own = { query: '{ me { handle records { subscriber { name } traffic(first: 3) { nodes { source } } } } }' };
    const sought = ['"title":"Hens"', '"source":"198.51.100.7"'] as const;
    this.#readers = [this.#reader(items, sought[0]), this.#reader(items, sought[0]), this.#reader(own, sought[1])];
  }

  async #reader(question: object, held: string): Promise<void> {
    while (!this.#ended) {
      const { status, text } = await browser.ask('/graphql', question).catch((error: unknown) => ({ status: 0, text: String(error) }));
      if (status === 200 && text.includes(held) && !text.includes('"errors"')) this.read += 1;
      else this.failures.push(`${status} ${text.slice(0, 500)}`);
    }
  }

  /** Waits until so many more were answered. */
  async grown(by: number): Promise<void> {
    const from = this.read;
    await expect.poll(() => this.failures.length > 0 || this.read >= from + by, { timeout: 120_000 }).toBe(true);
    expect(this.failures, servers.map((server) => server.err()).join('\n')).toEqual([]);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#readers);
  }
}

describe('an upgrade', { timeout: 600_000 }, () => {
  it('begins with a command that alone needs the owner, and that says beforehand what is pending', async () => {
    const only = { DATABASE_URL_OWNER: owner };
    const asked = await writ(['migrate', '--check'], only);
    expect(asked).toMatchObject({ code: 1, err: '' });
    expect(asked.out).toMatch(/^Pending: 0001_roles, .*\d{4}_\w+\.\n$/);
    expect(await asOwner("SELECT to_regclass('public._prisma_migrations')::text AS it")).toEqual([{ it: null }]);
    const refused = await writ(['migrate'], { DATABASE_URL: owner });
    expect(refused.err).toMatch(oneSentence);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('set DATABASE_URL_OWNER') });

    expect(await writ(['migrate'], only)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(lastMigration()) });
    expect(await writ(['migrate', '--check', '--contract'], only)).toMatchObject({ code: 0, out: 'Nothing is pending.\n' });
    expect(await writ(['migrate'], only)).toMatchObject({ code: 0, out: 'Nothing was pending.\n' });
    expect((await writ(['migrate', '--now'], only)).code).toBe(2);

    const file = join(freshFolder(), 'people.ndjson');
    writeFileSync(
      file,
      lines(issuer.issuer)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    expect(await writ(['import', file], settings[0] ?? {})).toMatchObject({ code: 0, out: expect.stringContaining('Imported 4 lines') });
  });

  it('is served through by the version before, which also restarts on what the next one has added', async () => {
    await serveAs(0);
    await serveAs(1);
    const way = await browser.send('/sign-in?to=/session');
    const [, search = ''] = /href="\/sign-in\/start\?([^"]+)"/.exec(way.text) ?? expect.fail(way.text);
    const { seen } = await browser.follow(`/sign-in/start?${search.replaceAll('&amp;', '&')}`);
    expect(JSON.parse(seen.text).session).toMatchObject({ subject: 'alma' });

    const load = new Load();
    try {
      await load.grown(20);
      expect(await upgrade('leave')).toEqual(['9001_more']);
      await load.grown(20);
      for (const at of [0, 1]) {
        await balancer.takeOut(at);
        await stop(at);
        await serveAs(at);
        balancer.putBack(at);
        await load.grown(20);
      }
    } finally {
      await load.end();
    }
    expect(load.failures, servers.map((server) => server.err()).join('\n')).toEqual([]);
  });

  it('does not take away what the version before uses while a process of it runs, which is named; a start then refuses', async () => {
    await expect(upgrade('apply')).rejects.toThrow(
      /^Migration 9002_less takes away what a running version of Writ uses: everything on .*; everything on .*Stop or upgrade it\./,
    );
    expect((await browser.ask('/graphql', { query: '{ items(first: 1) { nodes { title } } }' })).text).toContain('Hens');
    await stop(0);
    await expect(upgrade('apply')).rejects.toThrow(/uses: everything on [^;]*\. Stop or upgrade it\./);
    await stop(1);
    expect(await upgrade('apply')).toEqual(['9002_less']);
    const { code, err } = await npm('start', settings[0] ?? {}).ended;
    expect(err).toMatch(oneSentence);
    expect(err).toContain("Migration 9002_less has taken away what this version of Writ uses, which doesn't know it");
    expect(code).toBe(1);
  });
});
