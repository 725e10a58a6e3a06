import { callServices } from '@writ/subgraph';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEnforcement } from '../index.ts';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const fields =
  '__typename ... on EventSubscriber { id generation url state since waiting waitingSince dead failure } ... on Refusal { reasons message }';
const url = 'https://edge.example.org/writ';
const add = async (to: string = url, who: Who = 'counsel') =>
  (await served.ask(who, `mutation ($url: String!) { addEventSubscriber(url: $url) { ${fields} } }`, { url: to })).data?.addEventSubscriber;
const act = async (name: string, id: string, generation: number, who: Who = 'counsel') =>
  (
    await served.ask(who, `mutation ($id: ID!, $g: Int!) { act: ${name}(subscriber: $id, generation: $g) { ${fields} } }`, {
      id,
      g: generation,
    })
  ).data?.act;
const list = async (who: Who) => (await served.ask(who, '{ webhookKey eventSubscribers { url waiting waitingSince dead } }')).data;
const count = async (state: string) =>
  (await served.sql('select count(*)::int from enforcement.delivery where state = $1', [state]))[0]?.['count'];

describe('a subscriber', () => {
  test('is added by counsel, and visible to agents too, but to no other caller', async () => {
    expect(await add(url, 'agent')).toBeUndefined();
    expect(await add()).toMatchObject({ url, state: 'ENABLED', generation: 0, waiting: 0, waitingSince: null, dead: 0 });
    for (const who of ['agent', 'counsel'] as const)
      expect(await list(who)).toMatchObject({ webhookKey: 'whpk_known', eventSubscribers: [{ url }] });
    expect(await list('author')).toEqual({ webhookKey: null, eventSubscribers: null });
  });
  test.each([
    'http://edge.example.org/',
    'https://127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
    'https://me:secret@edge.example.org/',
    'https://edge.example.org/#here',
    'ftp://edge.example.org/',
    'edge.example.org',
    `https://edge.example.org/${'a'.repeat(2_000)}`,
  ])('cannot be added at %s', async (text) => {
    expect(await add(text)).toMatchObject({ reasons: ['INVALID'] });
    expect(await list('agent')).toMatchObject({ eventSubscribers: [] });
  });
  test('can be the stream of NATS where whoever operates the installation has given it one', async () => {
    expect(await add('nats:WRIT_ITEMS')).toMatchObject({
      reasons: ['WRONG_STATE'],
      message: 'This installation has no NATS: whoever operates it sets WRIT_NATS_URL.',
    });
    expect(await add('nats:ANOTHER')).toMatchObject({ reasons: ['INVALID'] });
    served.parts.webhooks.hasStream = true;
    expect(await add('nats:WRIT_ITEMS')).toMatchObject({ url: 'nats:WRIT_ITEMS', state: 'ENABLED' });
    expect(await add('nats:WRIT_ITEMS')).toMatchObject({ reasons: ['REPEATED'] });
    expect(served.entries.at(-1)?.details.target).toMatchObject({ origin: 'nats:WRIT_ITEMS' });
  });
  test('is added once for a URL, however it is written', async () => {
    await add();
    expect(await add('https://EDGE.example.org:443/writ')).toMatchObject({ reasons: ['REPEATED'] });
  });
  test('cannot be added where there is no key to sign with', async () => {
    const { webhooks: _, ...parts } = served.parts;
    const without = await openEnforcement(parts);
    const context = without.context({
      caller: { graph: 'platform', issuer: 'i', subject: 'counsel', roles: ['COUNSEL'], organisation: null, country: null, office: null },
      operation: 'op' as never,
      reads: [],
      views: [],
      ...callServices(new Uint8Array(32), 'enforcement'),
    });
    const { addEventSubscriber } = (without.resolvers as { Mutation: Record<string, (...args: unknown[]) => Promise<unknown>> }).Mutation;
    expect(await addEventSubscriber?.({}, { url }, context)).toMatchObject({ reasons: ['WRONG_STATE'] });
    await without.close();
  });
  test('gets each change from now on, and its lag is the age of the oldest', async () => {
    await acts.restrict('agent', { item: 'item-2' });
    await add();
    const changedAt = served.state.now.toISOString();
    const { id } = await acts.restrict('agent');
    served.pass(60_000);
    await acts.lift('agent', id);
    expect(await list('agent')).toMatchObject({ eventSubscribers: [{ waiting: 2, waitingSince: changedAt, dead: 0 }] });
  });
  test('gets nothing while it is paused, and the later changes once it is resumed', async () => {
    const { id } = await add();
    await acts.restrict('agent');
    expect(await act('pauseEventSubscriber', id, 1)).toMatchObject({ reasons: ['STALE'] });
    expect(await act('resumeEventSubscriber', id, 0)).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await act('pauseEventSubscriber', id, 0, 'agent')).toBeUndefined();
    expect(await act('pauseEventSubscriber', id, 0)).toMatchObject({ state: 'DISABLED', generation: 1, waiting: 0, dead: 1 });
    await acts.restrict('agent', { item: 'item-2' });
    expect(await act('resumeEventSubscriber', id, 1)).toMatchObject({ state: 'ENABLED', generation: 2, waiting: 0, dead: 1 });
    expect(await act('pauseEventSubscriber', 'nobody', 0)).toMatchObject({ reasons: ['NOT_FOUND'] });
  });
  test('gets again what was given up, except what a newer state has replaced', async () => {
    const { id } = await add();
    const made = await acts.restrict('agent');
    await acts.lift('agent', made.id);
    await acts.restrict('agent', { item: 'item-2' });
    await served.sql(`update enforcement.delivery set state = 'DEAD', attempts = 10`);
    expect(await act('resendEvents', id, 0)).toMatchObject({ waiting: 2, dead: 1 });
    expect([await count('DUE'), await count('DEAD')]).toEqual([2, 1]);
  });
  test('has an entry in the log for each act of counsel, and for no refusal', async () => {
    const { id } = await add();
    await add();
    await act('resendEvents', id, 0);
    await act('pauseEventSubscriber', id, 0);
    await act('resumeEventSubscriber', id, 0);
    await act('resumeEventSubscriber', id, 1);
    const said = served.entries.filter(({ type }) => type === 'config.changed.v1').map(({ details }) => details);
    expect(said.map(({ action, target }) => [action, target])).toEqual([
      ['addEventSubscriber', { subscriber: id, origin: 'https://edge.example.org', state: 'ENABLED' }],
      ['resendEvents', { subscriber: id, origin: 'https://edge.example.org', state: 'ENABLED' }],
      ['pauseEventSubscriber', { subscriber: id, origin: 'https://edge.example.org', state: 'DISABLED' }],
      ['resumeEventSubscriber', { subscriber: id, origin: 'https://edge.example.org', state: 'ENABLED' }],
    ]);
    expect(said[0]).toMatchObject({ initiator: { issuer: 'i', subject: 'counsel' } });
    expect(await served.sql('select from log.log_pending')).toHaveLength(4);
  });
  test('that is paused while a change is in progress does not get it either', async () => {
    const { id } = await add();
    const emit = `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
      select 'r', 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{WORLD}', now(), 'o', 'somebody', now();
      select enforcement.emit('{item-1}', now())`;
    expect(await served.atOnce(emit, 1, () => act('pauseEventSubscriber', id, 0))).toMatchObject({
      state: 'DISABLED',
      waiting: 0,
      dead: 1,
    });
  });
  test('that is added while a change is in progress is added after it: the change is in what it reads at its start', async () => {
    const emit = `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
      select 'r', 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{WORLD}', now(), 'o', 'somebody', now();
      select enforcement.emit('{item-1}', now())`;
    const added = await served.atOnce(emit, 1, () => add());
    expect(added).toMatchObject({ state: 'ENABLED', waiting: 0 });
    expect((await statuses()).nodes.map(({ item }: { item: string }) => item)).toEqual(['item-1']);
  });
});

