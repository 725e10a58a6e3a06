/**
 * `npm start` with two workers: both answer behind one port, log-ins and receipts don't care which of them does, one that is killed is
 * replaced and nothing that was acknowledged is lost, and however it ends nothing is left.
 */
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { logIn } from '@writ/demo/log-in';
import { parseVerifierKey, verifyTlogProof } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  hasProc,
  nodeOf,
  nothingLeft,
  npm,
  oneSentence,
  type Server,
} from '../harness/life-server.ts';
import type { Answer, Receipt } from '../harness/watch.ts';

const origin = 'demo.writ.localhost/log/1';
/** A start is three seconds of one core: fifty of the clock were measured on two cores that had ten times too much to do. */
const replacedWithinMs = 150_000;
const query = '{ me { handle records { subscriber { name } } } }';

let folder: string;
let port: number;
let baseUrl: string;
let server: Server;
let token: string;

async function start(): Promise<void> {
  server = npm('start', demoSettings(folder, port, { WRIT_WORKERS: '2' }));
  await server.says('Ready at');
}

beforeAll(async () => {
  folder = join(freshFolder(), 'data');
  port = await freePort();
  baseUrl = `http://localhost:${port}`;
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(`The server's process log:\n${server.err()}`));
});
afterAll(cleanUp);

/** A process that ends while it is looked at is one that isn't there. */
function ifThere<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return otherwise;
    throw error;
  }
}

/** The processes that the first one has started, but for its database. */
function workers(): number[] {
  const parent = String(nodeOf(folder));
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter(
      (pid) =>
        ifThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
          .replace(/^.*\) /, '')
          .split(' ')[1] === parent,
    )
    .filter((pid) => ifThere(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').includes('writ.mjs'))
    .map(Number);
}

/** The inodes of the server's ends of established connections to the port. */
const connected = (): Set<string> =>
  new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      readFileSync(table, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, local = '', , state]) => state === '01' && Number.parseInt(local.split(':')[1] ?? '', 16) === port)
        .map((columns) => `socket:[${columns[9]}]`),
    ),
  );

/** How many connections to the port each worker holds. */
function holding(): Map<number, number> {
  const sockets = connected();
  const files = (pid: number): string[] => ifThere(() => readdirSync(`/proc/${pid}/fd`), []);
  const held = (pid: number): number =>
    files(pid).filter((file) => sockets.has(ifThere(() => readlinkSync(`/proc/${pid}/fd/${file}`), ''))).length;
  return new Map(workers().map((pid) => [pid, held(pid)]));
}

/** Has eight answers over eight connections, and says which worker holds how many of them. */
async function answeringWorkers(): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true });
  const ask = (): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(`${baseUrl}/readyz`, { agent }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode));
      }).once('error', reject);
    });
  try {
    expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array.from({ length: 8 }, () => 200));
    return holding();
  } finally {
    agent.destroy();
  }
}

/** Asks for a record; a connection that was lost is no answer. */
async function read(): Promise<Answer | null> {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } };
  try {
    const response = await fetch(`${baseUrl}/graphql`, { ...sent, body: JSON.stringify({ query }) });
    const text = await response.text();
    return { ...(JSON.parse(text) as Answer), status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const verifierKey = (): string => /--key '([^']+)'/.exec(server.out())?.[1] ?? '';

/** The leaves of the log as anybody reads them: C2SP tlog-tiles, entry bundles; up to a thousand bundles. */
async function publishedLeaves(): Promise<Buffer[]> {
  const file = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(`${baseUrl}/log/1/${path}`)).arrayBuffer());
  const size = Number((await file('checkpoint')).toString().split('\n')[1]);
  const leaves: Buffer[] = [];
  while (leaves.length < size) {
    const width = Math.min(256, size - leaves.length);
    const bundle = await file(`tile/entries/${String(leaves.length / 256).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`);
    for (let at = 0; at < bundle.length; ) {
      const end = at + 2 + bundle.readUInt16BE(at);
      leaves.push(bundle.subarray(at + 2, end));
      at = end;
    }
  }
  return leaves;
}

