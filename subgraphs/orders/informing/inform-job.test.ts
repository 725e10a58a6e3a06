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
const isTold = (when: Date) => expect.poll(told, { timeout: 10_000 }).toEqual([{ account_id: 'author', told_at: when }]);
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

describe('for an order whose authority informs the person by a day,', () => {
  test('Writ notifies when the day has passed, and not a moment before', async () => {
    await put(production({ informBy: at(30 * day) }));
    toInstant(new Date(at(30 * day).getTime() - 1));
    await staysUntold();
    toInstant(at(30 * day));
    await isTold(at(30 * day));
    expect(served.entries.at(-1)).toMatchObject({
      type: 'user.informed.v1',
      kind: 'system',
      subject: 'author',
      details: { legal: { article: 'Regulation (EU) 2023/1543, Art. 13(1)' }, target: { account: 'author' } },
    });
    await staysTold();
  });

  test('the person reads which authority, what and why, and how to contest it; never which officer', async () => {
    await put(production({ informBy: at(30 * day) }));
    toInstant(at(31 * day));
    await isTold(at(31 * day));
    const fields = 'at toldAt authority reference item territories grounds categories from to purpose provision redress';
    const { data, messages } = await served.ask(
      'holder',
      `{ _entities(representations: [{__typename: "Account", id: "author"}]) { ... on Account { informed { ${fields} } } } }`,
    );
    expect(messages).toEqual([]);
    expect(data._entities[0].informed).toEqual([
      {
        at: '2026-03-01T12:01:00.000Z',
        toldAt: at(31 * day).toISOString(),
        authority: 'north-police (DE)',
        reference: 'NP 12/26',
        item: null,
        territories: [],
        grounds: null,
        categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'],
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-02-01T00:00:00.000Z',
        purpose: 'A fraud with invented flats in January 2026.',
        provision: 'Code of Criminal Procedure, section 100k',
        redress: expect.stringMatching(/^You can contest it before a court/),
      },
    ]);
  });

  test('Writ does not notify when the authority confirmed in time', async () => {
    const id = await put(production({ informBy: at(30 * day) }));
    toInstant(at(20 * day));
    const { data } = await served.ask(
      'police',
      `mutation ($id: ID!, $g: Int!, $at: DateTime!) { confirmInformed(order: $id, generation: $g, at: $at) ${answered} }`,
      { id, g: await generationOf(id), at: at(19 * day).toISOString() },
    );
    expect(data.confirmInformed).toMatchObject({ __typename: 'Order', status: 'IN_FORCE', informedAt: at(19 * day).toISOString() });
    toInstant(at(40 * day));
    await staysUntold();
    expect(types()).toEqual(['user.informed.v1']);
    expect(served.entries[0]).toMatchObject({
      kind: 'authority',
      details: { action: 'confirmInformed', legal: { informedAt: at(19 * day).toISOString() } },
    });
  });

  test.each([
    ['WITHDRAWN', false],
    ['WITHDRAWN', true],
    ['FULFILLED', false],
  ] as const)('Writ notifies of an order that is %s and was read: %s, if anything was or is disclosed', async (status, isRead) => {
    const id = await put(production({ informBy: at(30 * day) }), status);
    if (isRead) await read(id);
    toInstant(at(30 * day));
    if (isRead || status === 'FULFILLED') await isTold(at(30 * day));
    else await staysUntold();
  });

  test('Writ does not notify of an order that the enforcing authority can still object to, or of what was refused', async () => {
    await put(production({ informBy: at(30 * day), notified: { organisation: 'west-enforcing', country: 'IE' } }), 'HELD');
    await served.sql(`update orders.clock set ended_at = $1 where kind = 'HOLD'`, [start]);
    toInstant(at(31 * day));
    await staysUntold();
  });
});

/** Told once, however often the worker looks and whatever it does twice. */
async function staysTold(): Promise<void> {
  await served.sql('update orders.legal_order set people_told_at = null');
  await expect.poll(() => served.sql('select 1 from orders.legal_order where people_told_at is null'), { timeout: 10_000 }).toEqual([]);
  expect(await told()).toHaveLength(1);
  expect(types().filter((type) => type === 'user.informed.v1')).toHaveLength(1);
}

