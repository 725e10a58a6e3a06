/** Each part alone, by configuration: the same `npm run` on the same settings, in processes of their own, and a query that crosses them. */
import { request } from 'node:https';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { logIn } from '@writ/demo/log-in';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  hasProc,
  nothingLeft,
  npm,
  oneSentence,
  type Server,
} from '../harness/life-server.ts';
import { certificate } from '../harness/self-signed.ts';

afterAll(cleanUp);

const names = ['records', 'content', 'enforcement', 'orders', 'audit'] as const;
const urlSetting = (name: string, port: number) => [`WRIT_SUBGRAPH_${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}`] as const;

async function ownName(baseUrl: string): Promise<{ data?: unknown; errors?: unknown }> {
  const { accessToken } = await logIn({ baseUrl, login: 'holder-1', graphPath: '/graphql' });
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query: '{ me { handle records { subscriber { name } } } items(first: 1) { nodes { title } } }' }),
  });
  return (await response.json()) as { data?: unknown; errors?: unknown };
}

const whole = {
  me: { handle: expect.any(String), records: { subscriber: { name: expect.any(String) } } },
  items: { nodes: [expect.anything()] },
};

/** What a probe is answered. */
async function probe(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
}
const ready = { status: 200, body: { status: 'ready' } };
const without = (...subgraphs: string[]) => ({ status: 503, body: { status: 'not ready', reason: 'subgraphs', subgraphs } });
/** Readiness follows within some seconds. The log may be a moment behind on a busy machine, and says so too. */
const becomes = (url: string, what: object): Promise<void> =>
  vi.waitFor(async () => expect(await probe(url)).toEqual(what), { timeout: 60_000, interval: 200 });

