/**
 * An installation in production as an operator has it: a folder with settings and a file for each key, two processes behind a balancer and an edge, an issuer, a
 * person who is signed in, and readers who ask all the time.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor } from '@writ/prisma';
import { expect } from 'vitest';
import { OwnBrowser } from '../attack/own-browser.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { bareEnvironment, type Ended, freePort, freshFolder, npm, projectFolder, type Server } from './life-server.ts';
import { type OwnIssuer, startOwnIssuer } from './own-issuer.ts';
import { productionSettings } from './production-settings.ts';
import { selfSigned } from './self-signed.ts';
import { startTlsEdge } from './tls-edge.ts';

const alma = { sub: 'alma', name: 'Alma Venn', org: 'people', country: 'IE', roles: ['ACCOUNT_HOLDER'] };
const linesOf = (issuer: string) => [
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

/** Reads until it is ended, three at a time: items by nobody, and the own records of a person with an entry in the log. */
export class ReadLoad {
  readonly failures: string[] = [];
  #read = 0;
  #ended = false;
  readonly #browser: OwnBrowser;
  readonly #errors: () => string;
  readonly #readers: Promise<void>[];

  constructor(browser: OwnBrowser, errors: () => string) {
    this.#browser = browser;
    this.#errors = errors;
    const items = { query: '{ items(first: 3) { nodes { title author { handle } enforcementStatus } } checkpoint { size } }' };
    const own = { query: '{ me { handle records { subscriber { name } traffic(first: 3) { nodes { source } } } } }' };
    this.#readers = [this.#reader(items, '"title":"Hens"'), this.#reader(own, '"source":"198.51.100.7"')];
  }

  async #reader(question: object, held: string): Promise<void> {
    while (!this.#ended) {
      const { status, text } = await this.#browser
        .ask('/graphql', question)
        .catch((error: unknown) => ({ status: 0, text: String(error) }));
      if (status === 200 && text.includes(held) && !text.includes('"errors"')) this.#read += 1;
      else this.failures.push(`${status} ${text.slice(0, 500)}`);
    }
  }

  /** Waits until so many more were answered; fails when one was not. */
  async grown(by: number): Promise<void> {
    const from = this.#read;
    await expect.poll(() => this.failures.length > 0 || this.#read >= from + by, { timeout: 120_000 }).toBe(true);
    expect(this.failures, this.#errors()).toEqual([]);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#readers);
  }
}

/** The running installation. */
export interface TwoServers {
  /** What stands for `/etc/writ`: `writ.env`, `keys/`, `database/owner`. */
  readonly folder: string;
  readonly database: Embedded;
  readonly browser: OwnBrowser;
  /** The settings as `writ.env` has them now. */
  settings(): Record<string, string>;
  /** A command of the command line with the settings of `writ.env` and others over them, where an empty one takes its setting away. */
  writ(args: string[], more?: Record<string, string>): Promise<Ended>;
  serve(at: 0 | 1): Promise<void>;
  /** Takes one out of the balancer, stops it, starts it with the settings as they are now, and puts it back. */
  restart(at: 0 | 1): Promise<void>;
  /** Starts one that must refuse. */
  refusal(more?: Record<string, string>): Promise<Ended>;
  signIn(): Promise<void>;
  asOwner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  errors(): string;
  close(): Promise<void>;
}

/** Each key in a file of its own, as `writ init` leaves them. */
function writeSettings(folder: string, settings: Record<string, string>): void {
  mkdirSync(join(folder, 'keys'), { mode: 0o700 });
  const lines = Object.entries(settings).map(([name, value]) => {
    if (!name.startsWith('WRIT_KEY_')) return `${name}='${value}'`;
    const file = join(folder, 'keys', name.slice('WRIT_KEY_'.length).toLowerCase());
    writeFileSync(file, `${value}\n`, { mode: 0o600 });
    return `${name}_FILE='${file}'`;
  });
  writeFileSync(join(folder, 'writ.env'), `${lines.join('\n')}\n`);
}

/** Settings over others; one that is empty takes the other's away. */
const settingsOver = (settings: Record<string, string>, more: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...settings, ...more }).filter(([, value]) => value !== ''));

