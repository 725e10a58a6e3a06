/** Times for keeping of orders and of what staff asked to read: Regulation (EU) 2016/679, Art. 5(1)(e). */
import { drafted, people, production, walked } from '@writ/orders-domain/testing';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openServices } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';
import { endKeeping } from './end-keeping.ts';

let served: Served;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve({ works: false });
  db = openPrisma(served.database.options('orders'), 2);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const run = () => endKeeping.round({ ...openServices(served.options), db });
const entries = () => served.entries.filter(({ type }) => type === 'retention.ended.v1').map(({ details }) => details.target);

/** An order that ended so many months ago, on which nothing rests any more. */
async function over(months: number) {
  const order = walked(production(), 'REFUSED');
  await served.put(order);
  await served.sql(`update orders.clock set ended_at = coalesce(ended_at, $1) where order_id = $2`, [served.state.now, order.id]);
  const long = new Date(served.state.now);
  long.setUTCMonth(long.getUTCMonth() - months);
  await served.sql(`update orders.legal_order set created_at = $1 where id = $2`, [long, order.id]);
  await served.sql(`update orders.order_event set at = $1 where order_id = $2`, [long, order.id]);
  return order.id;
}
const orderOf = async (id: string) =>
  (
    await served.sql(
      `select status::text, purpose, legal_basis ->> 'grounds' as grounds, legal_basis ->> 'provision' as provision, digest is not null as digest,
              redacted_at is not null as redacted, (select array_agg(distinct value) from orders.order_target where order_id = o.id) as targets,
              (select count(*)::int from orders.order_event where order_id = o.id and text not in ('[deleted]')) as texts
         from orders.legal_order o where id = $1`,
      [id],
    )
  )[0];

