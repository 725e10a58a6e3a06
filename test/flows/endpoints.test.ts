/**
 * News of its orders to the endpoint of a body, over HTTPS and on the real database: added, confirmed with the value that was posted there, and then each state of an order
 * once, signed, with nothing in it but an id, a state and a generation.
 */
import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { type EndpointReceiver, type Got, startEndpoint } from '../harness/endpoint-receiver.ts';
import { epoc, type OrderView, ordersOn, type RefusalView } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

interface EndpointView {
  readonly id: string;
  readonly generation: number;
  readonly kind: string;
  readonly url: string | null;
  readonly state: string;
  readonly waiting: number;
  readonly failure: string | null;
}

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const fields = 'id generation kind url state waiting failure';
const result = `{ ... on Endpoint { ${fields} } ... on Refusal { reasons message } }`;

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let receiver: EndpointReceiver;
let email: string;
const receivers: EndpointReceiver[] = [];
const opened = async (): Promise<EndpointReceiver> => {
  const one = await startEndpoint();
  receivers.push(one);
  return one;
};

beforeAll(async () => {
  stack = await startStack({ webhooks: 'private', lookMs: 200 });
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
  receiver = await opened();
});
afterAll(async () => {
  await stack?.close();
  await Promise.all(receivers.map((one) => one.close()));
});

const eventIn = ({ body }: Got): Event => JSON.parse(body);
const eventsAt = (at: EndpointReceiver, subject?: string): Event[] =>
  at.got.map(eventIn).filter((event) => subject === undefined || event.subject === subject);

async function mutate(login: string, text: string, variables: Record<string, unknown>): Promise<EndpointView | RefusalView> {
  const { data, text: answer } = await stack.ask('authority', login, text, variables);
  const [found] = Object.values((data ?? {}) as Record<string, EndpointView | RefusalView | null>);
  return found ?? expect.fail(answer);
}
const add = (login: string, url: string, kind = 'EVENTS') =>
  mutate(login, `mutation ($kind: EndpointKind!, $url: String!) { addEndpoint(kind: $kind, url: $url) ${result} }`, { kind, url });
const confirm = (login: string, { id, generation }: EndpointView, challenge: string) =>
  mutate(
    login,
    `mutation ($endpoint: ID!, $generation: Int!, $challenge: String!) { confirmEndpoint(endpoint: $endpoint, generation: $generation, challenge: $challenge) ${result} }`,
    { endpoint: id, generation, challenge },
  );
const remove = (login: string, { id, generation }: EndpointView) =>
  mutate(login, `mutation ($endpoint: ID!, $generation: Int!) { removeEndpoint(endpoint: $endpoint, generation: $generation) ${result} }`, {
    endpoint: id,
    generation,
  });
const given = (found: EndpointView | RefusalView): EndpointView => ('reasons' in found ? expect.fail(found.message) : found);
const listed = async (login: string): Promise<EndpointView[]> =>
  ((await stack.ask('authority', login, `{ endpoints { ${fields} } }`)).data as { endpoints: EndpointView[] }).endpoints;

/** Adds an endpoint and answers it with the value that came there. */
async function challenged(login: string, at: EndpointReceiver): Promise<{ endpoint: EndpointView; value: string }> {
  const endpoint = given(await add(login, `${at.url}/news?token=of-the-body`));
  await vi.waitFor(() => expect(eventsAt(at, endpoint.id)).toHaveLength(1), { interval: 50 });
  return { endpoint, value: String(eventsAt(at, endpoint.id)[0]?.data['challenge']) };
}

/** By Standard Webhooks, written here from its text: the public key that the body asks for signs id, time and body. */
async function isSigned(login: string, { headers, body }: Got): Promise<boolean> {
  const { data } = await stack.ask('authority', login, '{ webhookKey }');
  const raw = Buffer.from(String((data as { webhookKey: string }).webhookKey).replace(/^whpk_/, ''), 'base64');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  const text = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  return verify(null, text, key, Buffer.from(String(headers['webhook-signature']).replace(/^v1a,/, ''), 'base64'));
}