describe.skipIf(!hasProc)('the parts in processes of their own (/proc shows what is left)', () => {
  it('answer with one subgraph elsewhere, then with the gateway started before all five', async () => {
    const home = freshFolder();
    const folder = join(home, 'data');
    const settings = demoSettings(folder, await freePort(), Object.fromEntries([urlSetting('records', await freePort())]));
    const orphan = await npm('start:records', settings, { home }).ended;
    expect(orphan).toMatchObject({ code: 1, err: expect.stringMatching(oneSentence) });
    expect(orphan.err).toContain('run "npm start" first');

    const main = npm('start', settings, { home });
    await main.says('Ready at');
    await becomes(`${settings['WRIT_BASE_URL']}/readyz`, without('records'));
    let records = npm('start:records', settings, { home });
    await records.says(`The subgraph records answers the gateway at ${settings['WRIT_SUBGRAPH_RECORDS_URL']}`);
    const baseUrl = settings['WRIT_BASE_URL'] ?? '';
    await becomes(`${baseUrl}/readyz`, ready);
    expect(await ownName(baseUrl)).toMatchObject({ data: whole });
    expect(await probe(`${settings['WRIT_SUBGRAPH_RECORDS_URL']}/healthz`)).toEqual({ status: 200, body: { status: 'alive' } });
    await becomes(`${settings['WRIT_SUBGRAPH_RECORDS_URL']}/readyz`, ready);
    const twice = await npm('start:records', settings, { home }).ended;
    expect(twice.err).toMatch(oneSentence);
    expect(twice.err).toMatch(/in use by another program.* set WRIT_SUBGRAPH_RECORDS_URL to a free port/);

    const others = names.filter((name) => name !== 'records');
    const urls = Object.fromEntries(await Promise.all(others.map(async (name) => urlSetting(name, await freePort()))));
    const second = { ...settings, ...urls, WRIT_BASE_URL: `http://localhost:${await freePort()}` };
    const incomplete = await npm('start:gateway', { ...settings, WRIT_BASE_URL: second.WRIT_BASE_URL }, { home }).ended;
    expect(incomplete).toMatchObject({ code: 1, err: expect.stringMatching(/set WRIT_SUBGRAPH_CONTENT_URL\.\n$/) });
    const alone = [...others.map((name) => npm(`start:${name}`, second, { home })), npm('start:gateway', second, { home })];
    await Promise.all(alone.map((part) => part.says(' answers')));
    const health = await freePort();
    const worker = npm('start:worker', { ...second, WRIT_HEALTH_PORT: String(health) }, { home });
    await worker.says('what falls due for orders');
    await becomes(`http://localhost:${health}/readyz`, ready);
    expect(await probe(`http://localhost:${health}/healthz`)).toEqual({ status: 200, body: { status: 'alive' } });
    await becomes(`${second.WRIT_BASE_URL}/readyz`, ready);
    const query = JSON.stringify({
      query: '{ items(first: 1) { nodes { title author { handle } enforcementStatus } } checkpoint { size } }',
    });
    const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: query };
    const answer = await (await fetch(`${second.WRIT_BASE_URL}/graphql`, asked)).json();
    expect(answer).toMatchObject({
      data: { items: { nodes: [{ author: { handle: expect.any(String) } }] }, checkpoint: { size: expect.any(String) } },
    });

    const stop = async (...parts: Server[]): Promise<void> => {
      for (const part of parts) process.kill(-part.npm, 'SIGINT');
      // npm passes Ctrl-C on to a process that the terminal has told already: the second can meet it when it is all but gone (no code).
      for (const part of parts) expect([0, null]).toContain((await part.ended).code);
    };
    await stop(...alone.slice(0, others.length), records);
    await becomes(`${second.WRIT_BASE_URL}/readyz`, without(...names));
    records = npm('start:records', settings, { home });
    await becomes(`${second.WRIT_BASE_URL}/readyz`, without(...others));
    await stop(...alone.slice(others.length), worker, records);
    expect(await ownName(baseUrl)).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] });
    process.kill(-main.npm, 'SIGINT');
    await main.ended;
    await nothingLeft(folder);
  });

  it('answer behind a balancer, over TLS with a certificate on each side', async () => {
    const home = freshFolder();
    const [own, balanced] = [await freePort(), await freePort()];
    const balancer = createServer((from) => {
      const to = connect(own, '127.0.0.1');
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        one.on('error', () => other.destroy()).pipe(other);
    });
    await new Promise<void>((listening) => balancer.listen(balanced, 'localhost', listening));
    const authority = certificate('parts');
    const [subgraph, gateway, stranger] = [
      certificate('localhost', authority),
      certificate('gateway', authority),
      certificate('gateway', certificate('strangers')),
    ];
    const as = ({ cert, key }: { cert: string; key: string }) => ({ WRIT_PARTS_CERTIFICATE: cert, WRIT_PARTS_KEY: key });
    const settings = demoSettings(join(home, 'data'), await freePort(), {
      WRIT_SUBGRAPH_RECORDS_URL: `https://localhost:${balanced}`,
      WRIT_PARTS_CA: authority.cert,
    });
    const main = npm('start', { ...settings, ...as(gateway) }, { home });
    await main.says('Ready at');
    const listens = { WRIT_SUBGRAPH_RECORDS_LISTEN: `127.0.0.1:${own}` };
    const without = await npm('start:records', { ...settings, ...listens }, { home }).ended;
    expect(without.err).toMatch(/set WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY/);
    const records = npm('start:records', { ...settings, ...listens, ...as(subgraph) }, { home });
    await records.says(`The subgraph records answers the gateway at https://127.0.0.1:${own}/`);
    expect(await ownName(settings['WRIT_BASE_URL'] ?? '')).toMatchObject({ data: whole });

    const asked = (shown: { cert?: string; key?: string }) =>
      new Promise<number | undefined>((resolve, reject) => {
        const to = { method: 'POST', ca: authority.cert, agent: false, ...shown };
        request(`https://localhost:${balanced}`, to, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end('{}');
      });
    // Who is let in without a caller token is answered 401.
    expect(await asked({ cert: gateway.cert, key: gateway.key })).toBe(401);
    await expect(asked({ cert: stranger.cert, key: stranger.key })).rejects.toThrow();
    await expect(asked({})).rejects.toThrow();

    for (const part of [records, main]) process.kill(-part.npm, 'SIGINT');
    for (const part of [records, main]) await part.ended;
    balancer.close();
    await nothingLeft(join(home, 'data'));
  });
});
