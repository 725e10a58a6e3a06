/** Endpoints as bodies act on them, and which bodies are owed news: without HTTP, at the database. */
import { randomUUID } from 'node:crypto';
import { people, preserving, production, start, walked } from '@writ/orders-domain/testing';
import { type Outcome, openSignedPost, parseWebhookKey } from '@writ/webhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openServices } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';
import { type EventPost, endpointDeliveries } from './deliver-job.ts';
import { bodyEvent } from './endpoint-event.ts';
import { forgetEndpointEvents } from './forget-job.ts';
import { owePackageNews } from './news.ts';

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
  await served.sql('DELETE FROM orders.gate_closing');
  await served.sql(`DELETE FROM orders.enrolment WHERE call_back_number = $1`, [later]);
  await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED', roles = '{ISSUING,VALIDATING,ENFORCING,COORDINATOR}'`);
});

/** The number by which the tests know the enrolments that they add. */
const later = '+49 30 23125 999';
/** Enrols a body once more: under an issuer, or under its own again. */
const enrolAgain = (who: Who, roles: string, issuer: string = people[who].issuer) =>
  served.sql(
    `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by, confirmed_by,
                                   proposed_at, active_from)
     SELECT gen_random_uuid(), 3, 'ENROLLED', $2, organisation, country, $3, offices, $4, proposed_by, approved_by, confirmed_by, proposed_at, active_from
       FROM orders.enrolment WHERE organisation = $1 LIMIT 1`,
    [people[who].organisation, issuer, roles, later],
  );
const cover = (who: Who, roles: string) =>
  served.sql('UPDATE orders.enrolment SET roles = $2 WHERE organisation = $1', [people[who].organisation, roles]);
/** Ends the enrolment of a body as people do. */
async function endEnrolment(who: Who): Promise<void> {
  const [row] = await served.sql('SELECT id, generation FROM orders.enrolment WHERE organisation = $1', [people[who].organisation]);
  const { id, generation } = row ?? expect.fail();
  const view = '{ ... on Enrolment { id generation state } ... on Refusal { reasons message } }';
  const head = '$id: ID!, $generation: Int!';
  const seen = 'enrolment: $id, generation: $generation';
  const ending = await act('agent', `mutation (${head}) { endEnrolment(${seen}, reason: "The body was closed.") ${view} }`, {
    id,
    generation,
  });
  const step = (by: Who, name: string, from: View) =>
    act(by, `mutation (${head}) { ${name}(${seen}) ${view} }`, { id, generation: from.generation });
  const approved = await step('counsel', 'approveEnrolment', ending);
  expect(await step('auditor', 'confirmEnrolment', approved)).toMatchObject({ state: 'ENDED' });
}

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
/** Puts an order in, a preservation order as it is served, under ids that no other has; answers its id and generation. */
async function put(status: 'DRAFT' | 'SERVED' | 'SUBMITTED' = 'SERVED', content = preserving()) {
  const order = walked(content, status);
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

  it('of several bodies at once are owed to none of them', async () => {
    for (const who of ['police', 'judge'] as const) await confirmed(who);
    await put('SUBMITTED', production());
    expect((await owed()).map(({ organisation }) => organisation)).toEqual([people.police.organisation]);
  });

  it.each(['{COORDINATOR}', '{VALIDATING}', '{ENFORCING}'])(
    'are not owed to its body where that is enrolled as %s, since the order exists for none of its people',
    async (roles) => {
      await confirmed('police');
      await cover('police', roles);
      await put();
      expect(await owed()).toEqual([]);
      await cover('police', '{ISSUING}');
      const one = await put();
      expect(await owed()).toMatchObject([one]);
    },
  );

  it('and of a package are owed to the body that asked, where it is enrolled in the role in which somebody asked', async () => {
    await confirmed('police');
    await cover('police', '{VALIDATING}');
    const ready = { id: 'package-1', generation: 2, requestedBy: people.police };
    await owePackageNews(services.db, ready, start);
    expect(await owed()).toEqual([]);
    await cover('police', '{ISSUING}');
    await owePackageNews(services.db, ready, start);
    expect(await owed()).toMatchObject([{ subject: 'package-1', shown_state: 'READY', generation: 2 }]);
  });
});

describe('an endpoint and its enrolment', () => {
  const states = () => served.sql('SELECT state, url FROM orders.endpoint');
  const sent = { as: 'delivered', what: 'HTTP 204' } as const;

  it('end together: the endpoint is removed, what it was owed is given up, and the body that is enrolled again has none', async () => {
    await confirmed('police');
    await confirmed('judge');
    await put();
    await endEnrolment('police');
    expect(await states()).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'CONFIRMED' }), { state: 'REMOVED', url: null }]),
    );
    expect((await owed()).map(({ organisation }) => organisation)).not.toContain(people.police.organisation);
    await enrolAgain('police', '{ISSUING}');
    expect(await listed('police')).toEqual([]);
    await put();
    expect((await owed()).map(({ organisation }) => organisation)).not.toContain(people.police.organisation);
  });

  it('belong together: an enrolment under another issuer does not make it hear, nor be sent what it was owed', async () => {
    await confirmed('police');
    const { subject } = await put();
    await served.sql(`UPDATE orders.enrolment SET state = 'SUSPENDED' WHERE organisation = $1`, [people.police.organisation]);
    await enrolAgain('police', '{ISSUING}', 'https://other-issuer.example');
    await put();
    expect((await owed()).map((row) => row['subject'])).toEqual([subject]);
    const { posted, post } = answering(sent);
    await deliver(post);
    expect(posted).toEqual([]);
    const caller = { ...people.police, issuer: 'https://other-issuer.example' };
    const { data } = await served.askAs(caller, '{ endpointEvents(kind: EVENTS) { subject } }');
    expect(data?.['endpointEvents']).toEqual([]);
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

  it('waits while a canary has closed the graph, also what was taken already, and goes when it is open again', async () => {
    await confirmed('police');
    for (let count = 0; count < 2; count += 1) await put();
    const close = () => served.sql(`INSERT INTO orders.gate_closing (cause, closed_at) VALUES ('RESOLVED', now())`);
    const open = () => served.sql(`UPDATE orders.gate_closing SET opened_at = now(), opened_by = '{}', reason = 'A test.'`);
    await close();
    const { posted, post } = answering({ as: 'delivered', what: 'HTTP 204' });
    await deliver(post);
    expect(posted).toEqual([]);
    await open();
    const closing: EventPost = {
      send: async (event) => {
        if (posted.length === 0) await close();
        return post.send(event);
      },
    };
    await deliver(closing);
    expect(posted).toHaveLength(1);
    await open();
    await deliver(post);
    expect(new Set(posted).size).toBe(2);
    expect(await owed()).toEqual([]);
  });

  it('is not made to an endpoint that was removed while the one before it was under way', async () => {
    const { id } = await confirmed('police');
    for (let count = 0; count < 3; count += 1) await put();
    const { posted, post } = answering({ as: 'delivered', what: 'HTTP 204' });
    const removing: EventPost = {
      send: async (event) => {
        await act('police', `mutation ($id: ID!) { removeEndpoint(endpoint: $id, generation: 2) ${facts} }`, { id });
        return post.send(event);
      },
    };
    await deliver(removing);
    expect(posted).toHaveLength(1);
    await deliver(post);
    expect(posted).toHaveLength(1);
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