/** What a body sees of an order's course: each of its states with its generation, from the history. */
async function courseOf(login: string, { id }: OrderView): Promise<{ generation: number; state: string }[]> {
  const { data } = await stack.ask('authority', login, 'query ($id: ID!) { order(id: $id) { generation status } }', { id });
  const { order } = data as { order: { generation: number; status: string } };
  const rows = await stack.sql<{ generation: number; state: string }>(
    'postgres',
    `SELECT generation, to_status::text AS state FROM orders.order_event WHERE order_id = $1 AND to_status <> 'DRAFT' ORDER BY generation`,
    [id],
  );
  expect(rows.at(-1)).toEqual({ generation: order.generation, state: order.status });
  return rows;
}

/** Orders in the database, drafts too. */
const orderCount = async (): Promise<number> => {
  const [row] = await stack.sql<{ n: string }>('postgres', 'SELECT count(*) AS n FROM orders.legal_order');
  return Number(row?.n);
};

let confirmed: EndpointView;

describe('an order', () => {
  it('does not arrive by webhook: an event with an order in it makes none at any path of authorities, with the token of an officer', async () => {
    const authorization = `Bearer ${await stack.token('police')}`;
    const post = (path: string, type: string, body: object) =>
      fetch(`${stack.baseUrl}${path}`, {
        method: 'POST',
        headers: { 'content-type': type, 'webhook-id': '1', authorization },
        body: JSON.stringify(body),
      });
    const input = epoc(email, { categories: ['SUBSCRIBER'] });
    const rest = '/api/v1/authority/draft-order';
    const before = await orderCount();
    // The same order is drafted where it is asked for: the path is there, and the token is good for it.
    expect((await post(rest, 'application/json', { input })).status).toBe(200);
    expect(await orderCount()).toBe(before + 1);
    const head = { specversion: '1.0', id: '1', source: 'https://news.northport.example', type: 'org.writ.order.changed.v1' };
    for (const data of [{ order: input }, { input }, input])
      for (const path of [rest, '/authority/graphql'])
        for (const type of ['application/cloudevents+json', 'application/json']) {
          const { status } = await post(path, type, { ...head, data });
          expect([400, 415, 422], `${path} as ${type}`).toContain(status);
        }
    expect(await orderCount()).toBe(before + 1);
  });
});

