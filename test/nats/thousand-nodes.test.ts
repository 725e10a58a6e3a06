/** A thousand nodes on three servers: each has every change, also of those that are made while the leader of the stream is killed. Times are printed. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type JsMsg, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { parseWebhookKey } from '@writ/webhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StateStream } from '../../subgraphs/enforcement/jetstream/stream.ts';
import { type Cluster, hasNats, startCluster } from './cluster.ts';
import { follow, signedBy } from './example.ts';

const nodeCount = 1_000;
const key = parseWebhookKey(`whsk_${randomBytes(32).toString('base64')}`);
const stateOf = (sequence: number, items: number) => ({
  id: `event-${sequence}`,
  type: 'org.writ.item.status.v1',
  at: new Date('2026-03-01T12:00:00.000Z'),
  body: { item: `item-${sequence % items}`, sequence: String(sequence), statuses: [{ territory: 'WORLD', status: 'DISABLED' }] },
});
/** A thousand nodes have a thousand processors: here one checks each signature once, for all. */
const verify = signedBy(key.publicKey);
const verified = new Map<string, boolean>();
function isOurs(message: JsMsg): boolean {
  const signature = message.headers?.get('webhook-signature') ?? '';
  const known = verified.get(signature) ?? verify(message);
  verified.set(signature, known);
  return known;
}
const quantile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);

/** What a node has: the newest sequence of each item, and how long after it was put each change came. */
interface Node {
  readonly connection: NatsConnection;
  readonly newest: Map<string, number>;
  readonly filled: Promise<void>;
}

describe.skipIf(!hasNats)('a thousand nodes', { timeout: 600_000 }, () => {
  let cluster: Cluster;
  let stream: StateStream;
  const nodes: Node[] = [];
  const put = new Map<number, number>();
  const waited: number[] = [];

  const openNode = async (): Promise<Node> => {
    const connection = await cluster.connect('node');
    const newest = new Map<string, number>();
    const filled = new Promise<void>((done) => {
      void follow(connection, isOurs, {
        apply: ({ item = '', sequence }) => {
          newest.set(item, Math.max(newest.get(item) ?? 0, Number(sequence)));
          const since = put.get(Number(sequence));
          if (since !== undefined) waited.push(performance.now() - since);
        },
        filled: done,
        refused: (subject) => expect.fail(subject),
        again: () => undefined,
      });
    });
    return { connection, newest, filled };
  };

  /** Until the stream has acknowledged it. */
  const change = async (sequence: number, items: number): Promise<void> => {
    for (;;) {
      try {
        await stream.put(stateOf(sequence, items), new Date());
        return;
      } catch {
        await pause(100);
      }
    }
  };

  beforeAll(async () => {
    cluster = await startCluster();
    const seed = new TextEncoder().encode(cluster.seeds.writ);
    stream = new StateStream({ servers: cluster.servers, seed, replicas: 3, key, source: 'https://writ.example.org' });
    await stream.open();
    await stream.filledFor();
    await stream.isFilledFor('somebody');
    // In parts: a process that begins a thousand connections at once makes the servers wait for it.
    for (let count = 0; count < nodeCount; count += 50) {
      const some = await Promise.all(Array.from({ length: 50 }, openNode));
      await Promise.all(some.map(({ filled }) => filled));
      nodes.push(...some);
    }
  }, 600_000);
  afterAll(async () => {
    await Promise.all(nodes.map(({ connection }) => connection.close()));
    await stream?.close();
    await cluster?.close();
  });

  const allHave = (changes: number, items: number) =>
    expect
      .poll(() => nodes.filter(({ newest }) => newest.get(`item-${changes % items}`) === changes).length, { timeout: 300_000 })
      .toBe(nodeCount);

  test('have each change', async () => {
    const [changes, items] = [100, 101];
    for (let sequence = 1; sequence <= changes; sequence++) {
      put.set(sequence, performance.now());
      await change(sequence, items);
      await pause(100);
    }
    await allHave(changes, items);
    expect(waited.length, 'of every node').toBe(changes * nodeCount);
    for (const { newest } of nodes) expect(newest.size).toBe(changes);
    const sorted = waited.toSorted((one, other) => one - other);
    console.log(`${nodeCount} nodes, ${changes} changes: p50 ${quantile(sorted, 0.5)} ms, p99 ${quantile(sorted, 0.99)} ms`);
  });

  test('have all that was acknowledged while the leader of the stream was killed, and an empty node has the same', async () => {
    const [first, last, items] = [1_001, 7_000, 500];
    const info = async () => {
      const admin = await cluster.connect('writ');
      const { cluster: group, state } = await (await jetstreamManager(admin)).streams.info('WRIT_ITEMS');
      await admin.close();
      return { leader: group?.leader ?? '', messages: state.messages };
    };
    // Six thousand changes to each of a thousand would be six million in one process.
    await Promise.all(nodes.splice(20).map(({ connection }) => connection.close()));
    const { leader } = await info();
    const begun = performance.now();
    let killed: Promise<void> | undefined;
    for (let from = first; from <= last; from += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => change(from + index, items)));
      if (from === first + 1_000) killed = cluster.kill(leader);
    }
    await killed;
    console.log(
      `${last - first + 1} changes, the leader killed: ${Math.round((performance.now() - begun) / 1_000)} s until all were acknowledged`,
    );
    const expected = new Map(
      Array.from({ length: items }, (_, index) => last - index).map((sequence) => [`item-${sequence % items}`, sequence]),
    );
    const has = ({ newest }: Node) => [...expected].every(([item, sequence]) => newest.get(item) === sequence);
    await expect.poll(() => nodes.filter(has).length, { timeout: 300_000, interval: 1_000 }).toBe(nodes.length);

    const start = performance.now();
    const empty = await openNode();
    await empty.filled;
    console.log(`an empty node was filled with ${(await info()).messages} states in ${Math.round(performance.now() - start)} ms`);
    await empty.connection.close();
    expect(has(empty)).toBe(true);
  });
});
