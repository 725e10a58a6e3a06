/** Endpoints as bodies act on them, and which bodies are owed news: without HTTP, at the database. */
import { randomUUID } from 'node:crypto';
import { people, preserving, start, walked } from '@writ/orders-domain/testing';
import { type Outcome, openSignedPost, parseWebhookKey } from '@writ/webhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openServices } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';
import { type EventPost, endpointDeliveries } from './deliver-job.ts';
import { bodyEvent } from './endpoint-event.ts';
import { forgetEndpointEvents } from './forget-job.ts';
import { bodiesIn } from './news.ts';

type Who = keyof typeof people;
interface View {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly failure: string | null;
  readonly reasons?: readonly string[];
}

let served: Served;
let services: ReturnType<typeof openServices>;
beforeAll(async () => {
  served = await serve({ works: false });
  services = openServices(served.options);
});
afterAll(async () => {
  await services.db.$disconnect();
  await served.close();
});
beforeEach(async () => {
  served.state.now = start;
  await served.sql('DELETE FROM orders.endpoint');
  await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED'`);
});

const facts = '{ ... on Endpoint { id generation state failure } ... on Refusal { reasons message } }';
async function act(who: Who, text: string, variables: object): Promise<View> {
  const { data, messages } = await served.ask(who, text, variables as Record<string, unknown>);
  expect(messages).toEqual([]);
  const [found] = Object.values(data) as View[];
  return found ?? expect.fail();
}
const add = (who: Who, url: string) => act(who, `mutation ($url: String!) { addEndpoint(kind: EVENTS, url: $url) ${facts} }`, { url });
async function confirmed(who: Who, url = 'https://news.northport.example/a?secret=1'): Promise<View> {
  const { id } = await add(who, url);
  const [row] = await served.sql('SELECT challenge FROM orders.endpoint WHERE id = $1', [id]);
  return act(
    who,
    `mutation ($id: ID!, $challenge: String!) { confirmEndpoint(endpoint: $id, generation: 1, challenge: $challenge) ${facts} }`,
    { id, challenge: row?.['challenge'] },
  );
}
const listed = async (who: Who): Promise<View[]> => (await served.ask(who, '{ endpoints { id generation state failure } }')).data.endpoints;
const owed = async () =>
  served.sql(
    `SELECT p.organisation, v.subject, v.shown_state, v.generation FROM orders.endpoint_event v JOIN orders.endpoint p ON p.id = v.endpoint_id
      WHERE v.kind <> 'CHALLENGE' AND v.state = 'DUE' ORDER BY v.sequence`,
  );
/** Puts a preservation order in as it is served, under ids that no other has; answers its id and generation. */
async function put(status: 'DRAFT' | 'SERVED' = 'SERVED') {
  const order = walked(preserving(), status);
  const id = randomUUID();
  const targets = order.targets.map((target) => ({ ...target, id: `${id}.${target.id}` }));
  const decisions = order.decisions.map((decision) => ({ ...decision, target: `${id}.${decision.target}` }));
  await served.put({ ...order, id, targets, decisions });
  // It is now when its last act was.
  served.state.now = order.history.at(-1)?.at ?? start;
  return { subject: id, generation: order.generation };
}
const never = new AbortController().signal;
/** One round of the job, with what each post comes to. */
async function deliver(post: EventPost): Promise<void> {
  await endpointDeliveries({ post, source: 'https://platform.example' }).round(services, never);
}
const answering = (outcome: Outcome) => {
  const posted: string[] = [];
  const send = async ({ id }: { id: string }): Promise<Outcome> => {
    posted.push(id);
    return outcome;
  };
  return { posted, post: { send } };
};

describe('the address of an endpoint', () => {
  it.each([
    ['is plain HTTP', 'http://news.northport.example/'],
    ['names a user', 'https://body@news.northport.example/'],
    ['has a password', 'https://body:secret@news.northport.example/'],
    ['has a fragment', 'https://news.northport.example/#a'],
    ['is this machine', 'https://127.0.0.1/'],
    ['is this machine in another form', 'https://2130706433/'],
    ['is in a private network', 'https://10.0.0.7/'],
    ["is a cloud's metadata", 'https://169.254.169.254/latest'],
    ['is this machine in IPv6', 'https://[::1]/'],
    ['is no URL', 'news'],
    ['is mail', 'mailto:desk@northport.example'],
  ])('is refused where it %s', async (_what, url) => {
    const before = served.entries.length;
    expect(await add('police', url)).toMatchObject({ reasons: ['INVALID'] });
    expect(served.entries).toHaveLength(before);
  });

  it('is checked again when something is sent: a name that leads into the own network gets nothing, and is tried again', async () => {
    const { id } = await add('police', 'https://localhost:9/');
    const key = parseWebhookKey(`whsk_${Buffer.alloc(32, 1).toString('base64')}`);
    const post = openSignedPost({ key, privates: 'refuse', connections: 1 });
    await deliver(post);
    await post.close();
    expect(await listed('police')).toEqual([{ id, generation: 1, state: 'UNCONFIRMED', failure: 'ADDRESS_REFUSED' }]);
    expect(await served.sql(`SELECT attempts, state FROM orders.endpoint_event`)).toEqual([{ attempts: 1, state: 'DUE' }]);
  });
});

