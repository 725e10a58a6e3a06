/** Who is told of access to their records, by whom, and when: on the database, with the worker running and a clock that the test moves. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderContent, OrderStatus } from '@writ/orders-domain/order';
import { at, day, people, production, start, walked } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'writ-mail-')), 'mail');
  served = await serve({ mail: { url: undefined, from: 'no-reply@platform.example', folder } });
});
afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const silence = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const silent = production({ secrecy: silence, informBy: null });
const byPlatform = (change: Partial<OrderContent> = {}): OrderContent =>
  production({
    kind: 'DSA_INFORM',
    categories: ['SUBSCRIBER'],
    from: null,
    to: null,
    informBy: null,
    notNotified: null,
    reportTo: 'North regulator, desk for orders',
    legalBasis: { ...production().legalBasis, threshold: null, redress: 'An action before the administrative court within a month.' },
    ...change,
  });

/** An order on the account `author` as it is once a counsel has released it. */
async function put(content: OrderContent, status: OrderStatus = 'IN_FORCE', issuer = people.police): Promise<string> {
  const order = walked(content, status === 'HELD' ? 'HELD' : 'IN_FORCE', issuer);
  const targets = order.targets.map((target) => ({ ...target, resolved: 'author' }));
  await served.put({ ...order, targets, status: 'APPROVED' });
  await served.sql('update orders.legal_order set status = $1, released_event = gen_random_uuid() where id = $2', [status, order.id]);
  return order.id;
}
/** An operation that was counted under the order, whether or not anything was granted in it. */
const reserve = (id: string) =>
  served.sql('insert into orders.disclosing_operation values ($1, gen_random_uuid(), $2)', [id, served.state.now]);
/** A grant under the order, over an entry of its own. */
const read = (id: string) =>
  served.sql(
    `with e as (insert into log.log_entry (idx, event_id, leaf_hash, leaf) select 900000 + count(*), gen_random_uuid(), '', '' from log.log_entry returning idx)
     insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx)
     select sha256(idx::text::bytea), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', $1, 'author', now(), now() + interval '50 seconds', idx from e`,
    [id],
  );
const told = () => served.sql('select account_id, told_at from orders.user_information order by id');
const isTold = (when: Date) => expect.poll(told).toEqual([{ account_id: 'author', told_at: when }]);
/** Long enough for the worker to have looked several times. */
const staysUntold = async () => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await told()).toEqual([]);
};
const toInstant = (when: Date) => served.pass(when.getTime() - served.state.now.getTime());
const types = () => served.entries.map(({ type }) => type);
const generationOf = async (id: string) =>
  (await served.sql('select generation from orders.legal_order where id = $1', [id]))[0]?.['generation'];
const answered = '{ __typename ... on Order { status secrecy { state until renewals { reason } } informedAt } ... on Refusal { reasons } }';

/** Everything that the person is shown: the accesses, and the notifications. */
const shown = async () => [
  await served.sql('select account_id from orders.told_access'),
  await told(),
  await readdir(folder).catch(() => []),
];
const overdue = () => served.sql(`select kind, state, organisation from orders.duty where kind = 'INFORM'`);
/** The duty that service makes, which `put` doesn't play. */
const owe = (id: string, due: Date) =>
  served.sql(
    `insert into orders.duty (id, kind, order_id, organisation, country, cause, created_at, due_at) values ('duty', 'INFORM', $1, 'north-police', 'DE', 'serve', $2, $3)`,
    [id, start, due],
  );

