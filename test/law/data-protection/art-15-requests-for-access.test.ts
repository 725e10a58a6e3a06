/**
 * A person's request for access: Regulation (EU) 2016/679, Art. 12 and 15; Directive (EU) 2016/680, Art. 14 and 15. The answer has one form; what may not
 * be disclosed is read by counsel alone.
 */

import { accessRemedies, accessRequestLaw } from '@writ/orders-domain/law';
import type { OrderContent } from '@writ/orders-domain/order';
import type { PersonActor } from '@writ/orders-domain/people';
import { at, day, people, production, removal, sampleOf, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
  served.pass(day);
});
afterEach(() => served.close());

const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION' as const, reason: 'Others would flee.', until: at(60 * day) };
const request = `mutation { requestAccess { __typename
  ... on AccessAnswer { id answeredAt sha256 listed { id at authority reference kind } remedies { kind article } } ... on Refusal { reasons message } } }`;
const ask = async (who: keyof typeof people = 'holder') => (await served.ask(who, request)).data.requestAccess;
const asCounsel = () =>
  served.ask('counsel', '{ accessAnswers { nodes { id account withheld { id reference toPerson { mayBeInformed whyNot } } } } }');
const withheld = async () => (await asCounsel()).data.accessAnswers.nodes.map((one: { withheld: object[] }) => one.withheld);
const withoutIds = (answer: object) => ({ ...answer, id: 'an id', answeredAt: 'a date' });

/** An order on the account `author`, or on an item of it, as it is once a counsel has released it. */
async function put(content: OrderContent, issuing: PersonActor = people.police, resolved = 'author') {
  const made = walked(content, 'IN_FORCE', issuing);
  const order = { ...made, id: `${made.id} for ${resolved}` };
  const item = order.kind === 'DSA_ACT' ? 'item-1' : null;
  const targets = order.targets.map((target) => ({ ...target, id: `${target.id} for ${resolved}`, resolved: item ?? resolved }));
  await served.put({ ...order, targets, decisions: [], status: 'APPROVED' });
  await served.sql("update orders.legal_order set status = 'IN_FORCE', released_event = gen_random_uuid() where id = $1", [order.id]);
  return order.id;
}
/** A read under the order, as a grant leaves it. */
const read = (order: string) =>
  served.sql(
    `with e as (insert into log.log_entry (idx, event_id, leaf_hash, leaf) select 900000 + count(*), gen_random_uuid(), '', '' from log.log_entry returning idx)
     insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
     select sha256(idx::text::bytea), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', $1, 'author', $2::timestamptz, $2::timestamptz, $2::timestamptz + interval '50 seconds', idx from e`,
    [order, served.state.now],
  );