describe('news of an order', () => {
  it('are owed to the bodies for whom it exists, as it becomes, and to nobody else', async () => {
    for (const who of ['police', 'judge', 'regulator'] as const) await confirmed(who);
    await put('DRAFT');
    expect(await owed()).toEqual([]);
    const one = await put();
    const rows = await owed();
    expect(rows).toContainEqual({ organisation: people.police.organisation, shown_state: 'SERVED', ...one });
    const organisations = rows.map(({ organisation }) => organisation);
    expect(organisations).not.toContain(people.regulator.organisation);
    for (const row of rows) expect(row).toMatchObject(one);
  });

  it('are not owed to a body that is suspended, nor sent to one that is suspended meanwhile', async () => {
    await confirmed('police');
    const { subject: before } = await put();
    await served.sql(`UPDATE orders.enrolment SET state = 'SUSPENDED'`);
    await put();
    expect((await owed()).map(({ subject }) => subject)).toEqual([before]);
    const { posted, post } = answering({ as: 'delivered', what: 'HTTP 204' });
    await deliver(post);
    expect(posted).toEqual([]);
  });

  it('of several bodies at once are owed to none of them', () => {
    expect(bodiesIn(['AUDITOR', 'VALIDATING DE', 'ISSUING DE northport police', 'ENFORCING DE northport police'])).toEqual([
      'DE northport police',
    ]);
  });
});

describe('a delivery', () => {
  it('that can not be made is tried again, and those behind it wait as long; each stays under one id', async () => {
    await confirmed('police');
    for (let count = 0; count < 2; count += 1) await put();
    const away = answering({ as: 'failed', what: 'ECONNREFUSED', retryAfterMs: null });
    await deliver(away.post);
    expect(away.posted).toHaveLength(1);
    await deliver(away.post);
    expect(away.posted).toHaveLength(1);
    served.pass(6_000);
    const back = answering({ as: 'delivered', what: 'HTTP 204' });
    await deliver(back.post);
    expect(back.posted).toHaveLength(2);
    expect(back.posted[0]).toBe(away.posted[0]);
    expect(await owed()).toEqual([]);
  });

  it('that a worker took and never noted is another one’s once its lease is over, and not before', async () => {
    await confirmed('police');
    await put();
    const ids: string[] = [];
    const dying: EventPost = {
      send: async ({ id }) => {
        ids.push(id);
        throw new Error('killed');
      },
    };
    await expect(deliver(dying)).rejects.toThrow('1 of 1 endpoints');
    await served.sql(`UPDATE orders.endpoint_event SET leased_until = $1 WHERE state = 'DUE'`, [
      new Date(served.state.now.getTime() + 300_000),
    ]);
    const { posted, post } = answering({ as: 'delivered', what: 'HTTP 204' });
    await deliver(post);
    expect(posted).toEqual([]);
    served.pass(300_001);
    await deliver(post);
    expect(posted).toEqual(ids);
  });

  it('that is answered with 410 disables the endpoint, without an entry: nobody decided it', async () => {
    await confirmed('police');
    for (let count = 0; count < 2; count += 1) await put();
    const before = served.entries.length;
    const { posted, post } = answering({ as: 'gone', what: 'HTTP 410' });
    await deliver(post);
    expect(posted).toHaveLength(1);
    expect(await listed('police')).toMatchObject([{ state: 'DISABLED', generation: 3, failure: 'HTTP 410' }]);
    expect(await owed()).toEqual([]);
    expect(served.entries).toHaveLength(before);
  });

  it('is forgotten a month after its event was made, and an endpoint a month after it was removed', async () => {
    const { id } = await confirmed('police');
    await put();
    await act('police', `mutation ($id: ID!) { removeEndpoint(endpoint: $id, generation: 2) ${facts} }`, { id });
    const left = async () => (await served.sql('SELECT id FROM orders.endpoint')).length;
    served.pass(29 * 86_400_000);
    await forgetEndpointEvents.round(services, never);
    expect(await left()).toBe(1);
    served.pass(2 * 86_400_000);
    await forgetEndpointEvents.round(services, never);
    expect(await left()).toBe(0);
    expect(await served.sql('SELECT id FROM orders.endpoint_event')).toEqual([]);
  });
});

it('an event has an id, a state and a generation in it, and nothing else', () => {
  const event = { id: 'e', kind: 'PACKAGE_READY', subject: 'p', state: 'READY', generation: 2, at: start, challenge: 'never' } as const;
  expect(JSON.parse(bodyEvent(event, 'https://platform.example'))).toEqual({
    ...{ specversion: '1.0', id: 'e', source: 'https://platform.example', type: 'org.writ.package.ready.v1', subject: 'p' },
    ...{ time: start.toISOString(), datacontenttype: 'application/json', data: { id: 'p', state: 'READY', generation: 2 } },
  });
});
