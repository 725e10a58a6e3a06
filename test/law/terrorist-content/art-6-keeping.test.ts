/** Regulation (EU) 2021/784, Art. 6: which removed content is kept, on what basis, and for how long. */
import { people, removal, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const copies = () => served.sql('select order_id, keep_until, ended_at, sealed is not null as sealed from content.removed order by id');
const until = (check: () => unknown) => expect.poll(check);

async function inForce(): Promise<string> {
  const order = walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'IN_FORCE', people.regulator);
  await served.put({ ...order, status: 'SERVED', targets: [], decisions: [] });
  return order.id;
}

/** Staff remove the item by a decision of the platform's own, in this category. */
const ownDecision = () =>
  served.sql(`
    with statement as (
      insert into enforcement.statement_of_reasons (id, decision_ground, content_type, category, category_specification, content_date,
                                                    application_date, decision_facts, source_type, automated_detection, automated_decision, puid)
      values ('s', 'DECISION_GROUND_ILLEGAL_CONTENT', '{CONTENT_TYPE_TEXT}', 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
              '{KEYWORD_TERRORIST_CONTENT}', now(), now(), 'A call to join.', 'SOURCE_VOLUNTARY', false, 'AUTOMATED_DECISION_NOT_AUTOMATED', 's')
      returning id)
    insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, statement_id, decided_by, decided_at)
    select 'own', 'ACTIVE', 'item-2', 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{DE}', now(), id, 'i agent', now() from statement`);

const earlierCopy = (id: string, longer: string) =>
  served.sql(
    `insert into content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, said, longer)
     values ($1, $1, 'item-2', 'author', $2, $3, '{"title":"Join"}', $4)`,
    [id, served.state.now, new Date(served.state.now.getTime() + 200 * 86_400_000), longer],
  );

describe('Regulation (EU) 2021/784, Art. 6(1)', () => {
  test('content that was removed as a result of a removal order is kept', async () => {
    await served.restrict(await inForce(), 'item-1');
    await until(copies).toMatchObject([{ order_id: 'order', sealed: true, ended_at: null }]);
  });

  test('the six months end with the last hour of their last day, which moves from a Saturday to Monday: Regulation (EEC, Euratom) No 1182/71, Art. 3(2) and (4)', async () => {
    await served.restrict(await inForce(), 'item-1');
    await until(copies).toMatchObject([{ sealed: true, keep_until: new Date('2026-09-01T23:00:00Z') }]);
    served.state.now = new Date('2026-04-10T12:00:00Z');
    await served.restrict('order', 'item-2');
    await until(async () => (await copies()).map(({ keep_until }) => keep_until)).toContainEqual(new Date('2026-10-12T23:00:00Z'));
  });

  test('content that staff classify as terrorist content, with no order and no specific measure of Art. 5, is not kept', async () => {
    await ownDecision();
    expect(await served.sql('select id from enforcement.restriction')).toEqual([{ id: 'own' }]);
    expect(await copies()).toEqual([]);
  });

  test('a copy of before, for which no order is the reason, is deleted with an entry: Regulation (EU) 2016/679, Art. 5(1)(e)', async () => {
    await earlierCopy('earlier', '[]');
    await until(copies).toMatchObject([{ ended_at: served.state.now, sealed: false }]);
    await until(() => served.entries.filter(({ type }) => type === 'record.deleted.v1')).toMatchObject([
      { details: { legal: { basis: 'STATEMENT', article: 'Regulation (EU) 2021/784, Art. 6' }, target: { item: 'item-2' } } },
    ]);
  });

  test('a copy of before that a court has asked for since stays until the time that it specified', async () => {
    await earlierCopy(
      'asked',
      '[{"at":"2026-02-01T00:00:00Z","until":"2026-09-17T12:00:00Z","proceedings":"Before the court of Northport."}]',
    );
    await served.restrict(await inForce(), 'item-1');
    await until(copies).toMatchObject([{ sealed: true }, { sealed: true }]);
    expect((await copies()).map(({ ended_at }) => ended_at)).toEqual([null, null]);
  });
});

describe('Regulation (EU) 2021/784, Art. 6(2)', () => {
  const keepLonger = async (end: string) => {
    const [{ id } = { id: '' }] = await served.sql('select id from content.removed');
    const mutation =
      'mutation ($kept: ID!, $until: DateTime!) { keepLonger(kept: $kept, until: $until, proceedings: "Before the court of Northport.") { ... on KeptContent { until } ... on Refusal { reasons } } }';
    return (await served.ask('counsel', mutation, { kept: id, until: end })).data.keepLonger;
  };

  test('a court specifies a further period of three years: it is accepted, though it is longer than six months', async () => {
    await served.restrict(await inForce(), 'item-1');
    expect(await keepLonger('2029-09-04T12:00:00.000Z')).toEqual({ until: '2029-09-04T12:00:00.000Z' });
  });

  test('a period that ends on a Saturday ends with the next working day: Regulation (EEC, Euratom) No 1182/71, Art. 3(4)', async () => {
    await served.restrict(await inForce(), 'item-1');
    expect(await keepLonger('2029-09-01T12:00:00.000Z')).toEqual({ until: '2029-09-03T23:00:00.000Z' });
  });

  test('a period is specified or there is none: one that ends no later than the present one is refused', async () => {
    await served.restrict(await inForce(), 'item-1');
    expect(await keepLonger('2026-08-01T12:00:00.000Z')).toEqual({ reasons: ['INVALID'] });
  });
});
