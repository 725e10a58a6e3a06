/**
 * An installation with a stream of states, as docs/how-to/jetstream.md has it: the node of the page runs in a process of its own and answers what the
 * public graph does, whatever was away meanwhile.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../harness/free-port.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Cluster, hasNats, startCluster } from './cluster.ts';
import { follow, type NodeState, signedBy } from './example.ts';

const entry = fileURLToPath(new URL('../../docs/how-to/jetstream-node/server.mjs', import.meta.url));
const territories = ['DE', 'FR', 'JP'];

describe.skipIf(!hasNats)('an installation with a stream of states', () => {
  let cluster: Cluster;
  let stack: Stack;
  let folder: string;
  let port: number;
  let key: string;
  let items: string[];
  let node: ChildProcess | undefined;

  beforeAll(async () => {
    cluster = await startCluster();
    stack = await startStack({ webhooks: 'private', nats: { servers: cluster.servers, seed: cluster.seeds.writ } });
    folder = await mkdtemp(join(tmpdir(), 'writ-node-'));
    await writeFile(join(folder, 'seed'), cluster.seeds.node);
    port = await freePort();
    const { data } = await stack.ask('public', null, '{ items(first: 40) { nodes { id } } }');
    items = (data as { items: { nodes: { id: string }[] } }).items.nodes.map(({ id }) => id);
    key = ((await stack.ask('platform', 'counsel-1', '{ webhookKey }')).data as { webhookKey: string }).webhookKey;
  });
  afterAll(async () => {
    await kill();
    await stack?.close();
    await cluster?.close();
    await rm(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    const env = {
      PATH: process.env['PATH'],
      NATS_URL: cluster.servers.join(),
      NATS_SEED_FILE: join(folder, 'seed'),
      WRIT_WEBHOOK_KEY: key,
      PORT: String(port),
    };
    const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    node = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the node ended with ${code} before it was filled`)));
      child.stdout.on('data', (text) => String(text).includes('Filled') && resolve());
    });
  }
  async function kill(): Promise<void> {
    const gone = node !== undefined && node.exitCode === null && once(node, 'exit');
    node?.kill('SIGKILL');
    await gone;
  }

  const restrict = async (
    item: string | undefined,
    where: string[],
    visibility = 'DECISION_VISIBILITY_CONTENT_DISABLED',
  ): Promise<string> => {
    const input = restrictInput({ item: item ?? '', territories: where, visibility: [visibility] });
    const query = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
    const { data } = await stack.ask('platform', 'agent-1', query, { input });
    return (data as { restrict: { id: string } }).restrict.id;
  };
  const lift = (id: string) =>
    stack.ask(
      'platform',
      'agent-2',
      'mutation ($id: ID!) { lift(restriction: $id, generation: 0, reason: "A mistake.") { __typename ... on Refusal { message } } }',
      { id },
    );

  async function nodeAnswers(): Promise<string[]> {
    const pairs = items.flatMap((item) => territories.map((territory) => [item, territory] as const));
    const ask = async ([item, territory]: readonly [string, string]) =>
      (await fetch(`http://127.0.0.1:${port}/status?item=${encodeURIComponent(item)}&territory=${territory}`)).text();
    return Promise.all(pairs.map(ask));
  }
  async function graphAnswers(): Promise<string[]> {
    const fields = territories.map((territory) => `${territory}: enforcementStatus(territory: "${territory}")`).join(' ');
    const answers: string[] = [];
    for (const item of items) {
      const { data } = await stack.ask('public', null, `query ($id: ID!) { item(id: $id) { ${fields} } }`, { id: item });
      const found = (data as { item: Record<string, string> }).item;
      answers.push(...territories.map((territory) => found[territory] ?? 'none'));
    }
    return answers;
  }
  const isEqual = async () => {
    const open = await graphAnswers();
    await expect.poll(nodeAnswers, { timeout: 100_000 }).toEqual(open);
    return open;
  };

  interface Listed {
    readonly id: string;
    readonly generation: number;
    readonly waiting: number;
    readonly dead: number;
  }
  const listed = async (): Promise<Listed | undefined> => {
    const { data } = await stack.ask('platform', 'agent-1', '{ eventSubscribers { id generation state waiting dead } }');
    return (data as { eventSubscribers: Listed[] }).eventSubscribers[0];
  };
  const act = async (name: 'pauseEventSubscriber' | 'resumeEventSubscriber') => {
    const { id, generation } = (await listed()) ?? {};
    const query = `mutation ($id: ID!, $g: Int!) { ${name}(subscriber: $id, generation: $g) { __typename } }`;
    const { data } = await stack.ask('platform', 'counsel-1', query, { id, g: generation });
    expect(data).toEqual({ [name]: { __typename: 'EventSubscriber' } });
  };

  test('a node that starts empty answers what the public graph does: of what was before, and of each change', async () => {
    const early = await restrict(items[0], ['WORLD'], 'DECISION_VISIBILITY_CONTENT_REMOVED');
    await restrict(items[1], ['DE'], 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED');
    const { data } = await stack.ask(
      'platform',
      'counsel-1',
      'mutation { addEventSubscriber(url: "nats:WRIT_ITEMS") { ... on EventSubscriber { url state } ... on Refusal { message } } }',
    );
    expect(data).toEqual({ addEventSubscriber: { url: 'nats:WRIT_ITEMS', state: 'ENABLED' } });
    await start();
    const made = [await restrict(items[2], ['DE', 'FR']), await restrict(items[3], ['JP'])];
    await isEqual();
    await kill();
    await lift(early);
    await lift(made[0] ?? '');
    await restrict(items[4], ['FR']);
    await start();
    expect(new Set(await isEqual())).toEqual(new Set(['AVAILABLE', 'AGE_RESTRICTED', 'DISABLED']));
  });

  test('the leader of the stream is killed and nothing is missing', async () => {
    const admin = await cluster.connect('writ');
    const { cluster: group } = await (await jetstreamManager(admin)).streams.info('WRIT_ITEMS');
    await admin.close();
    const leader = group?.leader ?? '';
    expect(leader).toMatch(/^n\d$/);
    const changes = (async () => {
      for (const item of items.slice(5, 15)) await restrict(item, ['DE']);
    })();
    await cluster.kill(leader);
    await changes;
    await isEqual();
    cluster.start(leader);
    expect(await listed()).toMatchObject({ dead: 0 });
  });

  test('while NATS is away changes wait and no attempt is counted; afterwards the node has them', async () => {
    await cluster.killAll();
    await restrict(items[15], ['WORLD']);
    await expect.poll(listed).toMatchObject({ waiting: 1 });
    cluster.startAll();
    await isEqual();
    await expect.poll(listed).toMatchObject({ waiting: 0, dead: 0 });
  });

  test('the stream is filled again after a pause and where NATS has lost it, and what has long been available is taken out', async () => {
    await act('pauseEventSubscriber');
    await restrict(items[16], ['WORLD']);
    await stack.sql(
      'postgres',
      `insert into enforcement.item_version (item_id, sequence, at) values
         ('freed', nextval('enforcement.change_sequence'), now() - interval '29 days'),
         ('freed long ago', nextval('enforcement.change_sequence'), now() - interval '31 days')`,
    );
    await act('resumeEventSubscriber');
    await isEqual();

    const admin = await cluster.connect('writ');
    await (await jetstreamManager(admin)).streams.purge('WRIT_ITEMS');
    await (await jetstreamManager(admin)).streams.update('WRIT_ITEMS', { metadata: {} });
    await admin.close();
    await kill();
    await start();
    await isEqual();

    const kept = async (): Promise<string[]> => {
      const connection = await cluster.connect('node');
      const states: NodeState[] = [];
      await new Promise<void>((filled) => {
        const hooks = { apply: (state: NodeState) => void states.push(state), again: () => undefined };
        void follow(connection, signedBy(key), { ...hooks, filled, refused: (subject) => expect.fail(subject) });
      });
      await connection.close();
      return states.map(({ item }) => item);
    };
    expect(await kept()).toEqual(expect.arrayContaining(['freed', items[16]]));
    expect(await kept()).not.toContain('freed long ago');

    // Two days later, by what the worker reads.
    await stack.sql('postgres', `update enforcement.item_version set at = now() - interval '31 days' where item_id = 'freed'`);
    const writ = await cluster.connect('writ');
    await (await jetstreamManager(writ)).streams.update('WRIT_ITEMS', {
      metadata: {
        ...(await (await jetstreamManager(writ)).streams.info('WRIT_ITEMS')).config.metadata,
        'writ-forgotten-until': '2020-01-01T00:00:00.000Z',
      },
    });
    await writ.close();
    await expect.poll(kept).not.toContain('freed');
    await isEqual();
  });
});
