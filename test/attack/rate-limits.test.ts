/** Who floods is refused by address, by block of addresses and by caller, before anything is done for them; others are served. */
import { graphPaths } from '@writ/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, expectNothing, json, post, type Reply, send } from './asking.ts';

let stack: Stack;
let time = 0;
let agent: Record<string, string>;
beforeAll(async () => {
  // A test speaks from this machine alone: it plays the proxy that says for whom a request is.
  stack = await startStack({ replicas: 1, rates: { perSecond: 10, trustedProxies: '127.0.0.0/8,::1', monotonic: () => time } });
  agent = bearer(await stack.token('agent-1'));
});
afterAll(() => stack.close());
/** Long enough for every count to be empty. */
beforeEach(() => {
  time += 1_000_000;
});

const question = { query: '{ __typename }' };
const ask = (from: string, headers: Record<string, string> = json, graph: keyof typeof graphPaths = 'public'): Promise<Reply> =>
  post(`${stack.baseUrl}${graphPaths[graph]}`, { ...headers, 'x-forwarded-for': from }, question);
/** How many of so many requests, one after the other, were not refused as too many. */
async function admitted(count: number, request: (n: number) => Promise<Reply>): Promise<number> {
  let sum = 0;
  for (let n = 0; n < count; n += 1) if ((await request(n)).status !== 429) sum += 1;
  return sum;
}
function expectLimit(reply: Reply, limit: string): void {
  expectNothing(reply, 'LIMIT_EXCEEDED', 429);
  expect(reply.errors?.[0]?.extensions).toMatchObject({ limit, retryAfterSeconds: expect.any(Number) });
  expect(reply.headers.get('retry-after')).toBe(String(reply.errors?.[0]?.extensions['retryAfterSeconds']));
}

describe('F14: an address that floods the gateway', () => {
  it('is refused with 429 and the seconds to wait, and is answered again after them, while another address is answered all the time', async () => {
    expect(await admitted(110, () => ask('198.51.100.1'))).toBe(100);
    const refused = await ask('198.51.100.1');
    expectLimit(refused, 'requestsOfAddress');
    expect((await ask('203.0.113.1')).data).toEqual({ __typename: 'Query' });
    time += 1_000 * Number(refused.headers.get('retry-after'));
    expect((await ask('198.51.100.1')).data).toEqual({ __typename: 'Query' });
  });

  it('gains nothing by naming other addresses, as long as the proxy names it', async () => {
    expect(await admitted(110, (n) => ask(`192.0.2.${n}, 198.51.100.1`))).toBe(100);
    time += 1_000_000;
    expect(await admitted(110, (n) => post(`${stack.baseUrl}/graphql`, { ...json, forwarded: `for=192.0.2.${n}` }, question))).toBe(100);
  });

  it('gains nothing from the other addresses of its block', async () => {
    expect(await admitted(450, (n) => ask(`198.51.100.${n % 50}`))).toBe(400);
    expectLimit(await ask('198.51.100.99'), 'requestsOfBlock');
    expect(await admitted(450, (n) => ask(`2001:db8:1:${n % 50}::${n}`))).toBe(400);
    expectLimit(await ask('2001:db8:1:99::1'), 'requestsOfBlock');
    expect((await ask('2001:db8:2::1')).data).toEqual({ __typename: 'Query' });
  });

  it('is refused before its token is checked, and a token that is not accepted counts ten times', async () => {
    const guess = (n: number) => ask('198.51.100.1', bearer(`guess.${n}.x`), 'platform');
    expect(await admitted(30, guess)).toBe(10);
    expectLimit(await ask('198.51.100.1', agent, 'platform'), 'requestsOfAddress');
    expect((await ask('203.0.113.1', agent, 'platform')).data).toEqual({ __typename: 'Query' });
  });

  it('is refused at the sign-in, the pages and the log too, and each is counted separately', async () => {
    const get = (path: string) => () =>
      send(`${stack.baseUrl}${path}`, { headers: { accept: 'text/html', 'x-forwarded-for': '198.51.100.1' } });
    expect(await admitted(20, get('/sign-in'))).toBe(10);
    expect(await admitted(5, get('/sign-in/start'))).toBe(0);
    expect(await admitted(5, get('/oidc/.well-known/openid-configuration'))).toBe(0);
    expect(await admitted(60, get('/'))).toBe(60);
    expect(await admitted(60, get('/session'))).toBe(40);
    expect(await admitted(1_010, get('/log/1/checkpoint'))).toBe(1_000);
  });
});

describe('F14: a caller who floods the gateway', () => {
  it('is refused on the graph from every address, while others are answered', async () => {
    expect(await admitted(110, (n) => ask(`203.0.${n}.1`, agent, 'platform'))).toBe(100);
    expectLimit(await ask('203.1.0.1', agent, 'platform'), 'requestsOfCaller');
    const counsel = bearer(await stack.token('counsel-1'));
    expect((await ask('203.1.0.1', counsel, 'platform')).data).toEqual({ __typename: 'Query' });
  });
});

describe('F14: a header that names the address of a request', () => {
  it('is believed only from a proxy that the setting names', async () => {
    const open = await startStack({ replicas: 1, rates: { perSecond: 1, trustedProxies: '192.0.2.1', monotonic: () => 0 }, worker: false });
    const from = (n: number) => post(`${open.baseUrl}/graphql`, { ...json, 'x-forwarded-for': `198.51.${n}.1` }, question);
    expect(await admitted(20, from)).toBe(10);
    await open.close();
  });
});