describe('an order that is over', () => {
  test('loses its identifiers and texts thirty-six months after its last act, and keeps what it was and how it ended', async () => {
    const id = await over(35);
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
    await served.sql(`update orders.legal_order set created_at = created_at - interval '2 months'`);
    await served.sql(`update orders.order_event set at = at - interval '2 months'`);
    const { provision } = (await orderOf(id)) ?? {};
    await run();
    expect(await orderOf(id)).toEqual({
      ...{ status: 'REFUSED', redacted: true, digest: true, provision, texts: 0 },
      ...{ purpose: '[deleted]', grounds: '[deleted]', targets: ['[deleted]'] },
    });
    await run();
    expect(entries()).toEqual([{ kind: 'ORDER', rows: 1 }]);
  });

  test('loses with them the document by which it was received, and every word about the case beside it', async () => {
    const id = await over(40);
    // As if it had been received so: nobody can say that later.
    await served.sql('alter table orders.legal_order disable trigger received_once');
    await served.sql(
      `update orders.legal_order
          set issuing_issuer = 'OUTSIDE', received = $2, answers = $3, renewals = $4, impediments = $5 where id = $1`,
      [
        id,
        {
          ...{ channel: 'PAPER', at: '2020-01-01T00:00:00Z', sha256: 'a'.repeat(64), bytes: 3 },
          authenticity: { means: 'SEAL', confirmed: true, text: 'By Orla.' },
        },
        JSON.stringify([{ id: 'a', sentTo: 'Orla, by post' }]),
        JSON.stringify([{ reason: 'Orla is abroad.' }]),
        JSON.stringify([{ kind: 'FORCE_MAJEURE', text: 'Orla is ill.' }]),
      ],
    );
    await served.sql('alter table orders.legal_order enable trigger received_once');
    await served.sql(`insert into orders.received_document values ($1, '\\x00', '\\x00', '2020-01-01Z')`, [id]);
    await served.sql(
      `insert into orders.order_document values ('d', $1, 0, 'Warrant against Orla', repeat('a', 64), 3, '2020-01-01Z', '\\x00', '\\x00')`,
      [id],
    );
    await run();
    expect(await served.sql('select name, sealed, wrapped, bytes from orders.order_document')).toEqual([
      { name: null, sealed: null, wrapped: null, bytes: 3 },
    ]);
    expect(await served.sql('select sealed, wrapped from orders.received_document')).toEqual([{ sealed: null, wrapped: null }]);
    const [row] = await served.sql('select received, answers, renewals, impediments from orders.legal_order');
    expect(JSON.stringify(row)).not.toContain('Orla');
    expect(row).toMatchObject({ received: { sha256: 'a'.repeat(64), authenticity: { means: 'SEAL' } }, answers: [{ id: 'a' }] });
  });

  test('keeps the reasons that its person was informed of, which they read', async () => {
    const id = await over(40);
    await served.sql(`update orders.legal_order set kind = 'DSA_INFORM' where id = $1`, [id]);
    await served.sql(
      `insert into orders.user_information (id, order_id, account_id, accessed_at, told_at) values ('u', $1, 'author', now(), now())`,
      [id],
    );
    const before = await orderOf(id);
    await run();
    expect(await orderOf(id)).toMatchObject({
      redacted: true,
      purpose: before?.['purpose'],
      grounds: before?.['grounds'],
      targets: ['[deleted]'],
    });
  });

  test.each<[string, string]>([
    ['a time runs, so that nobody has informed the person yet', `update orders.clock set ended_at = null where order_id = $1`],
    [
      'a duty is open',
      `insert into orders.duty (id, kind, order_id, cause, created_at, due_at) values ('d', 'DELETE', $1, 'x', '2020-01-01Z', '2020-01-02Z')`,
    ],
    [
      'something is preserved under it',
      `insert into orders.preservation (id, order_id, target_id, asked_at) select 'p', $1, t.id, '2020-01-01Z' from orders.order_target t where t.order_id = $1 limit 1`,
    ],
    [
      'content is restricted under it',
      `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
       values ('r', 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{DE}', '2020-01-01Z', $1, 'i agent', '2020-01-01Z')`,
    ],
    [
      'a complaint about an access under it is open',
      `insert into enforcement.complaint (id, access_idx, access_basis, access_reference, account_id, filed_issuer, filed_subject, explanation, filed_at)
       values ('c', 1, 'ORDER', $1, 'author', 'i', 'author', 'x', '2020-01-01Z')`,
    ],
  ])('stays while %s', async (_, sql) => {
    const id = await over(40);
    await served.sql(sql, [id]);
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
  });
  /** A body that nobody is enrolled for any more. */
  const leaves = () => served.sql(`update orders.enrolment set state = 'ENDED' where organisation = 'north-police'`);
  test.each<[string, string]>([
    [
      'a non-disclosure period',
      `update orders.clock set ended_at = null, kind = 'SECRECY', due_at = '9999-12-31T23:59:59.999Z' where order_id = $1 and kind = 'INFORM'`,
    ],
    [
      'a day to inform the person',
      `update orders.clock set ended_at = null, due_at = '2020-01-01Z' where order_id = $1 and kind = 'INFORM'`,
    ],
    [
      'a duty of the body',
      `insert into orders.duty (id, kind, order_id, organisation, country, cause, created_at, due_at) values ('d', 'DELETE', $1, 'north-police', 'DE', 'x', '2020-01-01Z', '2020-01-02Z')`,
    ],
  ])('goes where %s is left that only a body could end which is not enrolled any more', async (_, sql) => {
    const id = await over(40);
    await served.sql(sql, [id]);
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
    await leaves();
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: true });
  });
  test('stays where the body is not enrolled any more and the day is still to come, and where the platform itself owes a duty', async () => {
    const id = await over(40);
    await leaves();
    await served.sql(`update orders.clock set ended_at = null, due_at = '2099-01-01Z' where order_id = $1 and kind = 'INFORM'`, [id]);
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
    await served.sql(`update orders.clock set ended_at = now()`);
    await served.sql(
      `insert into orders.duty (id, kind, order_id, cause, created_at, due_at) values ('d', 'DELETE', $1, 'x', '2020-01-01Z', '2020-01-02Z')`,
      [id],
    );
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
  });
  test('and one that still runs stays', async () => {
    const id = await over(40);
    await served.sql(`update orders.legal_order set status = 'SERVED' where id = $1`, [id]);
    await run();
    expect(await orderOf(id)).toMatchObject({ redacted: false });
  });
});

