import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RestrictInput } from '../sdl.ts';
import { actsOn } from '../testing/acts.ts';
import { asOrders, insertOrder, logRelease, type OrderRow, openOrderWork } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

const article = 'Regulation (EU) 2022/2065, Art. 9';
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const carryOut = (input: Partial<RestrictInput> = {}, who: Who = 'agent') => acts.restrict(who, { order: 'o', statement: null, ...input });
const inForce = (row: Partial<OrderRow> = {}) => insertOrder(served, { id: 'o', ...row });
const kept = async () => {
  const tables = ['restriction', 'statement_of_reasons', 'case_participant', 'outbox'].map((name) => `enforcement.${name}`);
  const counts = [...tables, 'log.log_pending'].map((table) => `(select count(*)::int from ${table})`);
  const [row] = await served.sql(`select ${counts.join(' + ')} as rows`);
  return [row?.['rows'], served.entries.length];
};
const seen = `query ($id: ID!) { restriction(id: $id) { visibility order { id } statement { puid } } }`;

describe('a restriction under an order', () => {
  test('carries it out without a statement; its entry names the order, and so does the entry of its end', async () => {
    await inForce();
    const made = await carryOut();
    expect(made).toMatchObject({ state: 'ACTIVE', statement: null, territories: ['DE'], subject: { enforcementStatus: 'DISABLED' } });
    expect([await acts.status('item-1', 'DE'), await acts.status('item-1', 'FR')]).toEqual(['DISABLED', 'AVAILABLE']);
    expect(await served.sql('select order_id, statement_id from enforcement.restriction')).toEqual([{ order_id: 'o', statement_id: null }]);
    expect((await served.ask('agent', seen, { id: made.id })).data.restriction.order).toEqual({ id: 'o' });
    expect(await acts.lift('counsel', made.id)).toMatchObject({ state: 'LIFTED' });
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    const measures = { visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], monetary: null, provision: null, account: null };
    expect(served.entries.map(({ type, subject, details }) => [type, subject, details['legal']])).toEqual([
      ['restriction.applied.v1', 'author', { article, order: 'o', measures }],
      ['restriction.ended.v1', 'author', { article, order: 'o', measures }],
    ]);
  });

  test('that was fulfilled carries it out again where the platform lifted it, and nowhere else', async () => {
    await inForce();
    const { id } = await carryOut();
    await served.sql("update orders.legal_order set status = 'FULFILLED'");
    expect((await carryOut({ territories: ['FR'] })).reasons).toEqual(['NOT_FOUND']);
    await acts.lift('counsel', id);
    expect(await carryOut()).toMatchObject({ state: 'ACTIVE' });
    expect((await carryOut()).reasons).toEqual(['WRONG_STATE']);
    expect((await carryOut({ item: 'item-2' })).reasons).toEqual(['NOT_FOUND']);
  });

  test('by the clock ends as others do, and its entry names the order', async () => {
    await inForce();
    const endsAt = new Date(served.state.now.getTime() + 1_000).toISOString() as unknown as Date;
    await carryOut({ endsAt });
    served.pass(1_000);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    await served.moveByClock();
    expect(served.entries.at(-1)).toMatchObject({
      type: 'restriction.ended.v1',
      details: { action: 'end', legal: { article, order: 'o' } },
    });
  });

  test('is separate from one without an order, which has its statement as before', async () => {
    await inForce();
    const { id } = await acts.restrict('agent');
    const { data } = await served.ask('agent', seen, { id });
    expect(data.restriction).toMatchObject({ order: null, statement: { puid: expect.any(String) } });
    expect(served.entries[0]?.details['legal']).toMatchObject({ article: 'Regulation (EU) 2022/2065, Art. 17' });
  });

  test('is seen by `orders` as its effect until it is lifted', async () => {
    await inForce();
    const { id } = await carryOut();
    await acts.restrict('agent', { item: 'item-2' });
    const effect = () => asOrders(served, `select order_id, item_id, restricted_at from orders.target_effects('{o}')`);
    expect(await effect(), 'in one of its two territories').toEqual([]);
    served.pass(1_000);
    await carryOut({ territories: ['FR'] });
    expect(await effect()).toEqual([{ order_id: 'o', item_id: 'item-1', restricted_at: served.state.now }]);
    await acts.lift('counsel', id);
    expect(await effect()).toEqual([]);
  });
});

