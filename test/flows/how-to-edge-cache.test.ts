/**
 * The example of `docs/how-to/edge-cache.md`, run as it says: a cache of restrictions in a process of its own, told by webhooks. It is killed
 * and comes back while items are restricted and lifted: nothing is lost, nothing applied twice, and it answers what the public graph does.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../harness/free-port.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const entry = fileURLToPath(new URL('../../docs/how-to/edge-cache/server.mjs', import.meta.url));
const territories = ['DE', 'FR', 'JP'];

let stack: Stack;
let folder: string;
let port: number;
let key: string;
let items: string[];
let cache: ChildProcess | undefined;

const subscriberFields = '... on EventSubscriber { id generation state waiting dead } ... on Refusal { message }';

/** Starts the example and waits until it is filled. */
async function start(): Promise<void> {
  const env = {
    PATH: process.env['PATH'],
    WRIT_GRAPH: `${stack.baseUrl}/graphql`,
    WRIT_WEBHOOK_KEY: key,
    CACHE_FILE: join(folder, 'cache.ndjson'),
    PORT: String(port),
  };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  cache = child;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the example ended with ${code} before it was filled`)));
    child.stdout.on('data', (said) => String(said).includes('Filled') && resolve());
  });
}

async function kill(): Promise<void> {
  const gone = cache !== undefined && once(cache, 'exit');
  cache?.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  stack = await startStack({ webhooks: 'private' });
  folder = await mkdtemp(join(tmpdir(), 'writ-edge-'));
  port = await freePort();
  const { data } = await stack.ask('public', null, '{ items(first: 40) { nodes { id } } }');
  items = (data as { items: { nodes: { id: string }[] } }).items.nodes.map(({ id }) => id);
  const known = await stack.ask('platform', 'counsel-1', '{ webhookKey }');
  key = (known.data as { webhookKey: string }).webhookKey;
});
afterAll(async () => {
  await kill();
  await stack.close();
  await rm(folder, { recursive: true });
});

const restrict = async (item: string, where: string[], visibility: string): Promise<{ id: string }> => {
  const input = restrictInput({ item, territories: where, visibility: [visibility] });
  const query = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data } = await stack.ask('platform', 'agent-1', query, { input });
  return (data as { restrict: { id: string } }).restrict;
};
const lift = (id: string) =>
  stack.ask(
    'platform',
    'agent-2',
    'mutation ($id: ID!) { lift(restriction: $id, generation: 0, reason: "A mistake.") { __typename ... on Refusal { message } } }',
    { id },
  );

/** What the cache says of every item in every territory, and what the public graph does. */
async function answers(): Promise<{ cached: string[]; open: string[] }> {
  const ask = async (item: string, territory: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/status?item=${encodeURIComponent(item)}&territory=${territory}`)).text();
  const pairs = items.flatMap((item) => territories.map((territory) => [item, territory] as const));
  const cached = await Promise.all(pairs.map(([item, territory]) => ask(item, territory)));
  const statuses = territories.map((territory) => `${territory}: enforcementStatus(territory: "${territory}")`).join(' ');
  const open = new Map<string, Record<string, string>>();
  for (const item of items) {
    const { data } = await stack.ask('public', null, `query ($id: ID!) { item(id: $id) { ${statuses} } }`, { id: item });
    open.set(item, (data as { item: Record<string, string> }).item);
  }
  return { cached, open: pairs.map(([item, territory]) => open.get(item)?.[territory] ?? 'none') };
}

const subscribers = async () => {
  const { data } = await stack.ask('platform', 'agent-1', `{ eventSubscribers { id generation state waiting dead } }`);
  return (data as { eventSubscribers: { id: string; generation: number; waiting: number; dead: number }[] }).eventSubscribers;
};
/** All that was due is delivered; what failed while the cache was away is tried again at once, not in five seconds. */
const settled = () =>
  vi.waitFor(
    async () => {
      await stack.sql('postgres', `UPDATE enforcement.delivery SET next_at = now() WHERE state = 'DUE' AND attempts > 0`);
      expect(await subscribers()).toMatchObject([{ waiting: 0, dead: 0 }]);
    },
    { interval: 100 },
  );

it('a cache that is killed and restarted answers what the public graph does, and has applied each change once', async () => {
  // Before it subscribes: what it can only have read at its start.
  const early = await restrict(items[0] ?? '', ['WORLD'], 'DECISION_VISIBILITY_CONTENT_REMOVED');
  await restrict(items[1] ?? '', ['DE'], 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED');
  const add = `mutation ($url: String!) { addEventSubscriber(url: $url) { ${subscriberFields} } }`;
  const { data } = await stack.ask('platform', 'counsel-1', add, { url: `http://127.0.0.1:${port}/writ` });
  expect(data).toMatchObject({ addEventSubscriber: { state: 'ENABLED' } });
  await start();

  const made: { id: string }[] = [];
  const some = async (from: number, to: number): Promise<void> => {
    for (const item of items.slice(from, to)) made.push(await restrict(item, ['DE', 'FR'], 'DECISION_VISIBILITY_CONTENT_DISABLED'));
  };
  await some(2, 10);
  const killed = some(10, 20);
  await kill();
  await killed;
  await lift(early.id);
  await lift(made[0]?.id ?? '');
  await start();
  await some(20, 25);
  await lift(made[1]?.id ?? '');
  await settled();

  const open = await vi.waitFor(async () => {
    const both = await answers();
    expect(both.cached).toEqual(both.open);
    return both.open;
  });
  expect(new Set(open)).toEqual(new Set(['AVAILABLE', 'AGE_RESTRICTED', 'DISABLED']));

  const lines = (await readFile(join(folder, 'cache.ndjson'), 'utf8')).split('\n').filter((line) => line !== '');
  const applied = lines.map((line) => JSON.parse(line) as { item: string; sequence: string });
  const counted = Map.groupBy(applied, ({ item, sequence }) => `${item} ${sequence}`);
  expect([...counted.values()].filter((group) => group.length !== 1)).toEqual([]);
  const newest = await stack.sql<{ item_id: string; sequence: string }>(
    'postgres',
    'SELECT item_id, sequence FROM enforcement.item_version',
  );
  for (const { item_id: item, sequence } of newest) expect([...counted.keys()]).toContain(`${item} ${sequence}`);
});

it('a cache accepts changes from no other sender', async () => {
  const { cached } = await answers();
  const data = { item: items[0], sequence: '999999', statuses: [{ territory: 'WORLD', status: 'REMOVED' }] };
  const body = JSON.stringify({ specversion: '1.0', id: 'x', type: 'org.writ.item.status.v1', data });
  const now = String(Math.floor(Date.now() / 1_000));
  const forged = { 'webhook-id': 'x', 'webhook-timestamp': now, 'webhook-signature': `v1a,${Buffer.alloc(64).toString('base64')}` };
  for (const headers of [{}, forged, { ...forged, 'webhook-signature': 'v1,AAAA' }])
    expect((await fetch(`http://127.0.0.1:${port}/writ`, { method: 'POST', headers, body })).status).toBe(401);
  expect((await answers()).cached).toEqual(cached);
});
