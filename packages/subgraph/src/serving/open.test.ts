/** The gateway of the same process gets, without a socket, what it would get over HTTP, and no more. */
import { requestLimits } from '@writ/access';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyOf, now, smallSubgraph, tokenFor } from '../../testing/small-subgraph.ts';
import { type OpenOptions, type OpenSubgraph, openSubgraph } from './open.ts';
import { type RunningSubgraph, serveSubgraph } from './serve.ts';

let faults: unknown[] = [];
const options: OpenOptions = { key: keyOf(1), clock: () => now, onFault: ({ cause }) => faults.push(cause) };
const definition = smallSubgraph('records');
let listening: RunningSubgraph;
let open: OpenSubgraph;

beforeAll(async () => {
  listening = await serveSubgraph(definition, options);
  open = openSubgraph(definition, options);
});
afterAll(() => Promise.all([listening.close(), open.close()]));
beforeEach(() => {
  faults = [];
});

const good = async () => ({ authorization: `Bearer ${await tokenFor('records')}` });

async function bothWays(body: string, headers: { authorization?: string }) {
  const response = await fetch(listening.url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } });
  const text = await response.text();
  return [
    { status: response.status, text, bytes: Buffer.byteLength(text), faults: faults.splice(0).length },
    { ...(await open.ask({ body, headers })), faults: faults.splice(0).length },
  ] as const;
}
/** What differs each time. */
const withoutIds = <Answer extends { text: string }>(answer: Answer) => ({
  ...answer,
  text: answer.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
});

describe('a question without a socket is answered as over HTTP', () => {
  const deep = '['.repeat(200) + ']'.repeat(200);
  test.each<[string, string]>([
    ['that is good', '{"query":"{ open who }"}'],
    ['that reads', '{"query":"{ read(times: 2) }"}'],
    ['with letters of several bytes', '{"query":"query ($t: String) { echo(text: $t) }","variables":{"t":"é…🔏"}}'],
    ['whose resolver fails', '{"query":"{ broken open }"}'],
    ['for what nobody may', '{"query":"{ counsel }"}'],
    ['that does not parse', '{"query":"{ open"}'],
    ['for the schema', '{"query":"{ __schema { queryType { name } } }"}'],
    ['that is no request', '[]'],
    ['that is no JSON', 'query'],
    ['that is empty', ''],
    ['that names __proto__', '{"query":"{ open }","variables":{"__proto__":{"a":1}}}'],
    ['that names a constructor', '{"query":"{ open }","variables":{"constructor":{"prototype":{"a":1}}}}'],
    ['that is too deep', `{"query":"{ open }","variables":{"a":${deep}}}`],
    ['that is too large', `{"query":"{ open }","variables":{"a":"${'x'.repeat(requestLimits.answerBytes)}"}}`],
  ])('%s', async (_what, body) => {
    const [overHttp, without] = await bothWays(body, await good());
    expect(withoutIds(without)).toEqual(withoutIds(overHttp));
  });

  test.each<[string, () => Promise<{ authorization?: string }>]>([
    ['no token', async () => ({})],
    ['the token of another subgraph', async () => ({ authorization: `Bearer ${await tokenFor('content')}` })],
    ['a token with another key', async () => ({ authorization: `Bearer ${await tokenFor('records', { key: keyOf(2) })}` })],
    ['another scheme', async () => ({ authorization: `Token ${await tokenFor('records')}` })],
  ])('with %s: before anything is parsed', async (_what, headers) => {
    const [overHttp, without] = await bothWays('no json', await headers());
    expect(overHttp.status).toBe(401);
    expect(without).toEqual(overHttp);
  });
});

describe('an open subgraph', () => {
  /** One whose context waits until it is let go. */
  async function waiting() {
    const letGo = Promise.withResolvers<void>();
    const closed: string[] = [];
    const slow = smallSubgraph('records', (call) => ({ ...call, covers: () => letGo.promise.then(() => false) }));
    const held = {
      ...slow,
      resolvers: { ...slow.resolvers, Query: { ...(slow.resolvers['Query'] as object), open: () => letGo.promise.then(() => 'open') } },
      close: async () => void closed.push('closed'),
    } as typeof slow;
    const own = openSubgraph(held, options);
    const asked = async (signal?: AbortSignal) => own.ask({ body: '{"query":"{ open }"}', headers: await good(), signal });
    return { own, letGo, closed, asked };
  }

  test('is left when the signal of a question aborts, with its reason', async () => {
    const { own, letGo, asked } = await waiting();
    const leaves = new AbortController();
    const answer = asked(leaves.signal);
    await expect.poll(() => own.left()).toEqual(['1 requests']);
    leaves.abort(new Error('the client went away'));
    await expect(answer).rejects.toThrow('the client went away');
    await expect(asked(leaves.signal)).rejects.toThrow('the client went away');
    expect(own.left()).toEqual(['1 requests']);
    letGo.resolve();
    await own.close();
  });

  test('closes when what is under way is answered, and is not ready until then', async () => {
    const { own, letGo, closed, asked } = await waiting();
    expect(await own.isReady()).toBe(true);
    const answer = asked();
    await expect.poll(() => own.left()).toEqual(['1 requests']);
    const closing = own.close();
    expect([await own.isReady(), closed]).toEqual([false, []]);
    letGo.resolve();
    expect((await answer).text).toBe('{"data":{"open":"open"}}');
    await closing;
    expect([closed, own.left()]).toEqual([['closed'], []]);
  });

  test('is cut without an answer where somebody waits no longer', async () => {
    const { own, letGo, closed, asked } = await waiting();
    const answer = asked();
    await expect.poll(() => own.left()).toEqual(['1 requests']);
    const closing = own.close();
    own.cut();
    await closing;
    expect(closed).toEqual(['closed']);
    letGo.resolve();
    await answer;
  });

  test('is not ready where something keeps it from its work', async () => {
    const own = openSubgraph(definition, { ...options, hindrance: async () => 'database' });
    expect(await own.isReady()).toBe(false);
  });
});