describe('a restriction under an order that binds', () => {
  test.each([
    ['DSA_ACT', 'IN_FORCE', article],
    ['DSA_ACT', 'FULFILLED', article],
    ['TCO_REMOVAL', 'FULFILLED', 'Regulation (EU) 2021/784, Art. 3'],
  ])('is lifted and undone by counsel alone: %s, %s', async (kind, status, rule) => {
    await inForce({ kind });
    const { id } = await carryOut();
    await served.sql('update orders.legal_order set status = $1::orders.order_status', [status]);
    const before = await kept();
    for (const act of [acts.lift, acts.undo])
      for (const who of ['agent', 'agent2'] as const)
        expect(await act(who, id)).toMatchObject({
          reasons: ['NOT_COMPETENT'],
          message: expect.stringMatching(/ask counsel/),
          article: rule,
        });
    expect(await kept()).toEqual(before);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await acts.undo('counsel', id)).toMatchObject({ state: 'LIFTED' });
  });
  test.each(['WITHDRAWN', 'REVOKED', 'EXPIRED'])('is lifted by any member of staff once the order is %s', async (status) => {
    await inForce();
    const { id } = await carryOut();
    await served.sql('update orders.legal_order set status = $1::orders.order_status', [status]);
    expect(await acts.lift('agent2', id)).toMatchObject({ state: 'LIFTED' });
  });
  test('is bound for as long as the order is in force: no time of ours ends it', async () => {
    await inForce();
    const { id } = await carryOut();
    served.pass(400 * 86_400_000);
    expect((await acts.lift('agent2', id)).reasons).toEqual(['NOT_COMPETENT']);
    await served.sql(`update orders.legal_order set status = 'WITHDRAWN'`);
    expect(await acts.lift('agent2', id)).toMatchObject({ state: 'LIFTED' });
  });
});

