import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { MemorySource, type ServedSource, servedSource } from '@writ/source/testing';
import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { carryOutBy } from '../index.ts';
import { actsOn } from '../testing/acts.ts';
import { asOrders, insertOrder } from '../testing/order-rows.ts';
import { type Served, serve } from '../testing/served.ts';
import { carryEffects } from './carry-job.ts';
import { observeEffects } from './observe-job.ts';
import type { EffectsPort } from './port.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const stopping = new AbortController().signal;
const publishedAt = '2024-05-06T07:08:09.000Z';

let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
let platform: MemorySource;
let adapter: ServedSource;
/** When set, stands in the place of the adapter's answers. */
let broken: (() => Response) | null;
let port: EffectsPort;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database);
  const author = { id: 'author', handle: 'author' };
  platform = new MemorySource({
    accounts: [{ ...author, identifiers: [] }],
    records: [],
    gaps: [],
    items: [{ id: 'item-1', author, publishedAt, text: 'A text.', version: 'v1', attachments: [] }],
    files: [],
  });
  broken = null;
  const clock = () => served.state.now;
  adapter = await servedSource(platform, {
    clock,
    wrap: (listener) => (request, response) => {
      const instead = broken?.();
      if (instead === undefined) listener(request, response);
      else response.writeHead(instead.status, { 'content-type': 'application/problem+json' }).end(problemOf(instead.status));
    },
  });
  port = adapter.client;
  await carryOutBy(served.database.options('enforcement'), 'ADAPTER', served.state.now);
});
afterEach(async () => {
  await adapter[Symbol.asyncDispose]();
  await db.$disconnect();
  await served.close();
});

const codes: Readonly<Record<number, string>> = { 401: 'SIGNATURE_INVALID', 409: 'OTHER_STATE', 503: 'BUSY' };
const problemOf = (status: number): string => JSON.stringify({ title: 'no', status, code: codes[status] });
const services = () => ({ ...served.parts, db });
const carry = () => carryEffects(port).round(services(), stopping);
const observe = () => observeEffects(port).round(services(), stopping);
const row = async () => (await served.sql('select * from enforcement.effect'))[0];
const effects = async (id: string) =>
  (
    await served.ask(
      'agent',
      'query ($id: ID!) { restriction(id: $id) { effects { wanted extent at remaining unsupported fault nextAt tries drifts } } }',
      {
        id,
      },
    )
  ).data.restriction.effects;
const listed = async (): Promise<number> =>
  (await served.ask('agent', '{ incompleteEffects { nodes { subject { __typename } } } }')).data.incompleteEffects.nodes.length;
