/** The stream of states on one real server of NATS: what it takes, what it refuses, and for whom. */
import { randomBytes } from 'node:crypto';
import { parseWebhookKey } from '@writ/webhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StateStream } from '../../subgraphs/enforcement/jetstream/stream.ts';
import { type Cluster, hasNats, startCluster } from './cluster.ts';
import { follow, signedBy } from './example.ts';

const newKey = () => parseWebhookKey(`whsk_${randomBytes(32).toString('base64')}`);
const key = newKey();
const at = new Date('2026-03-01T12:00:00.000Z');
const state = (item: string, sequence: number, status = 'DISABLED') => ({
  id: `event-${sequence}`,
  type: 'org.writ.item.status.v1',
  at,
  body: { item, sequence: String(sequence), statuses: [{ territory: 'WORLD', status }] },
});

describe.skipIf(!hasNats)('the stream of states', () => {
  let cluster: Cluster;
  let stream: StateStream;
  const openStream = async (signing = key): Promise<StateStream> => {
    const seed = new TextEncoder().encode(cluster.seeds.writ);
    const one = new StateStream({ servers: cluster.servers, seed, replicas: 1, key: signing, source: 'https://writ.example.org' });
    await one.open();
    return one;
  };
  beforeAll(async () => {
    cluster = await startCluster(1);
    stream = await openStream();
    expect(await stream.filledFor(), 'new').toBeNull();
    await stream.isFilledFor('somebody');
  });
  afterAll(async () => {
    await stream?.close();
    await cluster?.close();
  });

  /** What a node has once it is filled. */
  async function filled(verifying = key): Promise<{ states: Record<string, unknown>; refused: string[] }> {
    const connection = await cluster.connect('node');
    const states: Record<string, unknown> = {};
    const refused: string[] = [];
    await new Promise<void>((done) => {
      void follow(connection, signedBy(verifying.publicKey), {
        apply: ({ item, ...rest }) => {
          states[item] = rest;
        },
        filled: done,
        refused: (subject) => void refused.push(subject),
        again: () => undefined,
      });
    });
    await connection.close();
    return { states, refused };
  }

  test('keeps the newest state of an item alone, whichever comes first', async () => {
    expect(await stream.put(state('a b.*>', 7, 'REMOVED'), at)).toBe(true);
    expect(await stream.put(state('a b.*>', 5), at), 'older').toBe(false);
    expect(await stream.put(state('a b.*>', 7), at), 'the same').toBe(false);
    expect(await stream.put(state('other', 6), at)).toBe(true);
    const { states, refused } = await filled();
    expect(refused).toEqual([]);
    expect(states).toEqual({
      'a b.*>': { sequence: '7', statuses: [{ territory: 'WORLD', status: 'REMOVED' }] },
      other: { sequence: '6', statuses: [{ territory: 'WORLD', status: 'DISABLED' }] },
    });
  });

  test('has no account: that would be a register of people who were punished', async () => {
    const body = { account: 'somebody', sequence: '50', statuses: [{ territory: 'WORLD', status: 'SUSPENDED' }] };
    expect(await stream.put({ id: 'event-50', type: 'org.writ.account.status.v1', at, body }, at)).toBe(false);
    expect(Object.keys((await filled()).states)).not.toContain('somebody');
  });

  test('loses a state that is taken out, and keeps one that came after it', async () => {
    await stream.put(state('freed', 60, 'AVAILABLE'), at);
    await stream.put(state('restricted again', 62), at);
    await stream.remove(state('freed', 60, 'AVAILABLE'));
    await stream.remove(state('restricted again', 61, 'AVAILABLE'));
    await stream.remove(state('never there', 63, 'AVAILABLE'));
    const items = Object.keys((await filled()).states);
    expect(items).toContain('restricted again');
    expect(items).not.toContain('freed');
  });

  test('keeps the newest of many that are put at once by several processes', async () => {
    const others = await Promise.all([openStream(), openStream()]);
    const sequences = Array.from({ length: 60 }, (_, index) => index + 100).toSorted(() => Math.random() - 0.5);
    await Promise.all(sequences.map((sequence, index) => [stream, ...others][index % 3]?.put(state('busy', sequence), at)));
    await Promise.all(others.map((one) => one.close()));
    expect((await filled()).states['busy']).toMatchObject({ sequence: '159' });
  });

  test('counts what is not signed by this installation as nothing, and a node refuses it', async () => {
    const forger = await openStream(newKey());
    await forger.put(state('forged', 9_000_000, 'AVAILABLE'), at);
    await forger.close();
    const { states, refused } = await filled();
    expect(states).not.toHaveProperty('forged');
    expect(refused).toEqual([`writ.item.${Buffer.from('forged').toString('base64url')}`]);
    expect(await stream.put(state('forged', 8, 'REMOVED'), at)).toBe(true);
    expect((await filled()).states).toMatchObject({ forged: { sequence: '8' } });
  });

  test('is believed by who knows either key while the key is replaced, and compared by whoever has one of them', async () => {
    const next = newKey();
    const both = await openStream({ ...next, sign: (...event) => `${next.sign(...event)} ${key.sign(...event)}` });
    await both.put(state('two keys', 300), at);
    await both.close();
    for (const one of [key, next]) expect((await filled(one)).states).toMatchObject({ 'two keys': { sequence: '300' } });
    expect(await stream.put(state('two keys', 299), at)).toBe(false);
  });

  test('is written by nobody but Writ', async () => {
    const node = await cluster.connect('node');
    const refusals: string[] = [];
    void (async () => {
      for await (const status of node.status()) if (status.type === 'error') refusals.push(String(status.error));
    })();
    node.publish(`writ.item.${Buffer.from('other').toString('base64url')}`, 'anything');
    await expect(node.request('$JS.API.STREAM.PURGE.WRIT_ITEMS', '', { timeout: 2_000 })).rejects.toThrow();
    await expect.poll(() => refusals.join()).toMatch(/Permissions Violation for Publish to "writ\.item.*Permissions Violation .*PURGE/s);
    await node.close();
    expect((await filled()).states).toMatchObject({ other: { sequence: '6' } });
  });

  test('has nodes wait while it is filled again', async () => {
    await stream.empty();
    let done = false;
    const waiting = filled().then(({ states }) => {
      done = true;
      return states;
    });
    await stream.put(state('first', 200), at);
    expect(done).toBe(false);
    await stream.put(state('second', 201), at);
    await stream.isFilledFor('somebody');
    expect(Object.keys(await waiting).toSorted()).toEqual(['first', 'second']);
  });
});