describe('no restriction is stored under an order', () => {
  const unknown = { reasons: ['NOT_FOUND'], message: 'The order is not in force or does not name this item.', article };
  test.each<[string, Partial<OrderRow>]>([
    ['of another item', { resolved: 'item-2' }],
    ['whose target was not found', { resolved: null }],
    ['that requests data', { kind: 'EPOC' }],
    ['whose target was refused', { outcome: 'REFUSED' }],
    ['whose release is not yet in the log', { isLogged: false }],
    ...['DRAFT', 'APPROVED', 'HELD', 'FULFILLED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'].map((status): [string, Partial<OrderRow>] => [
      `that is ${status}`,
      { status },
    ]),
  ])('%s', async (_, row) => {
    await inForce(row);
    expect(await carryOut()).toEqual(unknown);
    expect(await kept()).toEqual([0, 0]);
  });

  test('that does not exist', async () => {
    await inForce({ id: 'other' });
    expect(await carryOut()).toEqual(unknown);
    expect(await kept()).toEqual([0, 0]);
  });

  test('whose release has no entry yet, and one is stored from then on', async () => {
    const released = await inForce({ isLogged: false });
    expect(await carryOut()).toEqual(unknown);
    await logRelease(served, released);
    expect(await carryOut()).toMatchObject({ state: 'ACTIVE' });
  });

  const onAccount = { item: null, account: 'author', visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' as const };
  test.each<[string, Partial<RestrictInput>, string[]]>([
    ['outside its territories', { territories: ['AT'] }, ['TERRITORY']],
    ['in the world', { territories: ['WORLD'] }, ['TERRITORY']],
    ['on an account', onAccount, ['INVALID']],
    ['with a statement too', { statement: statementInput() }, ['INVALID']],
    ['by a label', { visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }, ['INVALID']],
    ['with payments', { monetary: 'DECISION_MONETARY_SUSPENSION' }, ['INVALID']],
    ['without a statement or an order', { order: null }, ['MISSING']],
  ])('%s', async (_, input, reasons) => {
    await inForce();
    expect((await carryOut(input)).reasons).toEqual(reasons);
    expect(await kept()).toEqual([0, 0]);
  });

  test('by `enforcement` itself: it reads one order and its items, and writes none of their rows', async () => {
    await inForce();
    await served.sql('set role writ_enforcement');
    try {
      expect(await served.sql(`select item_id from orders.order_in_force('o', '{item-1,item-2}')`)).toEqual([{ item_id: 'item-1' }]);
      expect(await served.sql(`select item_id from orders.order_in_force('other', '{item-1}')`)).toEqual([]);
      await expect(served.sql('select from orders.legal_order')).rejects.toThrow(/permission denied/);
      await expect(served.sql("update orders.order_target set resolved = 'item-2'")).rejects.toThrow(/permission denied/);
    } finally {
      await served.sql('reset role');
    }
  });
});

describe('an order to act', () => {
  test('that has one item for two targets is carried out as any other', async () => {
    await inForce({ territories: ['WORLD'] });
    await served.sql(`insert into orders.order_target values ('again', 'o', 1, 'ITEM', 'y', 'item-1')`);
    await served.sql(`insert into orders.order_decision (order_id, position, target_id, outcome) values ('o', 1, 'again', 'GRANTED')`);
    expect(await carryOut({ territories: ['WORLD'] })).toMatchObject({ state: 'ACTIVE', territories: ['WORLD'] });
  });

  test('is carried out once in each territory, and again when its restriction was lifted', async () => {
    await inForce();
    const first = await carryOut();
    const before = await kept();
    expect(await carryOut({ visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }, 'agent2')).toMatchObject({
      reasons: ['WRONG_STATE'],
      message: expect.stringContaining('already carried out'),
    });
    expect(await kept()).toEqual(before);
    expect(await carryOut({ territories: ['FR'] })).toMatchObject({ state: 'ACTIVE' });
    await acts.lift('counsel', first.id);
    expect(await carryOut()).toMatchObject({ state: 'ACTIVE' });
  });

  test('does not exclude another order, nor the platform’s own decision', async () => {
    await inForce();
    await inForce({ id: 'second' });
    await carryOut();
    expect(await carryOut({ order: 'second' })).toMatchObject({ state: 'ACTIVE' });
    expect(await acts.restrict('agent')).toMatchObject({ state: 'ACTIVE', statement: { puid: expect.any(String) } });
  });

  test('is carried out by one of two simultaneous attempts', async () => {
    await inForce();
    const hold = `select from enforcement.turn where of = enforcement.turn_of('o', 'item-1') for update`;
    const both = await served.atOnce(hold, 2, () => Promise.all([carryOut(), carryOut({}, 'agent2')]));
    expect(both.filter(({ state }) => state === 'ACTIVE')).toHaveLength(1);
    expect(both.flatMap(({ reasons }) => reasons ?? [])).toEqual(['WRONG_STATE']);
    expect(await served.sql('select count(*)::int as n from enforcement.restriction')).toEqual([{ n: 1 }]);
  });
});

describe('the person concerned', () => {
  const own = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContentItem { restrictions { visibility statement { puid } } } } }`;
  const item = { r: [{ __typename: 'ContentItem', id: 'item-1' }] };
  test('sees the restriction without a statement, and without the order', async () => {
    await inForce();
    const { id } = await carryOut();
    const shown = { visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], statement: null };
    expect((await served.ask('author', own, item)).data._entities[0].restrictions).toEqual([shown]);
    expect((await served.ask('reader', own, item)).data._entities[0].restrictions).toEqual([]);
    expect((await served.ask('author', seen, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await served.ask('reader', seen, { id })).codes).toEqual(['NOT_FOUND']);
  });

  test('complains about how it was carried out, and about the platform’s own restriction', async () => {
    await inForce();
    const ordered = await carryOut();
    expect(await acts.complain('author', { restriction: ordered.id })).toMatchObject({ state: 'OPEN' });
    expect(await served.sql('select covers from enforcement.complaint')).toEqual([{ covers: 'EXECUTION' }]);
    expect((await acts.complain('reader', { restriction: ordered.id })).reasons).toEqual(['NOT_FOUND']);
    const decided = await acts.restrict('agent');
    expect(await acts.complain('author', { restriction: decided.id })).toMatchObject({ state: 'OPEN' });
  });

  test('gets no partial reversal by what an order restricts, because that is no decision that remains', async () => {
    await inForce();
    const wider = await acts.restrict('agent', { territories: ['DE', 'FR'] });
    const complaint = await acts.complain('author', { restriction: wider.id });
    await carryOut();
    await acts.claim('counsel', complaint.id);
    expect((await acts.decideComplaint('counsel', complaint.id, 'PARTIALLY_REVERSED')).reasons).toEqual(['INVALID']);
    expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect([await acts.status('item-1', 'DE'), await acts.status('item-1', 'FR')]).toEqual(['DISABLED', 'AVAILABLE']);
  });
});

describe('the work on orders', () => {
  const text = `query ($kinds: [WorkKind!], $first: Int, $after: String) { queue(kinds: $kinds, first: $first, after: $after) {
    nodes { kind dueAt claimedBy subject { __typename ... on Order { id } ... on Notice { id } } } pageInfo { endCursor } } }`;
  const queue = async (who: Who, variables: Record<string, unknown> = {}) => (await served.ask(who, text, variables)).data.queue;

  test('is in the queue of staff with its order, among the other work by deadline', async () => {
    const notice = await acts.submitNotice('anonymous');
    await openOrderWork(served, 'late', '2026-03-09T12:00:00Z');
    await openOrderWork(served, 'soon', '2026-03-01T20:00:00Z');
    await openOrderWork(served, 'some-day');
    const expected = [
      ['ORDER', { __typename: 'Order', id: 'soon' }],
      ['NOTICE', { __typename: 'Notice', id: notice.id }],
      ['ORDER', { __typename: 'Order', id: 'late' }],
      ['ORDER', { __typename: 'Order', id: 'some-day' }],
    ];
    const told = ({ kind, subject }: { kind: string; subject: object }) => [kind, subject];
    for (const who of ['agent', 'counsel'] as const) expect((await queue(who)).nodes.map(told)).toEqual(expected);
    const first = await queue('agent', { first: 3 });
    const rest = await queue('agent', { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(told)).toEqual(expected);
    expect((await queue('agent', { kinds: ['ORDER'] })).nodes).toHaveLength(3);
    expect((await queue('agent', { kinds: ['NOTICE', 'COMPLAINT'] })).nodes).toHaveLength(1);
    expect((await served.ask('author', text)).codes).toEqual(['FORBIDDEN']);
  });

  test('is claimed only by an agent, and closed when `orders` closes it', async () => {
    await openOrderWork(served, 'o');
    expect(await acts.claim('counsel', 'o')).toMatchObject({
      reasons: ['NOT_DECIDABLE'],
      message: expect.stringMatching(/release needs no claim/),
    });
    expect((await queue('agent')).nodes).toMatchObject([{ claimedBy: null }]);
    expect(await acts.claim('agent', 'o')).toMatchObject({ claimedBy: 'agent', claimEndsAt: '2026-03-01T12:30:00.000Z' });
    expect((await acts.claim('agent2', 'o')).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    expect(await asOrders(served, `select claimed_by from enforcement.work_item where subject_id = 'o'`)).toEqual([
      { claimed_by: 'i agent' },
    ]);
    await asOrders(served, `update enforcement.work_item set closed_at = now() where subject_id = 'o'`);
    expect((await queue('agent')).nodes).toEqual([]);
    expect((await acts.claim('agent', 'o')).reasons).toEqual(['WRONG_STATE']);
  });
});