describe('under a non-disclosure period,', () => {
  test('the person is notified when it lapses, which is in the log, once', async () => {
    await put(silent);
    toInstant(new Date(at(60 * day).getTime() - 1));
    await staysUntold();
    toInstant(at(60 * day));
    await isTold(at(60 * day));
    await expect.poll(() => [...types()].sort(), { timeout: 10_000 }).toEqual(['secrecy.ended.v1', 'user.informed.v1']);
    expect(served.entries.find(({ type }) => type === 'secrecy.ended.v1')).toMatchObject({
      kind: 'system',
      details: { legal: { secrecy: { ground: 'PUBLIC_SECURITY', until: at(60 * day).toISOString(), renewals: 0 } } },
    });
    await staysTold();
  });

  test('the person is notified at the new end when it was renewed, and sees its state', async () => {
    const id = await put(silent);
    toInstant(at(59 * day));
    const { data } = await served.ask(
      'policeColleague',
      `mutation ($id: ID!, $g: Int!, $until: DateTime!) {
        renewSecrecy(order: $id, generation: $g, ground: PREJUDICE_TO_INVESTIGATION, reason: "One is abroad.", until: $until) ${answered} }`,
      { id, g: await generationOf(id), until: at(80 * day).toISOString() },
    );
    expect(data.renewSecrecy.secrecy).toEqual({
      state: 'IN_FORCE',
      until: at(80 * day).toISOString(),
      renewals: [{ reason: 'One is abroad.' }],
    });
    toInstant(at(79 * day));
    await staysUntold();
    toInstant(at(80 * day));
    await isTold(at(80 * day));
    expect(types().slice(0, 1)).toEqual(['secrecy.renewed.v1']);
  });

  test('the person is notified at once when it is lifted', async () => {
    const id = await put(silent);
    toInstant(at(10 * day));
    const { data } = await served.ask('police', `mutation ($id: ID!, $g: Int!) { liftSecrecy(order: $id, generation: $g) ${answered} }`, {
      id,
      g: await generationOf(id),
    });
    expect(data.liftSecrecy.secrecy).toMatchObject({ state: 'ENDED', until: at(10 * day).toISOString() });
    await isTold(at(10 * day));
  });
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

  test('it notifies when the non-disclosure period ends', async () => {
    const id = await put(byPlatform({ secrecy: silence }), 'IN_FORCE', people.regulator);
    await read(id);
    toInstant(at(59 * day));
    await staysUntold();
    toInstant(at(60 * day));
    await isTold(at(60 * day));
  });
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
    const id = await put(production({ informBy: at(30 * day) }));
    await staysUntold();
    expect(await mails()).toEqual([]);
    toInstant(at(30 * day));
    await expect.poll(outcome, { timeout: 10_000 }).toEqual([{ mailed_at: at(30 * day), mail_outcome: 'SENT' }]);
    const [mail = '', ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toContain('To: orla@example.org\n');
    const secrets = [
      id,
      'author',
      'north-police',
      'police',
      'NP 12/26',
      'fraud',
      'EPOC',
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
    await put(production({ informBy: at(30 * day) }));
    toInstant(at(30 * day));
    await isTold(at(30 * day));
    await expect.poll(outcome, { timeout: 10_000 }).toEqual([{ mailed_at: at(30 * day), mail_outcome: 'NO_ADDRESS' }]);
    expect(await mails()).toEqual([]);
  });

  test('that cannot be sent is tried again, and the access is shown all the same', async () => {
    await served.close();
    served = await serve({ mail: { url: 'smtp://127.0.0.1:1', from: 'no-reply@platform.example', folder } });
    await subscriber(['orla@example.org']);
    await put(production({ informBy: at(30 * day) }));
    toInstant(at(30 * day));
    await isTold(at(30 * day));
    await expect.poll(() => served.faults.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await outcome()).toEqual([{ mailed_at: null, mail_outcome: null }]);
  });

  test('goes to the current address, to none once the account is to be erased, and never by a query of the process of orders', async () => {
    await subscriber(['orla@example.org']);
    await put(production({ informBy: at(30 * day) }));
    toInstant(at(30 * day));
    await expect.poll(outcome, { timeout: 10_000 }).toMatchObject([{ mail_outcome: 'SENT' }]);
    const client = await connect(served.database.options('orders'));
    for (const text of [
      'select records.address_for((select id from orders.user_information))',
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
    await expect.poll(outcome, { timeout: 10_000 }).toMatchObject([{ mail_outcome: 'NO_ADDRESS' }]);
  });
});