test('why staff asked for fields of a person goes twelve months after it was used', async () => {
  const insert = (id: string, at: string) =>
    served.sql(
      `insert into orders.case_request (id, cause, work_id, fields, reasons, digest, asked_issuer, asked_subject, asked_at)
       values ($1, 'BUDGET', 'w', '{NAME,EMAILS}', '{why,because}', $1, 'i', 'agent', $2)`,
      [id, at],
    );
  await insert('old', '2020-01-01T00:00:00Z');
  await insert('new', served.state.now.toISOString());
  await run();
  expect(await served.sql('select id, reasons, state::text from orders.case_request order by id')).toEqual([
    { id: 'new', reasons: ['why', 'because'], state: 'PENDING' },
    { id: 'old', reasons: ['[deleted]', '[deleted]'], state: 'PENDING' },
  ]);
});

describe('what was never submitted', () => {
  test('goes whole twelve months after its last change, and not before', async () => {
    const draft = drafted(production(), people.police);
    await served.put(draft);
    const age = (months: number) =>
      served
        .sql(`update orders.legal_order set created_at = $1::timestamptz - make_interval(months => $2::int)`, [served.state.now, months])
        .then(() =>
          served.sql(`update orders.order_event set at = $1::timestamptz - make_interval(months => $2::int)`, [served.state.now, months]),
        );
    await age(11);
    await run();
    expect(await served.sql('select status::text from orders.legal_order')).toEqual([{ status: 'DRAFT' }]);
    await age(13);
    await run();
    for (const table of ['legal_order', 'order_target', 'order_decision', 'order_event'])
      expect(await served.sql(`select from orders.${table}`)).toEqual([]);
    expect(entries()).toEqual([{ kind: 'DRAFT', rows: 1 }]);
  });
});

describe('findings and duties', () => {
  const finding = (event: string, at: string) =>
    served.sql(
      `insert into orders.finding (event, about, verdict, organisation, country, text, at, proof) values ($1, 1, 'UNLAWFUL', 'north-police', 'DE', 'Of Orla.', $2, '')`,
      [event, at],
    );
  const duty = (event: string, state: string, done: string | null) =>
    served.sql(
      `insert into orders.duty (id, kind, finding_event, organisation, country, cause, created_at, due_at, state, done_at, done_by, text, evidence_reference, evidence_sha256)
       values ($1, 'ANSWER_FINDING', ($1::text)::uuid, 'north-police', 'DE', $1, '2019-01-01Z', '2019-02-01Z', $2::orders.duty_state, $3::timestamptz,
               case when $3::timestamptz is not null then 'i p' end, case when $3::timestamptz is not null then 'Of Orla.' end, case when $3::timestamptz is not null then 'AZ 1' end,
               case when $3::timestamptz is not null then repeat('a', 64) end)`,
      [event, state, done],
    );
  const [answered, open, young] = ['0', '1', '2'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

  test('lose their words thirty-six months after the duty was done, and an open one keeps the words of its finding', async () => {
    await finding(answered, '2020-01-01Z');
    await duty(answered, 'DONE', '2020-02-01Z');
    await finding(open, '2020-01-01Z');
    await duty(open, 'OVERDUE', null);
    await finding(young, '2020-01-01Z');
    await duty(young, 'DONE', served.state.now.toISOString());
    await run();
    expect(await served.sql('select event::text, text from orders.finding order by 1')).toEqual([
      { event: answered, text: '[deleted]' },
      { event: open, text: 'Of Orla.' },
      { event: young, text: 'Of Orla.' },
    ]);
    expect(
      await served.sql('select id, text, evidence_reference, evidence_sha256 is not null as evidence from orders.duty order by 1'),
    ).toEqual([
      { id: answered, text: '[deleted]', evidence_reference: '[deleted]', evidence: true },
      { id: open, text: null, evidence_reference: null, evidence: false },
      { id: young, text: 'Of Orla.', evidence_reference: 'AZ 1', evidence: true },
    ]);
    await run();
    expect(entries()).toEqual([
      { kind: 'FINDING', rows: 1 },
      { kind: 'DUTY', rows: 1 },
    ]);
  });
  test('and no process changes a duty that was done otherwise', async () => {
    await finding(answered, '2020-01-01Z');
    await duty(answered, 'DONE', '2020-02-01Z');
    await expect(served.sql(`update orders.duty set text = 'Other.'`)).rejects.toThrow('a duty is not reopened');
  });
});
