/** How a server ends: what is under way is answered, what hangs is cut and named, a second signal waits for nothing, and SIGHUP is no end. */
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as send } from 'node:http';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { connect, connectionFor } from '@writ/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnBrowser } from '../attack/own-browser.ts';
import { cleanUp, demoSettings, freePort, freshFolder, hasProc, nodeOf, nothingLeft, npm, type Server } from '../harness/life-server.ts';

const inFlight = 100;

let folder: string;
let port: number;
let server: Server;
beforeAll(async () => {
  folder = join(freshFolder(), 'data');
  port = await freePort();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(`The server's process log:\n${server.err()}`));
});
afterAll(cleanUp);

async function start(more: Record<string, string>): Promise<void> {
  server = npm('start', demoSettings(folder, port, more));
  await server.says('Ready at');
}

/** Nobody reads items until it is released. */
async function holdItems(): Promise<() => Promise<void>> {
  const { socketFolder } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { socketFolder: string };
  const client = await connect({ ...connectionFor('owner', { socketFolder }), user: 'postgres' });
  // It may end with its server.
  client.on('error', () => undefined);
  await client.query('BEGIN; LOCK TABLE content.item IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}

/** A request that has arrived: the server answers `Expect: 100-continue` when it begins with it. */
async function asked(query: string): Promise<{ answer: Promise<IncomingMessage> }> {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', expect: '100-continue', 'content-length': Buffer.byteLength(body) };
  const request = send({ port, host: 'localhost', path: '/graphql', method: 'POST', headers });
  const answer = new Promise<IncomingMessage>((resolve, reject) => request.once('response', resolve).once('error', reject));
  await Promise.race([new Promise((resolve) => request.once('continue', resolve).flushHeaders()), answer]);
  request.end(body);
  return { answer };
}

const question = (first: number): string => `{ items(first: ${first}) { nodes { id } } }`;

/** What a balancer learns: the reason of a server that isn't ready, or the code of a connection that failed. */
const readiness = (): Promise<string> =>
  new Promise((resolve) => {
    const request = send({ port, host: 'localhost', path: '/readyz', agent: false }, (response) =>
      textOf(response).then(
        (text) => resolve(JSON.parse(text).reason ?? JSON.parse(text).status),
        (error: Error) => resolve(error.message),
      ),
    );
    request.once('error', (error) => resolve('code' in error ? String(error.code) : error.message)).end();
  });

/** Whether anybody listens on the port, by the kernel's own table. */
const isListening = (): boolean =>
  ['/proc/net/tcp', '/proc/net/tcp6'].some((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .some(([, local = '', , state]) => state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === port),
  );

/** The stream of changes of somebody who is signed in to the console. */
async function listening(): Promise<{ text: string; isOver: boolean }> {
  const own = new OwnBrowser(`http://localhost:${port}`);
  await own.signIn('authority', 'judge');
  const heard = { text: '', isOver: false };
  const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  send({ port, host: 'localhost', path: '/live', headers: { cookie, 'sec-fetch-site': 'same-origin' } }, (response) => {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      heard.text += chunk;
    });
    response.on('end', () => {
      heard.isOver = true;
    });
  }).end();
  await vi.waitFor(() => expect(heard.text).toContain('event: ready'));
  return heard;
}

const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { interval: 50 });

describe.skipIf(!hasProc)('a server that is asked to stop (/proc shows when it listens no more)', () => {
  it('goes on when it gets SIGHUP, and says that it does nothing', async () => {
    await start({ WRIT_STOP_NOTICE: '5', WRIT_STOP_WITHIN: '120' });
    process.kill(nodeOf(folder), 'SIGHUP');
    await server.says('SIGHUP changes nothing');
    // On a busy machine the log may be behind for a moment, and says so.
    await until(async () => (await readiness()) === 'ready');
  });

  it(`is not ready at once, answers all of ${inFlight} requests that are under way and those of its notice, ends streams with an event, and refuses what comes later`, async () => {
    const stream = await listening();
    const release = await holdItems();
    const requests = await Promise.all(Array.from({ length: inFlight }, (_, index) => asked(question(index + 1))));
    // As a service manager does: to all processes, of which npm passes it on once more.
    process.kill(-server.npm, 'SIGTERM');
    await until(async () => (await readiness()) === 'stopping');
    const late = await asked('{ checkpoint { size } }');
    expect((await late.answer).headers.connection).toBe('close');
    expect(JSON.parse(await textOf(await late.answer)).errors).toBeUndefined();
    expect(stream.text).not.toContain('event: end');
    await until(() => !isListening());
    // On a busy machine a connection that came while it closed is reset; those after it are refused.
    await until(async () => (await readiness()) === 'ECONNREFUSED');
    await release();
    const answers = await Promise.allSettled(
      requests.map(async ({ answer }) => [(await answer).headers.connection, await textOf(await answer)]),
    );
    const cut = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []));
    expect(cut).toEqual([]);
    for (const answer of answers) {
      const [connection, text] = answer.status === 'fulfilled' ? answer.value : [];
      expect(connection).toBe('close');
      // On a busy machine one may have waited for longer than a request may take, which it is told.
      expect(JSON.parse(text ?? '')).toEqual(expect.toSatisfy((told) => 'data' in told || 'errors' in told));
    }
    await until(() => stream.isOver);
    expect(stream.text).toContain('event: end\ndata: {}\n\n');
    // npm ends before it, of the same signal.
    expect([0, null]).toContain((await server.ended).code);
    await nothingLeft(folder);
    expect(server.err()).not.toContain('"part":"stop","left"');
  });

  it('cuts what hangs when its time is over, and names it', async () => {
    await start({ WRIT_STOP_WITHIN: '2' });
    await holdItems();
    const { answer } = await asked(question(1));
    const lost = expect(answer).rejects.toThrow(/socket hang up|ECONNRESET/);
    process.kill(nodeOf(folder), 'SIGTERM');
    await lost;
    expect((await server.ended).code).toBe(1);
    expect(server.err()).toContain('{"part":"gateway","underWay":["1 requests"]}');
    await nothingLeft(folder);
  });

  it('ends at once at a second signal', async () => {
    await start({ WRIT_STOP_NOTICE: '600', WRIT_STOP_WITHIN: '900' });
    const node = nodeOf(folder);
    process.kill(node, 'SIGTERM');
    await until(async () => (await readiness()) === 'stopping');
    // What follows within a second is the same signal by another way.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    process.kill(node, 'SIGTERM');
    expect((await server.ended).code).toBe(1);
    expect(server.err()).toContain('a second signal: everything is cut');
    await nothingLeft(folder);
  });
});