describe('an endpoint', () => {
  it('that is not confirmed gets one value and nothing else, whatever happens to orders meanwhile', async () => {
    const start = await logSize(stack);
    const { endpoint, value } = await challenged('police', receiver);
    expect(endpoint).toMatchObject({ state: 'UNCONFIRMED', kind: 'EVENTS' });
    const [got] = receiver.got;
    expect(got === undefined ? {} : eventIn(got)).toEqual({
      ...{ specversion: '1.0', id: expect.any(String), source: stack.baseUrl, type: 'org.writ.endpoint.challenge.v1' },
      ...{ subject: endpoint.id, time: expect.any(String), datacontenttype: 'application/json', data: { challenge: value } },
    });
    const order = await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'] })));
    await orders.validate('judge', order);
    expect(await confirm('police', endpoint, `${value.slice(1)}A`)).toMatchObject({ reasons: ['INVALID'] });
    expect(await confirm('police', { ...endpoint, generation: 7 }, value)).toMatchObject({ reasons: ['STALE'] });
    expect(await confirm('judge', endpoint, value)).toMatchObject({ reasons: ['NOT_FOUND'] });
    confirmed = given(await confirm('police', endpoint, ` ${value}\n`));
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', generation: 2, waiting: 0 });
    expect(receiver.got).toHaveLength(1);
    const acts = (await entriesFrom(stack, start)).filter(({ type }) => type === 'config.changed.v1');
    const target = { endpoint: endpoint.id, kind: 'EVENTS', origin: receiver.url };
    expect(acts.map(({ action, target: of }) => [action, of])).toEqual([
      ['addEndpoint', target],
      ['confirmEndpoint', target],
    ]);
    expect(JSON.stringify(acts)).not.toContain('of-the-body');
  });

  it('gets the course of an order, each state once and in the order of generations, and a foreign body gets nothing', async () => {
    const foreign = await opened();
    const other = await challenged('regulator', foreign);
    given(await confirm('regulator', other.endpoint, other.value));
    const before = receiver.got.length;
    const order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'] }));
    const course = await courseOf('police', order);
    expect(course.length).toBeGreaterThan(4);
    await vi.waitFor(() => expect(eventsAt(receiver, order.id)).toHaveLength(course.length), { interval: 50 });
    const events = eventsAt(receiver, order.id);
    expect(events.map(({ type, data }) => [type, data])).toEqual(
      course.map((one) => ['org.writ.order.changed.v1', { id: order.id, ...one }]),
    );
    for (const got of receiver.got.slice(before)) {
      expect(await isSigned('police', got)).toBe(true);
      expect(await isSigned('police', { ...got, body: `${got.body} ` })).toBe(false);
      expect(got.headers['webhook-id']).toBe(eventIn(got).id);
      expect(got.body).not.toContain(email);
    }
    expect(foreign.got).toHaveLength(1);
  });

  it('is not what another body sees, and a body has one of each kind', async () => {
    expect(await listed('police')).toEqual([{ ...confirmed, waiting: 0 }]);
    expect(await listed('judge')).toEqual([]);
    expect(await add('police', 'https://other.example.org/')).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await remove('judge', confirmed)).toMatchObject({ reasons: ['NOT_FOUND'] });
  });

  it('gets again, under the same id, what a worker sent and did not note before it died', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'] })));
    await vi.waitFor(() => expect(eventsAt(receiver, order.id)).toHaveLength(1), { interval: 50 });
    await vi.waitFor(async () => expect((await listed('police'))[0]?.waiting).toBe(0), { interval: 50 });
    // As it is in the database where the worker was killed after the answer came, once its lease is over.
    await stack.sql(
      'postgres',
      `UPDATE orders.endpoint_event SET state = 'DUE', attempts = 0, leased_until = now() - interval '1 second', next_at = at WHERE subject = $1`,
      [order.id],
    );
    await vi.waitFor(() => expect(eventsAt(receiver, order.id)).toHaveLength(2), { interval: 50 });
    const [first, second] = eventsAt(receiver, order.id);
    expect(second).toEqual(first);
  });

  it('that can not be reached loses nothing, and one that answers 410 gets nothing more until it is added again', async () => {
    receiver.answer(() => ({ status: 503 }));
    const order = await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'] })));
    await vi.waitFor(async () => expect((await listed('police'))[0]).toMatchObject({ waiting: 1, failure: 'HTTP 503' }), { interval: 50 });
    receiver.answer(() => ({ status: 410 }));
    await stack.sql('postgres', `UPDATE orders.endpoint_event SET next_at = at WHERE state = 'DUE'`);
    await vi.waitFor(async () => expect((await listed('police'))[0]).toMatchObject({ state: 'DISABLED', failure: 'HTTP 410' }), {
      interval: 50,
    });
    // What it says beside its status is not read.
    receiver.answer(() => ({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ order: epoc(email) }) }));
    const before = await orderCount();
    const count = receiver.got.length;
    await orders.validate('judge', order);
    const [gone] = await listed('police');
    expect(await stack.sql('postgres', `SELECT FROM orders.endpoint_event WHERE state = 'DUE'`)).toEqual([]);
    const removed = given(await remove('police', gone ?? expect.fail()));
    expect(removed).toMatchObject({ state: 'REMOVED', url: null });
    expect(await listed('police')).toEqual([]);
    const { endpoint, value } = await challenged('police', receiver);
    given(await confirm('police', endpoint, value));
    expect(receiver.got).toHaveLength(count + 1);
    // The same answer to an event: it is noted as delivered, and there is no order but the one that was drafted here.
    const next = await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'] })));
    await vi.waitFor(() => expect(eventsAt(receiver, next.id)).toHaveLength(1), { interval: 50 });
    await vi.waitFor(async () => expect((await listed('police'))[0]?.waiting).toBe(0), { interval: 50 });
    expect(await orderCount()).toBe(before + 1);
  });
});