describe('of an order whose authority informs the person, Regulation (EU) 2023/1543, Art. 13(1) and (4),', () => {
  test.each([
    ['names a day that has passed', production({ informBy: at(30 * day) }), 'IN_FORCE'],
    ['names no day', production({ informBy: null }), 'IN_FORCE'],
    ['has a non-disclosure period whose day has passed', silent, 'FULFILLED'],
    ['has a non-disclosure period without an end', production({ secrecy: { ...silence, until: null }, informBy: null }), 'WITHDRAWN'],
  ] as const)('the platform tells nobody and shows nothing where it %s, though it was read', async (_which, content, status) => {
    const id = await put(content, status);
    await read(id);
    toInstant(at(30 * day));
    await staysUntold();
    toInstant(at(4_000 * day));
    await staysUntold();
    expect(await shown()).toEqual([[], [], []]);
    expect(types().filter((type) => type.startsWith('secrecy.') || type === 'user.informed.v1')).toEqual([]);
  });

  test('the day that passes makes the duty of the authority overdue, which is an entry, and its period a lapsed one', async () => {
    const id = await put(silent);
    await read(id);
    await owe(id, at(60 * day));
    toInstant(at(60 * day));
    await expect.poll(overdue).toEqual([{ kind: 'INFORM', state: 'OVERDUE', organisation: 'north-police' }]);
    expect(types()).toEqual(['duty.overdue.v1']);
    for (const who of ['police', 'counsel'] as const) {
      const { data } = await served.ask(who, '{ order(id: "ID") { secrecy { state } duties { kind state } } }'.replace('ID', id));
      expect(data.order, who).toEqual({ secrecy: { state: 'LAPSED' }, duties: [{ kind: 'INFORM', state: 'OVERDUE' }] });
    }
    expect(await shown()).toEqual([[], [], []]);
  });

  test('what was read is shown once the authority has confirmed that it told the person, and the platform tells nothing more', async () => {
    const id = await put(production({ informBy: at(30 * day) }));
    await read(id);
    toInstant(at(20 * day));
    const { data } = await served.ask(
      'police',
      `mutation ($id: ID!, $g: Int!, $at: DateTime!) { confirmInformed(order: $id, generation: $g, at: $at) ${answered} }`,
      { id, g: await generationOf(id), at: at(19 * day).toISOString() },
    );
    expect(data.confirmInformed).toMatchObject({ __typename: 'Order', status: 'IN_FORCE', informedAt: at(19 * day).toISOString() });
    expect(await shown()).toEqual([[{ account_id: 'author' }], [], []]);
    toInstant(at(40 * day));
    await staysUntold();
    expect(types()).toEqual(['user.informed.v1']);
    expect(served.entries[0]).toMatchObject({
      kind: 'authority',
      details: { action: 'confirmInformed', legal: { informedAt: at(19 * day).toISOString() } },
    });
  });

  test('what was read is not shown when non-disclosure is lifted, and is when the authority releases it to the person', async () => {
    const lift = (id: string, g: unknown, release: boolean) =>
      served.ask(
        'police',
        `mutation ($id: ID!, $g: Int!, $r: Boolean!) { liftSecrecy(order: $id, generation: $g, release: $r) ${answered} }`,
        {
          id,
          g,
          r: release,
        },
      );
    const id = await put(silent);
    await read(id);
    toInstant(at(10 * day));
    const { data } = await lift(id, await generationOf(id), false);
    expect(data.liftSecrecy.secrecy).toMatchObject({ state: 'ENDED', until: at(10 * day).toISOString() });
    await staysUntold();
    expect(await shown()).toEqual([[], [], []]);
    await served.sql('truncate orders.legal_order, orders.access_grant cascade');
    const other = await put(silent);
    await read(other);
    expect((await lift(other, await generationOf(other), true)).data.liftSecrecy.secrecy).toMatchObject({ state: 'ENDED' });
    expect(await shown()).toEqual([[{ account_id: 'author' }], [], []]);
  });

  test('non-disclosure is renewed after its day too, and without another', async () => {
    const id = await put(silent);
    toInstant(at(70 * day));
    const { data } = await served.ask(
      'policeColleague',
      `mutation ($id: ID!, $g: Int!) {
        renewSecrecy(order: $id, generation: $g, ground: PREJUDICE_TO_INVESTIGATION, reason: "One is abroad.") ${answered} }`,
      { id, g: await generationOf(id) },
    );
    expect(data.renewSecrecy.secrecy).toEqual({ state: 'IN_FORCE', until: null, renewals: [{ reason: 'One is abroad.' }] });
    expect(types()).toContain('secrecy.renewed.v1');
  });
});

/** Told once, however often the worker looks and whatever it does twice. */
async function staysTold(): Promise<void> {
  await served.sql('update orders.legal_order set people_told_at = null');
  await expect.poll(() => served.sql('select 1 from orders.legal_order where people_told_at is null')).toEqual([]);
  expect(await told()).toHaveLength(1);
  expect(types().filter((type) => type === 'user.informed.v1')).toHaveLength(1);
}