/** Migrated, with one account; nothing serves yet. */
export async function openTwoServers(): Promise<TwoServers> {
  const tls = selfSigned();
  const database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  const [open, ...behind] = [await freePort(), await freePort(), await freePort()];
  const baseUrl = `https://localhost:${open}`;
  const issuer: OwnIssuer = await startOwnIssuer(tls, `${baseUrl}/sign-in/callback`, alma);
  const { clientId, clientSecret } = issuer;
  // Its name is read by a shell, out of a file of settings.
  const folder = mkdtempSync(join(tmpdir(), 'writ-etc-'));
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database', 'owner'), owner);
  writeFileSync(join(folder, 'authority.pem'), tls.cert);
  writeSettings(folder, {
    ...productionSettings({
      dataFolder: join(folder, 'data'),
      database: owner,
      baseUrl,
      issuers: [
        { issuer: issuer.issuer, graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'people', console: { clientId, clientSecret } },
      ],
    }),
    NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
    WRIT_RATE_LIMIT: '10000',
  });
  const balancer: Balancer = await openBalancer(
    behind.map((port) => `http://localhost:${port}`),
    { host: 'localhost' },
  );
  const edge = await startTlsEdge(tls, open, balancer.port);
  const servers: Server[] = [];
  const settings = () => parseEnv(readFileSync(join(folder, 'writ.env'), 'utf8')) as Record<string, string>;
  const settingsAt = (at: number) => ({ ...settings(), WRIT_DATA: join(folder, `data-${at}`), WRIT_PORT: String(behind[at]) });
  const writ = (args: string[], more: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const options = { cwd: projectFolder, env: { ...bareEnvironment(freshFolder()), ...settingsOver(settings(), more) } };
      const child = execFile('node', ['apps/cli/writ.mjs', ...args], options, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  const serve = async (at: 0 | 1): Promise<void> => {
    const server = npm('start', settingsAt(at));
    servers[at] = server;
    await server.says('Ready at');
  };
  const browser = new OwnBrowser(baseUrl, tls.cert);
  expect(await writ(['migrate'], { DATABASE_URL_OWNER: owner })).toMatchObject({ code: 0, err: '' });
  const file = join(folder, 'people.ndjson');
  writeFileSync(
    file,
    linesOf(issuer.issuer)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  expect(await writ(['import', file])).toMatchObject({ code: 0 });
  return {
    ...{ folder, database, browser, settings, writ, serve },
    async restart(at) {
      await balancer.takeOut(at);
      process.kill(-(servers[at]?.npm ?? 0), 'SIGTERM');
      await servers[at]?.ended;
      await serve(at);
      balancer.putBack(at);
    },
    refusal: (more = {}) => npm('start', settingsOver(settingsAt(1), more)).ended,
    async signIn() {
      const way = await browser.send('/sign-in?to=/session');
      const [, search = ''] = /href="\/sign-in\/start\?([^"]+)"/.exec(way.text) ?? expect.fail(way.text);
      const { seen } = await browser.follow(`/sign-in/start?${search.replaceAll('&amp;', '&')}`);
      expect(JSON.parse(seen.text).session).toMatchObject({ subject: 'alma' });
    },
    async asOwner<Row extends object>(sql: string, values: unknown[] = []) {
      const client = await connect(connectionFor('owner', database));
      return (await client.query<Row>(sql, values).finally(() => client.end())).rows;
    },
    errors: () => servers.map((server) => server.err()).join('\n'),
    async close() {
      for (const server of servers) {
        try {
          process.kill(-server.npm, 'SIGTERM');
        } catch {
          // It has ended.
        }
      }
      await Promise.all(servers.map((server) => server.ended));
      await edge.close();
      await balancer.close();
      await issuer.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
      if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
    },
  };
}