describe('the answer', () => {
  test('Regulation (EU) 2016/679, Art. 12(3): is given with the request, for everybody, so that no time tells what was looked up', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ __typename: 'AccessAnswer', answeredAt: served.state.now.toISOString() });
    expect(accessRequestLaw).toMatchObject({ answered: 'AT_ONCE', answeredArticle: 'Regulation (EU) 2016/679, Art. 12(3)' });
  });

  test('Directive (EU) 2016/680, Art. 15(3): is the same with a secret order that was read as without any', async () => {
    const without = await ask();
    served.pass(2 * day);
    await read(await put(production({ secrecy, informBy: null })));
    const beside = await ask();
    expect(withoutIds(beside)).toEqual(withoutIds(without));
    expect(beside.listed).toEqual([]);
    const entries = served.entries.filter(({ type }) => type === 'subject.access.answered.v1');
    const shape = entries.map(({ kind, details, subject }) => ({
      kind,
      subject,
      details: { ...details, request: null, target: { ...(details?.target as object), answer: 'an id' } },
    }));
    expect(shape).toHaveLength(2);
    expect(shape[1]).toEqual(shape[0]);
    const rows = await served.sql('select account_id, answer, sha256 from orders.access_answer order by answered_at');
    expect(rows[1]).toEqual(rows[0]);
  });

  test('Regulation (EU) 2016/679, Art. 15(1)(c): lists each access that may be shown, and an access that its authority has released since', async () => {
    const id = await put(production({ secrecy, informBy: null }));
    await read(id);
    expect((await ask()).listed).toEqual([]);
    served.pass(2 * day);
    await served.sql('update orders.legal_order set knowable_from = $2, accesses_shown_from = $2 where id = $1', [id, served.state.now]);
    await served.sql(
      `insert into orders.told_access select account_id, log_idx, purpose, reference, granted_at, $1 from orders.access_grant`,
      [served.state.now],
    );
    expect((await ask()).listed).toEqual([
      { id: expect.any(String), at: expect.any(String), authority: 'north-police (DE)', reference: expect.any(String), kind: 'EPOC' },
    ]);
  });

  test('Regulation (EU) 2016/679, Art. 12(4): always names the supervisory authority and the court, in the same words of law', async () => {
    expect((await ask()).remedies).toEqual(accessRemedies);
    expect(accessRemedies.map(({ article }) => article).join()).toMatch(/Art\. 77;.*Art\. 17 and 52.*Art\. 79;.*Art\. 54/);
  });

  test('Regulation (EU) 2016/679, Art. 12(5): is the same for who asks again within a day, without another entry, and a new one after it', async () => {
    const first = await ask();
    served.pass(day - 1);
    expect(await ask()).toEqual(first);
    expect(served.entries).toHaveLength(1);
    served.pass(1);
    expect((await ask()).id).not.toBe(first.id);
    const { data } = await served.ask(
      'holder',
      '{ _entities(representations: [{ __typename: "Account", id: "author" }]) { ... on Account { accessAnswers { id } } } }',
    );
    expect(data._entities[0].accessAnswers).toHaveLength(2);
  });

  test('is for the holder of an account alone: a member of staff is refused, and nobody reads the answers of another', async () => {
    await ask();
    expect((await served.ask('counsel', request)).messages).not.toEqual([]);
    expect((await served.ask('agent', '{ accessAnswers { nodes { id } } }')).messages).not.toEqual([]);
    const { data } = await served.ask(
      'holder',
      '{ _entities(representations: [{ __typename: "Account", id: "other" }]) { ... on Account { accessAnswers { id } } } }',
    );
    expect(data._entities[0].accessAnswers).toBeNull();
  });
});

describe('what is not to be disclosed', () => {
  test('Directive (EU) 2016/680, Art. 15(4): counsel reads which orders hold it back and why, as it was when the answer was given', async () => {
    const id = await put(production({ secrecy, informBy: null }));
    await read(id);
    await ask();
    expect(await withheld()).toEqual([
      [{ id, reference: expect.any(String), toPerson: { mayBeInformed: false, whyNot: 'AUTHORITY_INFORMS' } }],
    ]);
    served.pass(2 * day);
    await served.sql('update orders.legal_order set knowable_from = $1', [served.state.now]);
    await ask();
    expect((await withheld()).map((orders: object[]) => orders.length)).toEqual([0, 1]);
  });

  test('an order on an item of the person counts as one on their records while its time runs, and not afterwards', async () => {
    const id = await put(removal({ secrecy }), people.regulator);
    await ask();
    expect(await withheld()).toMatchObject([[{ id, toPerson: { whyNot: 'TIME_NOT_COME' } }]]);
    served.pass(61 * day);
    await ask();
    expect((await withheld())[0]).toEqual([]);
  });

  test('an order that nothing holds back, and one of somebody else, is not among them', async () => {
    const open = sampleOf('DSA_INFORM', { categories: ['SUBSCRIBER'], from: null, to: null, informBy: null });
    await put(open, people.regulator);
    await put(production({ secrecy, informBy: null }), people.police, 'other');
    await ask();
    expect(await withheld()).toEqual([[]]);
  });

  test('neither the person nor an agent may ask for it', async () => {
    const { data, messages } = await served.ask('holder', 'mutation { requestAccess { ... on AccessAnswer { withheld { id } } } }');
    expect([data, messages.length]).toEqual([null, 1]);
  });
});