async function expectAllInLog(receipts: readonly Receipt[]): Promise<void> {
  const last = Math.max(...receipts.map(({ index }) => Number(index)));
  const leaves = await vi.waitFor(
    async () => {
      const published = await publishedLeaves();
      expect(published.length).toBeGreaterThan(last);
      return published;
    },
    { interval: 200 },
  );
  const keys = [parseVerifierKey(verifierKey())] as const;
  for (const { index, leaf, proof } of receipts) {
    const bytes = Buffer.from(leaf, 'base64');
    expect(String(verifyTlogProof({ text: proof, leaf: bytes, origin, keys: [...keys] }).index)).toBe(index);
    expect(leaves[Number(index)]?.equals(bytes), `the entry ${index}`).toBe(true);
  }
  expect(new Set(receipts.map(({ index }) => index)).size, 'an entry for each').toBe(receipts.length);
}

describe.skipIf(!hasProc)('npm start with WRIT_WORKERS (/proc shows who answers)', () => {
  it('prints everything once, and answers from both processes', async () => {
    await start();
    expect(server.out().match(/^Database: /gm)).toHaveLength(1);
    expect(server.out().match(/^Ready at /gm)).toHaveLength(1);
    expect(workers()).toHaveLength(2);
    // The kernel spreads connections by chance, and a process that was kept from its work for seconds says that it isn't ready.
    await vi.waitFor(
      async () => {
        const answering = await answeringWorkers();
        expect([...answering.keys()].sort()).toEqual(workers().sort());
        for (const [pid, connections] of answering) expect(connections, `connections of ${pid}`).toBeGreaterThan(0);
      },
      { timeout: 60_000, interval: 200 },
    );
  });

  it('signs people in, whichever process gets a request of the log-in', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => logIn({ baseUrl, login: 'holder-1', graphPath: '/graphql' })));
    expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(8);
    token = tokens[0]?.accessToken ?? '';
    expect((await read())?.status).toBe(200);
  });

  it('replaces a worker that is killed under load, and loses nothing that was acknowledged', async () => {
    const [killed = 0] = workers();
    const receipts: Receipt[] = [];
    let isOver = false;
    const lost: number[] = [];
    const refused: string[] = [];
    // Enough for requests to be under way in both processes at any time: the replacement starts beside them, on the same two cores.
    const load = Array.from({ length: 3 }, async (_, loop) => {
      lost[loop] = 0;
      while (!isOver) {
        const answer = await read();
        if (answer === null) lost[loop] = (lost[loop] ?? 0) + 1;
        else if (answer.status === 200) receipts.push(...(answer.extensions?.receipt ?? []));
        else refused.push(answer.text);
      }
    });
    const until = (count: number): Promise<void> =>
      vi.waitFor(() => expect(receipts.length, refused[0]).toBeGreaterThan(count), { timeout: 60_000 });
    try {
      await until(40);
      process.kill(killed, 'SIGKILL');
      await until(receipts.length + 40);
      await vi.waitFor(async () => expect([...(await answeringWorkers()).values()].filter((held) => held > 0)).toHaveLength(2), {
        timeout: replacedWithinMs,
        interval: 200,
      });
      await until(receipts.length + 20);
    } finally {
      isOver = true;
      await Promise.all(load);
    }
    expect(refused).toEqual([]);
    expect(workers()).not.toContain(killed);
    expect(server.err()).toContain('a worker is gone and will be replaced');
    // What was under way with the one that was killed, and at most one connection more that was on its way to it.
    for (const count of lost) expect(count).toBeLessThanOrEqual(2);
    await expectAllInLog(receipts);
  });

  it('serves again after all of them were killed at once', async () => {
    const before = workers();
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => expect((await read())?.status).toBe(200), { timeout: replacedWithinMs, interval: 200 });
    for (const pid of before) expect(workers()).not.toContain(pid);
  });

  it('stops all processes on Ctrl-C', async () => {
    process.kill(-server.npm, 'SIGINT');
    await server.ended;
    await nothingLeft(folder);
    expect(server.err()).not.toContain('"part":"stop","errorId"');
  });

  it('leaves nothing running when the first process is killed outright, and starts again', async () => {
    await start();
    process.kill(nodeOf(folder), 'SIGKILL');
    await nothingLeft(folder);
    await server.ended;
  });

  it('explains in one sentence why a worker cannot start', async () => {
    writeFileSync(join(folder, 'keys', 'oidc', 'oidc-signing-key.json'), 'no key');
    const { code, err } = await npm('start', demoSettings(folder, port, { WRIT_WORKERS: '2' })).ended;
    expect(err).toMatch(oneSentence);
    expect(err).toContain('does not contain a P-256 private key');
    expect(code).toBe(1);
    await nothingLeft(folder);
  });
});