const later = (ms: number): string => new Date(served.state.now.getTime() + ms).toISOString();
const everywhere = { territories: ['WORLD'] };
const suspended = {
  ...everywhere,
  ...{ item: null, account: 'author', visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' as const },
  statement: statementInput({ contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: 'An account.' }),
};

describe('a decision', () => {
  test('on an item is carried out by the adapter, and lifted by it', async () => {
    const { id } = await acts.restrict('agent', everywhere);
    expect(await effects(id)).toMatchObject([{ wanted: ['DISABLED WORLD'], extent: null }]);
    expect(platform.isPublic('item-1')).toBe(true);
    await carry();
    expect(platform.isPublic('item-1')).toBe(false);
    expect(await effects(id)).toMatchObject([{ extent: 'FULL', at: later(0), remaining: [], fault: null, nextAt: null }]);
    await acts.lift('agent2', id);
    await carry();
    expect(platform.isPublic('item-1')).toBe(true);
    expect(await effects(id)).toMatchObject([{ wanted: [], extent: 'FULL' }]);
  });

  test('on an account suspends it and its payments at the platform, each until it is lifted', async () => {
    const { id } = await acts.restrict('agent', suspended);
    const payments = await acts.restrict('agent', { ...suspended, accountDecision: null, monetary: 'DECISION_MONETARY_SUSPENSION' });
    await carry();
    expect(platform.account('author')?.state).toBe('SUSPENDED');
    expect(await effects(id)).toMatchObject([{ wanted: ['SUSPENDED WORLD', 'PAYMENTS_SUSPENDED WORLD'], extent: 'FULL' }]);
    expect(await effects(payments.id), 'also where payments alone were decided on').toEqual(await effects(id));
    await acts.lift('agent', id);
    await carry();
    expect(platform.account('author')?.state).toBe('ACTIVE');
    expect(platform.stateOf({ kind: 'account', id: 'author' })).toEqual([{ territory: 'WORLD', status: 'PAYMENTS_SUSPENDED' }]);
  });

  test('on the service of an account is for the desk where the platform has no such measure', async () => {
    const { id } = await acts.restrict('agent', { ...suspended, provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' });
    await carry();
    expect(platform.account('author')?.state).toBe('SUSPENDED');
    expect(await effects(id)).toMatchObject([{ extent: 'PARTIAL', unsupported: ['SERVICE_RESTRICTED WORLD'] }]);
    expect(await listed()).toBe(1);
  });

  test('that begins and ends by the clock is carried out at its beginning and its end', async () => {
    await acts.restrict('agent', { ...everywhere, startsAt: later(hour) as unknown as Date, endsAt: later(2 * hour) as unknown as Date });
    await carry();
    expect(platform.isPublic('item-1')).toBe(true);
    for (const isPublic of [false, true]) {
      served.pass(hour);
      await served.moveByClock();
      await carry();
      expect(platform.isPublic('item-1')).toBe(isPublic);
    }
  });

  test('is shown to staff alone', async () => {
    const { id } = await acts.restrict('agent', everywhere);
    const asked = await served.ask('author', 'query ($id: ID!) { restriction(id: $id) { id effects { extent } } }', { id });
    expect(asked.codes).toEqual(['FORBIDDEN']);
    expect((await served.ask('author', '{ incompleteEffects { nodes { extent } } }')).codes).toEqual(['FORBIDDEN']);
    expect((await served.ask('anonymous', '{ incompleteEffects { nodes { extent } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('without an adapter of the platform’s own', () => {
  test('nothing is to be carried out, and with one again all that is restricted is', async () => {
    await acts.restrict('agent', everywhere);
    await carryOutBy(served.database.options('enforcement'), 'WRIT', served.state.now);
    expect(await row()).toBeUndefined();
    await acts.restrict('agent', suspended);
    expect(await row()).toBeUndefined();
    await carryOutBy(served.database.options('enforcement'), 'ADAPTER', served.state.now);
    await carryOutBy(served.database.options('enforcement'), 'ADAPTER', served.state.now);
    await carry();
    expect(platform.isPublic('item-1')).toBe(false);
    expect(platform.account('author')?.state).toBe('SUSPENDED');
  });
});

describe('an adapter that can’t be asked', () => {
  test('is asked again after 5 s, 30 s, 2 min and then every 10 min, and the desk is notified after an hour', async () => {
    const { id } = await acts.restrict('agent', everywhere);
    broken = () => new Response(null, { status: 503 });
    for (const pause of [5 * second, 30 * second, 2 * minute, 10 * minute, 10 * minute]) {
      await carry();
      expect((await effects(id))[0]).toMatchObject({ fault: 'BUSY', nextAt: later(pause), extent: null });
      served.pass(pause - 1);
      await carry();
      expect((await effects(id))[0].nextAt).toBe(later(1));
      served.pass(1);
    }
    expect(await listed()).toBe(0);
    served.pass(hour);
    expect(await listed()).toBe(1);
    broken = null;
    await carry();
    expect((await effects(id))[0]).toMatchObject({ extent: 'FULL', fault: null, tries: 0 });
    expect(await listed()).toBe(0);
  });

  test('keeps a removal waiting no longer than ten minutes before the desk is notified', async () => {
    await acts.restrict('agent', { ...everywhere, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] });
    broken = () => new Response(null, { status: 503 });
    await carry();
    served.pass(10 * minute - 1);
    expect(await listed()).toBe(0);
    served.pass(1);
    expect(await listed()).toBe(1);
  });

  test.each([
    [401, 'SIGNATURE_INVALID'],
    [409, 'OTHER_STATE'],
  ])('because it refuses with %i is not asked again by itself: people see %s at once', async (status, fault) => {
    const { id } = await acts.restrict('agent', everywhere);
    broken = () => new Response(null, { status });
    await carry();
    expect((await effects(id))[0]).toMatchObject({ fault, nextAt: null });
    expect(await listed()).toBe(1);
    broken = null;
    served.pass(24 * hour);
    await carry();
    expect(platform.isPublic('item-1'), 'only a newer state').toBe(true);
    await acts.restrict('agent', { visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], ...everywhere });
    await carry();
    expect((await effects(id))[0]).toMatchObject({ wanted: ['REMOVED WORLD'], extent: 'FULL', fault: null });
  });

  test('because the item is not there leaves it to people', async () => {
    const { id } = await acts.restrict('agent', { item: 'item-2', ...everywhere });
    await carry();
    expect((await effects(id))[0]).toMatchObject({ fault: 'NOT_FOUND', nextAt: null, extent: null });
  });
});

describe('what could destroy records', () => {
  /** A target of an order whose records are still to be collected since then. */
  const due = async (askedAt: Date) => {
    await insertOrder(served, { id: 'evidence', kind: 'EPOC' });
    await served.sql(
      `insert into orders.preservation (id, order_id, target_id, asked_at) values ('p', 'evidence', 'evidence-target', $1)`,
      [askedAt],
    );
  };
  const taken = () => served.sql(`update orders.preservation set taken_at = now(), wrapped = '\\x00' where id = 'p'`);
  const isSuspended = async () => (await platform.account('author'))?.state === 'SUSPENDED';

  test('waits until the records are collected that an order asked for before', async () => {
    await due(new Date(served.state.now.getTime() - second));
    await acts.restrict('agent', suspended);
    await carry();
    expect(await isSuspended()).toBe(false);
    await taken();
    await carry();
    expect(await isSuspended()).toBe(true);
  });

  test('waits ten minutes at most', async () => {
    await due(new Date(served.state.now.getTime() - second));
    await acts.restrict('agent', suspended);
    served.pass(10 * minute - second);
    await carry();
    expect(await isSuspended()).toBe(false);
    served.pass(second);
    await carry();
    expect(await isSuspended()).toBe(true);
  });

  test('does not wait for what was asked for after it, and what is lifted waits for nothing', async () => {
    await due(new Date(served.state.now.getTime() + second));
    const { id } = await acts.restrict('agent', suspended);
    await carry();
    expect(await isSuspended()).toBe(true);
    served.pass(minute);
    await acts.lift('agent', id);
    await carry();
    expect(await isSuspended()).toBe(false);
  });
});

test('a state that was overtaken while it was carried out leaves the newer one to be carried out', async () => {
  const { id } = await acts.restrict('agent', everywhere);
  const slow: EffectsPort = {
    observe: (subjects) => port.observe(subjects),
    async putEffect(subject, effect) {
      await acts.lift('agent', id);
      return port.putEffect(subject, effect);
    },
  };
  await carryEffects(slow).round(services(), stopping);
  expect((await effects(id))[0]).toMatchObject({ wanted: [], extent: null });
  await carry();
  expect(platform.isPublic('item-1')).toBe(true);
  expect((await effects(id))[0]).toMatchObject({ wanted: [], extent: 'FULL' });
});

describe('an order', () => {
  const carriedOut = async () => (await asOrders(served, `select item_id, restricted_at from orders.target_effects('{o}')`)) as unknown[];
  const measures = () => asOrders(served, `select starts_at from orders.measures_of('{o}')`);
  const remaining = () => asOrders(served, `select target_id, extent, remaining from orders.remaining_of('{o}')`);
  const underOrder = () => acts.restrict('agent', { ...everywhere, order: 'o', statement: null } as never);

  test('is carried out with the full effect, and not with the decision', async () => {
    await insertOrder(served, { id: 'o', territories: ['WORLD'] });
    await underOrder();
    expect(await carriedOut()).toEqual([]);
    expect(await measures()).toEqual([]);
    served.pass(7 * second);
    await carry();
    expect(await carriedOut()).toEqual([{ item_id: 'item-1', restricted_at: served.state.now }]);
    expect(await measures()).toEqual([{ starts_at: served.state.now }]);
    expect(await remaining()).toEqual([]);
  });

  test('is not carried out in part: its authority reads what remains', async () => {
    await insertOrder(served, { id: 'o', territories: ['WORLD'] });
    await underOrder();
    const put = platform.put.bind(platform);
    platform.put = (subject, effect) => ({ ...put(subject, effect), extent: 'PARTIAL', remaining: ['sync.getRepo'], unsupported: [] });
    await carry();
    expect(await carriedOut()).toEqual([]);
    expect(await remaining()).toMatchObject([{ extent: 'PARTIAL', remaining: ['sync.getRepo'] }]);
    expect(await listed()).toBe(1);
  });

  test('for one country that the platform can’t tell apart is not carried out, and says which', async () => {
    await insertOrder(served, { id: 'o', territories: ['DE'] });
    await acts.restrict('agent', { territories: ['DE'], order: 'o', statement: null } as never);
    await carry();
    expect(await carriedOut()).toEqual([]);
    expect(await remaining()).toMatchObject([{ extent: 'NONE', remaining: ['DISABLED DE'] }]);
  });

  test('that was carried out stays so when another decision changes the state of the item', async () => {
    await insertOrder(served, { id: 'o', territories: ['WORLD'] });
    await underOrder();
    await carry();
    const before = await carriedOut();
    served.pass(minute);
    await acts.restrict('agent', { visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], ...everywhere });
    broken = () => new Response(null, { status: 503 });
    await carry();
    expect(await carriedOut()).toEqual(before);
  });

  test('is carried out at once where Writ itself serves the items', async () => {
    await carryOutBy(served.database.options('enforcement'), 'WRIT', served.state.now);
    await insertOrder(served, { id: 'o', territories: ['WORLD'] });
    await underOrder();
    expect(await carriedOut()).toEqual([{ item_id: 'item-1', restricted_at: served.state.now }]);
  });
});

describe('what anybody gets is looked at every night', () => {
  const night = async (): Promise<void> => {
    served.pass(24 * hour);
    await observe();
  };
  const item = { kind: 'item', id: 'item-1' } as const;
  const drifts = () => served.entries.filter(({ type }) => type === 'effect.drifted.v1').map(({ details }) => details?.target);

  test('and what was undone at the platform is put right once, then shown to the desk', async () => {
    const { id } = await acts.restrict('agent', everywhere);
    await carry();
    await night();
    expect((await effects(id))[0]).toMatchObject({ drifts: 0 });
    expect(drifts()).toEqual([]);
    platform.drift(item);
    served.pass(24 * hour - 1);
    await observe();
    expect((await effects(id))[0], 'a day later, not before').toMatchObject({ drifts: 0 });
    served.pass(1);
    await observe();
    expect((await effects(id))[0]).toMatchObject({ drifts: 1 });
    const about = { item: 'item-1', carried: ['WORLD DISABLED'], found: [], remaining: [] };
    expect(drifts()).toEqual([expect.objectContaining({ ...about, times: 1, putRight: true })]);
    await carry();
    expect(platform.isPublic('item-1')).toBe(false);
    expect(await listed()).toBe(0);
    platform.drift(item);
    await night();
    await carry();
    expect(platform.isPublic('item-1'), 'not a second time').toBe(true);
    expect(await listed()).toBe(1);
    expect(drifts()).toMatchObject([{ times: 1 }, { times: 2, putRight: false }]);
  });

  test('and nothing is asked about what was lifted', async () => {
    const { id } = await acts.restrict('agent', everywhere);
    await carry();
    await acts.lift('agent', id);
    await carry();
    served.pass(24 * hour);
    let asked = 0;
    const counting: EffectsPort = {
      putEffect: port.putEffect.bind(port),
      observe: (subjects) => {
        asked += subjects.length;
        return port.observe(subjects);
      },
    };
    await observeEffects(counting).round(services(), stopping);
    expect(asked).toBe(0);
  });
});