test('counsel reads whether the person may be informed, since when or why not', async () => {
  const asked = (who: 'counsel', id: string) => served.ask(who, `{ order(id: "${id}") { toPerson { mayBeInformed since whyNot } } }`);
  const id = await put(silent);
  expect((await asked('counsel', id)).data.order.toPerson).toEqual({ mayBeInformed: false, since: null, whyNot: 'AUTHORITY_INFORMS' });
  await served.sql('update orders.legal_order set knowable_from = $1', [at(10 * day)]);
  expect((await asked('counsel', id)).data.order.toPerson.whyNot).toBe('TIME_NOT_COME');
  toInstant(at(10 * day));
  expect((await asked('counsel', id)).data.order.toPerson).toEqual({
    mayBeInformed: true,
    since: at(10 * day).toISOString(),
    whyNot: null,
  });
  await served.sql('truncate orders.legal_order cascade');
  const other = await put(byPlatform({ secrecy: silence }), 'IN_FORCE', people.regulator);
  expect((await asked('counsel', other)).data.order.toPerson).toEqual({ mayBeInformed: false, since: null, whyNot: 'TIME_NOT_COME' });
});

describe('for an order whose person the platform informs,', () => {
  test('it notifies as soon as something was disclosed, and not before', async () => {
    const id = await put(byPlatform(), 'IN_FORCE', people.regulator);
    toInstant(at(5 * day));
    // Counted, and refused or lost after that.
    await reserve(id);
    await staysUntold();
    await read(id);
    await isTold(at(5 * day));
  });

  test('it notifies at the time that the order names, and not before', async () => {
    const id = await put(byPlatform({ informBy: at(12 * day) }), 'IN_FORCE', people.regulator);
    await read(id);
    toInstant(new Date(at(12 * day).getTime() - 1));
    await staysUntold();
    toInstant(at(12 * day));
    await isTold(at(12 * day));
  });

  test('it notifies when the non-disclosure period ends, which is in the log, once', async () => {
    const id = await put(byPlatform({ secrecy: silence }), 'IN_FORCE', people.regulator);
    await read(id);
    toInstant(new Date(at(60 * day).getTime() - 1));
    await staysUntold();
    toInstant(at(60 * day));
    await isTold(at(60 * day));
    // The e-mail is addressed by another job, sooner or later.
    const ofTheOrder = () =>
      types()
        .filter((type) => type !== 'letter.addressed.v1')
        .sort();
    await expect.poll(ofTheOrder).toEqual(['secrecy.ended.v1', 'user.informed.v1']);
    expect(served.entries.find(({ type }) => type === 'secrecy.ended.v1')).toMatchObject({
      kind: 'system',
      details: { legal: { secrecy: { ground: 'PUBLIC_SECURITY', until: at(60 * day).toISOString(), renewals: 0 } } },
    });
    expect(served.entries.find(({ type }) => type === 'user.informed.v1')).toMatchObject({
      kind: 'system',
      subject: 'author',
      details: { legal: { article: 'Regulation (EU) 2022/2065, Art. 10(5)' }, target: { account: 'author' } },
    });
    await staysTold();
  });

  test('it notifies at once when the period is lifted', async () => {
    const id = await put(byPlatform({ secrecy: silence }), 'IN_FORCE', people.regulator);
    await read(id);
    toInstant(at(10 * day));
    await served.ask('regulator', `mutation ($id: ID!, $g: Int!) { liftSecrecy(order: $id, generation: $g) ${answered} }`, {
      id,
      g: await generationOf(id),
    });
    await isTold(at(10 * day));
  });

  test('the person reads which authority, what and why, and how to contest it; never which officer', async () => {
    await read(await put(byPlatform(), 'IN_FORCE', people.regulator));
    await isTold(served.state.now);
    const fields = 'at toldAt authority reference kind orderedAt item territories grounds categories from to purpose provision redress';
    const { data, messages } = await served.ask(
      'holder',
      `{ _entities(representations: [{__typename: "Account", id: "author"}]) { ... on Account { informed { ${fields} } } } }`,
    );
    expect(messages).toEqual([]);
    expect(data._entities[0].informed).toMatchObject([
      {
        at: '2026-03-01T12:01:00.000Z',
        authority: 'north-regulator (DE)',
        reference: 'NP 12/26',
        kind: 'DSA_INFORM',
        orderedAt: '2026-03-01T12:01:00.000Z',
        item: null,
        territories: [],
        grounds: null,
        categories: ['SUBSCRIBER'],
        from: null,
        to: null,
        redress: 'An action before the administrative court within a month.',
      },
    ]);
  });
});

