import type { Caller } from '@writ/access';
import { isTerminal, type Order } from '@writ/orders-domain/order';
import { isVisibleTo } from '@writ/orders-domain/people';
import { at, day, emergency, hour, move, people, production, walked, withheld } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

const listed = '{ orders { nodes { id } pageInfo { hasNextPage endCursor } } }';
const acted = `{ ... on Order { status targets { decisions { category outcome } } } ... on Refusal { reasons } }`;
const found = 'query ($id: ID!) { order(id: $id) { status targets { decisions { category outcome } } } }';
const release = `mutation ($id: ID!, $generation: Int!, $digest: String!) { releaseOrder(order: $id, generation: $generation, digest: $digest) ${acted} }`;

describe('an emergency whose validation is refused', () => {
  const served = walked(emergency(), 'SERVED');
  const over = move(served, { type: 'refuseValidation', reason: 'No threat.' }, people.judge, at(3 * day)).order;
  const judge: Caller = { ...people.otherJudge, graph: 'authority' };

  test('waits for every validator of its state while it runs, and for none when it has ended', () => {
    expect([isTerminal(served), isTerminal(over)]).toEqual([false, true]);
    expect([served, over].map((order) => isVisibleTo(order, judge, at(3 * day)))).toEqual([true, false]);
    expect(isVisibleTo(over, { ...people.policeColleague, graph: 'authority' }, at(3 * day)), 'its own body sees it').toBe(true);
  });
});

describe('in the database', () => {
  let it: Served;
  beforeEach(async () => {
    it = await serve();
  });
  afterEach(() => it.close());
  const put = async (order: Order): Promise<Order> => {
    await it.put(order);
    return order;
  };

  test('an emergency leaves the list of the validators too, and no cursor reveals it', async () => {
    const { id } = await put(walked(emergency(), 'SERVED'));
    expect((await it.ask('judge', listed)).data.orders.nodes).toEqual([{ id }]);
    it.pass(3 * day);
    expect((await it.ask('judge', listed)).data.orders.nodes, 'a late validation counts').toEqual([{ id }]);
    await it.sql(`update orders.legal_order set status = 'REVOKED'`);
    expect((await it.ask('judge', listed)).data.orders).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect((await it.ask('police', listed)).data.orders.nodes).toEqual([{ id }]);
  });

  test("a request for another body's order writes nothing", async () => {
    await it.sql(`create function orders.refuse() returns trigger language plpgsql as $$ begin raise exception 'written'; end $$`);
    const { id } = await put(walked(production(), 'UNDER_REVIEW'));
    await it.sql('create trigger refuse before update on orders.legal_order for each row execute function orders.refuse()');
    it.pass(hour);
    expect((await it.ask('otherPolice', found, { id })).messages).toEqual((await it.ask('otherPolice', found, { id: 'none' })).messages);
  });

  const unknown = {
    identifiers: [{ type: 'EMAIL' as const, value: 'nobody@example.org' }],
    categories: ['SUBSCRIBER' as const],
    from: null,
    to: null,
  };
  const notified = { organisation: 'west-enforcing', country: 'IE' };
  const outcomes = ({ targets }: { targets: { decisions: { outcome: string }[] }[] }) =>
    targets.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome));

  test('an order does not reveal a missing account to its issuer while it is held, nor if it never comes into force', async () => {
    const order = await put(walked(production({ identifiers: unknown.identifiers, categories: ['TRAFFIC'], notified }), 'APPROVED'));
    const { id, generation, digest } = order;
    const held = (await it.ask('counsel', release, { id, generation, digest })).data.releaseOrder;
    expect([held.status, outcomes(held)], 'its releaser does').toEqual(['HELD', ['NOT_AVAILABLE']]);
    for (const who of ['police', 'enforcing'] as const)
      expect(outcomes((await it.ask(who, found, { id })).data.order), who).toEqual(['GRANTED']);
    const withdraw = `mutation ($id: ID!, $generation: Int!) { withdrawOrder(order: $id, generation: $generation, reason: "Solved.") ${acted} }`;
    const ended = (await it.ask('police', withdraw, { id, generation: generation + 1 })).data.withdrawOrder;
    expect([ended.status, outcomes(ended)]).toEqual(['WITHDRAWN', ['GRANTED']]);
  });

  test('an order reveals a missing account once it is in force, and not before that is in the log', async () => {
    const { id, generation, digest } = await put(
      walked(production({ identifiers: unknown.identifiers, categories: ['TRAFFIC'], notified }), 'APPROVED'),
    );
    await it.ask('counsel', release, { id, generation, digest });
    const clear = `mutation ($id: ID!, $generation: Int!) { clearOrder(order: $id, generation: $generation) ${acted} }`;
    const cleared = (await it.ask('enforcing', clear, { id, generation: generation + 1 })).data.clearOrder;
    expect([cleared.status, outcomes(cleared)]).toEqual(['IN_FORCE', ['NOT_AVAILABLE']]);
    await it.sql('update orders.legal_order set released_event = gen_random_uuid()');
    expect(outcomes((await it.ask('police', found, { id })).data.order)).toEqual(['GRANTED']);
  });

  test('a narrowed part reads as narrowed, whether or not the account exists', async () => {
    const reviewing = walked(production({ categories: ['TRAFFIC'], notified, identifiers: unknown.identifiers }), 'UNDER_REVIEW');
    const [asked] = reviewing.decisions;
    if (!asked?.window) throw new Error('the order asks for no window');
    const window = { ...asked.window, from: new Date(asked.window.from.getTime() + day) };
    const decisions = [{ target: asked.target, category: asked.category, outcome: 'NARROWED' as const, window, ...withheld('EPOC') }];
    const { id, generation, digest } = await put(move(reviewing, { type: 'decideOrder', decisions }, people.agent).order);
    await it.ask('counsel', release, { id, generation, digest });
    expect(outcomes((await it.ask('police', found, { id })).data.order)).toEqual(['NARROWED']);
  });

  test('a release that is refused looks up no account', async () => {
    await it.sql('revoke execute on function records.account_preserved(text[], text, bytea) from writ_orders');
    const { id, generation, digest } = await put(walked(production(), 'APPROVED'));
    const reasons = async (change: object) =>
      (await it.ask('counsel', release, { id, generation, digest, ...change })).data?.releaseOrder.reasons;
    expect(await reasons({ digest: 'another' })).toEqual(['DIGEST_MISMATCH']);
    expect(await reasons({ generation: 1 })).toEqual(['STALE']);
    expect(await reasons({}), 'one that can be does').toBeUndefined();
  });

  test('an auditor is logged on every path to an order', async () => {
    const { id } = await put(walked(production(), 'SERVED'));
    const reference = 'query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) { ... on Order { status } } }';
    for (const document of [found, reference]) {
      it.entries.length = 0;
      await it.ask('auditor', document, { id });
      expect(it.entries).toMatchObject([{ type: 'audit.inspected.v1' }]);
    }
  });

  test('a missing case is refused with an entry of its own length, not of the requested text', async () => {
    const text =
      'mutation ($work: ID!) { openCase(work: $work, fields: [{ field: NAME, reason: "Why." }]) { ... on Refusal { reasons } } }';
    expect((await it.ask('agent', text, { work: 'w'.repeat(100_000) })).data.openCase).toEqual({ reasons: ['NOT_FOUND'] });
    expect(it.entries.map(({ details }) => details['target'])).toEqual([{ work: 'w'.repeat(64) }]);
  });
});
