/**
 * An order that leaves IN_FORCE closes what it granted at once: also for an operation that is under way, held here between its reads.
 * And nothing is answered when the log is lost between the decision and the answer.
 */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { Middleman } from '../attack/middleman.ts';
import { entriesFrom, errorsOf, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';

let wire: Wire;
let records: Middleman;
let content: Middleman;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;

beforeAll(async () => {
  faults.log.level = 'silent';
  records = await Middleman.open();
  content = await Middleman.open();
  stack = await startStack({
    between: (name, url) => (name === 'records' ? records.before(url) : name === 'content' ? content.before(url) : url),
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
});
afterEach(() => {
  wire.heal();
  records.change = (answer) => answer;
  content.hold = async () => {};
});
afterAll(async () => {
  await stack.close();
  await Promise.all([records.close(), content.close(), wire.close()]);
});

const both = 'subscriber { name emails } content(first: 5) { nodes { at text } }';
const read = (order: OrderView, selection = both): Promise<Answer> =>
  orders.disclose('police', order, order.targets[0]?.id ?? '', selection);
const statusOf = async ({ id }: OrderView): Promise<string | undefined> =>
  (await stack.sql<{ status: string }>('postgres', 'SELECT status FROM orders.legal_order WHERE id = $1', [id]))[0]?.status;

/** Starts the operation, and answers when `records` has read and `content` hasn't; it goes on when told. */
async function readHalf(order: OrderView): Promise<{ goOn(): void; answer: Promise<Answer> }> {
  const [first, arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  records.change = (answer) => {
    first.resolve();
    return answer;
  };
  content.hold = () => {
    arrived.resolve();
    return go.promise;
  };
  const answer = read(order);
  await Promise.all([first.promise, arrived.promise]);
  return { goOn: go.resolve, answer };
}

const why = { reason: ['String!', 'The case is closed.'] as [string, unknown] };
/** How an order leaves IN_FORCE, each through its own door. */
const ways: Record<string, (order: OrderView) => Promise<unknown>> = {
  WITHDRAWN: (order) => orders.act('police', 'withdrawOrder', order, why),
  FULFILLED: (order) => orders.act('police', 'acknowledgeDisclosure', order),
  REVOKED: (order) => orders.act('judge', 'refuseValidation', order, why),
};

describe('an operation in progress', () => {
  it('continues when nothing happens meanwhile', async () => {
    const { goOn, answer } = await readHalf(await orders.intoForce(epoc(email)));
    goOn();
    expect(errorsOf(await answer)).toEqual([]);
  });

  it.each(['WITHDRAWN', 'FULFILLED'])('reads no more once the order is %s, and what it has read is answered and logged', async (status) => {
    const order = await orders.intoForce(epoc(email));
    const start = await logSize(stack);
    const { goOn, answer } = await readHalf(order);
    await ways[status]?.(order);
    expect(await statusOf(order)).toBe(status);
    goOn();
    const { data, extensions, ...rest } = await answer;
    expect(errorsOf(rest)).toEqual(['order.disclosure.content FORBIDDEN']);
    expect(data.order.disclosure).toEqual({
      subscriber: { name: expect.any(String), emails: expect.arrayContaining([email]) },
      content: null,
    });
    expect(extensions?.receipt).toHaveLength(1);
    const entries = await entriesFrom(stack, start);
    const disclosure = entries.find(({ type }) => type === 'record.disclosed.v1');
    expect(disclosure?.target?.['reads']).toMatchObject([{ category: 'SUBSCRIBER', count: 1 }]);
    const decisions = entries.filter(({ type }) => type === 'access.decision.v1').map(({ index }) => index);
    const grants = await grantsOn(stack, decisions);
    expect(grants).toHaveLength(3);
    expect(grants.filter(({ revoked }) => !revoked)).toEqual([]);
  });

  it('reads no more when an emergency is not validated', async () => {
    const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A child is missing.' };
    const order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null, emergency }));
    const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    records.hold = () => {
      arrived.resolve();
      return go.promise;
    };
    const answer = read(order, 'subscriber { name }');
    await arrived.promise;
    await ways['REVOKED']?.(order);
    records.hold = async () => {};
    go.resolve();
    const { data, extensions, ...rest } = await answer;
    expect(errorsOf(rest)).toEqual(['order.disclosure.subscriber FORBIDDEN']);
    expect(data.order.disclosure).toEqual({ subscriber: null });
    expect(extensions).toBeUndefined();
  });

  it('reads nothing when the order is withdrawn between the decision and its grant', async () => {
    const order = await orders.intoForce(epoc(email));
    // Whoever appends waits for this lock: the decision is made and not yet in the log.
    const sequencer = new pg.Client(stack.database.options('postgres'));
    await sequencer.connect();
    await sequencer.query('BEGIN; SELECT FROM log.log_head FOR UPDATE');
    const decided = () => stack.sql('postgres', 'SELECT FROM orders.disclosing_operation WHERE order_id = $1', [order.id]);
    const answer = read(order);
    await vi.waitFor(async () => expect(await decided()).toHaveLength(1));
    const withdrawn = ways['WITHDRAWN']?.(order);
    await vi.waitFor(async () => expect(await statusOf(order)).toBe('WITHDRAWN'));
    await sequencer.end();
    await withdrawn;
    const { data, extensions, ...rest } = await answer;
    expect(errorsOf(rest)).toEqual(['order.disclosure.content FORBIDDEN', 'order.disclosure.subscriber FORBIDDEN']);
    expect(data.order.disclosure).toEqual({ subscriber: null, content: null });
    expect(extensions).toBeUndefined();
    const grants = await stack.sql<{ revoked: boolean }>(
      'postgres',
      'SELECT revoked_at IS NOT NULL AS revoked FROM orders.access_grant WHERE reference = $1',
      [order.id],
    );
    expect(grants, 'it was minted all the same, after the others were closed').toEqual([1, 2, 3].map(() => ({ revoked: false })));
  });
});

describe('a failure of the log', () => {
  /** From now on every append is cut at its first message. */
  const lose = (): void => wire.order({ side: 'frontend', at: 1, forward: false, times: Number.POSITIVE_INFINITY });
  const expectNothing = ({ status, data, errors, extensions, text }: Answer): void => {
    expect(status, text).toBe(503);
    expect(data ?? null, text).toBeNull();
    expect(errors?.map((error) => error.extensions.code)).toEqual(['LOG_UNAVAILABLE']);
    expect(extensions).toBeUndefined();
  };

  it('between the decision and the answer withholds everything that was read', async () => {
    const order = await orders.intoForce(epoc(email));
    await workerIdle(stack);
    const start = await logSize(stack);
    const { goOn, answer } = await readHalf(order);
    lose();
    goOn();
    const lost = await answer;
    expectNothing(lost);
    expect(lost.text).not.toContain(email);
    expect(wire.cuts).toBeGreaterThan(0);
    wire.heal();
    expect((await entriesFrom(stack, start)).map(({ type }) => type)).toEqual(['access.decision.v1']);
    expect(errorsOf(await read(order))).toEqual([]);
  });

  it('before the decision leaves no grant, and no subgraph with records is called', async () => {
    const order = await orders.intoForce(epoc(email));
    const asked: string[] = [];
    records.change = (answer, request) => {
      asked.push(request);
      return answer;
    };
    lose();
    expectNothing(await read(order));
    wire.heal();
    expect(asked).toEqual([]);
    expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE reference = $1', [order.id])).toEqual([]);
    expect(errorsOf(await read(order))).toEqual([]);
  });
});