test.each([
  [
    'with the offence that shows a criminal matter, no reasons are given: Regulation (EU) 2022/2065, Art. 10(2)(a)(iv)',
    'Criminal Code, section 263',
    null,
  ],
  ['without one they are', null, 'The account received the payments; no milder means is left.'],
])('of an order to provide information %s', async (_which, offence, grounds) => {
  await read(await put(byPlatform({ legalBasis: { ...byPlatform().legalBasis, offence } }), 'IN_FORCE', people.regulator));
  await isTold(served.state.now);
  const { data } = await served.ask(
    'holder',
    '{ _entities(representations: [{__typename: "Account", id: "author"}]) { ... on Account { informed { grounds redress } } } }',
  );
  expect(data._entities[0].informed).toEqual([{ grounds, redress: 'An action before the administrative court within a month.' }]);
});

describe('the e-mail to the person', () => {
  const subscriber = (emails: string[]) =>
    served.sql(
      `insert into records.subscriber (account_id, name, emails, registered_at, recorded_at) values ('author', 'Orla', $1, '2020-01-01Z', '2020-01-01Z')`,
      [emails],
    );
  const mails = async () => Promise.all((await readdir(folder).catch(() => [])).map((name) => readFile(join(folder, name), 'utf8')));
  const outcome = () => served.sql('select mailed_at, mail_outcome from orders.user_information');

  test('follows what is shown in the app, and reveals nothing of the order', async () => {
    await subscriber(['orla@example.org', 'other@example.org']);
    const id = await put(byPlatform({ informBy: at(30 * day) }), 'IN_FORCE', people.regulator);
    await read(id);
    await staysUntold();
    expect(await mails()).toEqual([]);
    toInstant(at(30 * day));
    await expect.poll(outcome).toEqual([{ mailed_at: at(30 * day), mail_outcome: 'SENT' }]);
    const [mail = '', ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toContain('To: orla@example.org\n');
    const secrets = [
      id,
      'author',
      'north-regulator',
      'regulator',
      'NP 12/26',
      'flats',
      'DSA',
      'order',
      'authority',
      'SUBSCRIBER',
      'Orla',
      'Criminal',
      '100k',
    ];
    for (const secret of secrets) expect(mail.replace('orla@example.org', ''), secret).not.toMatch(new RegExp(secret, 'i'));
  });

  test('is not sent where there is no address, and the access is shown all the same', async () => {
    await read(await put(byPlatform({ informBy: at(30 * day) }), 'IN_FORCE', people.regulator));
    toInstant(at(30 * day));
    await isTold(at(30 * day));
    await expect.poll(outcome).toEqual([{ mailed_at: at(30 * day), mail_outcome: 'NO_ADDRESS' }]);
    expect(await mails()).toEqual([]);
  });

  test('that cannot be sent is tried again, and the access is shown all the same', async () => {
    await served.close();
    served = await serve({ mail: { url: 'smtp://127.0.0.1:1', from: 'no-reply@platform.example', folder } });
    await subscriber(['orla@example.org']);
    await read(await put(byPlatform({ informBy: at(30 * day) }), 'IN_FORCE', people.regulator));
    toInstant(at(30 * day));
    await isTold(at(30 * day));
    await expect.poll(() => served.faults.length).toBeGreaterThan(0);
    expect(await outcome()).toEqual([{ mailed_at: null, mail_outcome: null }]);
    const waiting = async () =>
      (await served.ask('counsel', '{ waitingAccessLetters { fault code waiting since } }')).data.waitingAccessLetters;
    await expect.poll(waiting).toEqual([{ fault: 'MAIL_SERVER', code: null, waiting: 1, since: at(30 * day).toISOString() }]);
  });

  test('goes to the current address, to none once the account is to be erased, and never by a query of the process of orders', async () => {
    await subscriber(['orla@example.org']);
    await read(await put(byPlatform({ informBy: at(30 * day) }), 'IN_FORCE', people.regulator));
    toInstant(at(30 * day));
    await expect.poll(outcome).toMatchObject([{ mail_outcome: 'SENT' }]);
    const client = await connect(served.database.options('orders'));
    for (const text of [
      'select mail.recipient_of((select id from orders.user_information))',
      'insert into mail.handover (letter, attempt) select id, 2 from orders.user_information',
      'select emails from records.subscriber',
    ])
      await expect(client.query(text), text).rejects.toMatchObject({ code: '42501' });
    await client.end();
    await served.sql(
      `insert into erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at,
                                    confirmed_issuer, confirmed_subject, confirmed_at)
       values (gen_random_uuid(), 'author', '', 'asked for', 'i', 'one', now(), 'i', 'two', now())`,
    );
    await served.sql(`update orders.user_information set mailed_at = null, mail_outcome = null`);
    await expect.poll(outcome).toMatchObject([{ mail_outcome: 'NO_ADDRESS' }]);
  });
});