const statuses = async (first = 50, after: string | null = null) =>
  (
    await served.ask(
      'anonymous',
      'query ($first: Int, $after: String) { itemStatuses(first: $first, after: $after) { nodes { item sequence statuses { territory status } } pageInfo { hasNextPage endCursor } } }',
      { first, after },
    )
  ).data.itemStatuses;

describe('the list of statuses of restricted items', () => {
  test('contains items that are available again for thirty days, as long as an older state can be on its way', async () => {
    const made = await acts.restrict('agent');
    await acts.restrict('agent', { item: 'item-2' });
    await acts.lift('agent', made.id);
    const listed = async () => (await statuses()).nodes.map(({ item }: { item: string }) => item);
    served.pass(30 * 86_400_000);
    expect(await listed()).toEqual(['item-1', 'item-2']);
    served.pass(1);
    expect(await listed()).toEqual(['item-2']);
  });
  test('can be read by everybody, page by page, as it is now', async () => {
    const made = await acts.restrict('agent');
    await acts.restrict('agent', { item: 'item-2', territories: ['WORLD'] });
    await acts.lift('agent', made.id);
    const one = await statuses(1);
    expect(one).toMatchObject({
      nodes: [{ item: 'item-1', statuses: [{ territory: 'WORLD', status: 'AVAILABLE' }] }],
      pageInfo: { hasNextPage: true },
    });
    const two = await statuses(1, one.pageInfo.endCursor);
    expect(two).toMatchObject({
      nodes: [{ item: 'item-2', statuses: [{ territory: 'WORLD', status: 'DISABLED' }] }],
      pageInfo: { hasNextPage: false },
    });
    expect(BigInt(one.nodes[0].sequence)).toBeGreaterThan(BigInt(two.nodes[0].sequence));
  });
  test('contains no item that was never restricted, and none whose restriction has not begun', async () => {
    await acts.restrict('agent', { startsAt: new Date(served.state.now.getTime() + 60_000).toISOString() as unknown as Date });
    expect((await statuses()).nodes).toEqual([]);
    served.pass(60_000);
    await served.moveByClock();
    expect((await statuses()).nodes).toHaveLength(1);
  });
});
