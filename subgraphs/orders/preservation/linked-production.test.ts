/** What production orders make of the preservation that they ask for: whether they ask for all of it, and that its time stands while one is open. */
import type { Order, OrderContent, OrderStatus } from '@writ/orders-domain/order';
import { drafted, people, preserving, production, utc, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { coversAll } from './linked-production.ts';

const email = (value: string) => ({ type: 'EMAIL' as const, value });
const [orla, finn] = [email('orla@example.org'), email('finn@example.org')];

describe('a production order asks for all that is preserved', () => {
  const covers = (producing: Partial<OrderContent>, kept: Partial<OrderContent> = {}) =>
    coversAll(drafted(production(producing)), drafted(preserving(kept)));

  it('with the same targets, categories and window', () => expect(covers({})).toBe(true));

  it.each<[string, Partial<OrderContent>, Partial<OrderContent>]>([
    ['more targets', { identifiers: [finn, orla] }, {}],
    ['more categories', {}, { categories: ['SUBSCRIBER', 'TRAFFIC'] }],
    ['a window that begins earlier and ends later', { from: utc('2025-12-31T00:00:00'), to: utc('2026-02-02T00:00:00') }, {}],
    ['a window, where what is preserved has none', {}, { categories: ['SUBSCRIBER'], from: null, to: null }],
    [
      'no window, where what is preserved has none',
      { categories: ['SUBSCRIBER'], from: null, to: null },
      { categories: ['SUBSCRIBER'], from: null, to: null },
    ],
  ])('with %s', (_what, producing, kept) => expect(covers(producing, kept)).toBe(true));

  it.each<[string, Partial<OrderContent>, Partial<OrderContent>]>([
    ['fewer targets', {}, { identifiers: [orla, finn] }],
    ['another target of another type', { identifiers: [{ type: 'USER_ID', value: orla.value }] }, {}],
    ['fewer categories', { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC'] }, {}],
    ['a window that begins later', { from: utc('2026-01-01T00:00:01') }, {}],
    ['a window that ends earlier', { to: utc('2026-01-31T23:59:59') }, {}],
    ['no window, where what is preserved has one', { categories: ['SUBSCRIBER'], from: null, to: null }, { categories: ['SUBSCRIBER'] }],
  ])('but not with %s', (_what, producing, kept) => expect(covers(producing, kept)).toBe(false));
});

describe('the time of a preservation', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  /** The order of a court under this id, as it stands. */
  async function put(id: string, content: OrderContent, to: OrderStatus, change: Partial<Order> = {}): Promise<string> {
    const order = walked(content, to, people.court);
    const targets = order.targets.map((target) => ({ ...target, id: `${id}.${target.id}` }));
    const decisions = order.decisions.map((one) => ({ ...one, target: `${id}.${one.target}` }));
    await served.put({ ...order, id, targets, decisions, ...change });
    return id;
  }
  const statusOf = async (id: string) => (await served.sql('select status from orders.legal_order where id = $1', [id]))[0]?.['status'];
  const stands = async (id: string) => {
    const [clock] = await served.sql(
      `select paused_at is not null as stands from orders.clock where order_id = $1 and kind = 'PRESERVATION'`,
      [id],
    );
    return clock?.['stands'];
  };
  /** Answers a question with another content, as the court does. */
  async function answer(id: string, { identifiers: targets, ...content }: OrderContent): Promise<void> {
    const [row] = await served.sql('select generation from orders.legal_order where id = $1', [id]);
    const mutation = `mutation ($id: ID!, $generation: Int!, $input: OrderInput!) {
      answerClarification(order: $id, generation: $generation, input: $input, text: "Changed.") { ... on Order { status } ... on Refusal { reasons message } } }`;
    const input = JSON.parse(JSON.stringify({ ...content, targets }));
    const { data, messages } = await served.ask('court', mutation, { id, generation: row?.['generation'], input });
    expect(messages).toEqual([]);
    expect(data.answerClarification).toEqual({ status: 'SERVED' });
  }
  async function withdraw(id: string): Promise<void> {
    const [row] = await served.sql('select generation from orders.legal_order where id = $1', [id]);
    const mutation = `mutation { withdrawOrder(order: "${id}", generation: ${row?.['generation']}, reason: "Solved.") { ... on Order { status } ... on Refusal { message } } }`;
    expect((await served.ask('court', mutation)).data.withdrawOrder).toEqual({ status: 'WITHDRAWN' });
  }
  const wider = (earlier: string | null = 'make') => preserving({ identifiers: [orla, finn], earlier });

  it('stands from its beginning when it is served anew while production is asked for, and goes on when that is over', async () => {
    await put('keep', preserving(), 'CLARIFICATION');
    await put('make', production(), 'SERVED', { preservation: 'keep' });
    await answer('keep', wider());
    expect([await statusOf('keep'), await stands('keep')]).toEqual(['SERVED', true]);
    await withdraw('make');
    expect(await stands('keep')).toBe(false);
  });

  it.each<[string, Partial<Order>, OrderStatus]>([
    ['none asks for it', {}, 'SERVED'],
    ['one that asks for it is over', { preservation: 'keep' }, 'WITHDRAWN'],
    ['one of another body asks for it', { preservation: 'keep', issuing: { ...walked(production(), 'SERVED').issuing } }, 'SERVED'],
  ])('runs when it is served anew and %s', async (_what, change, status) => {
    await put('keep', preserving(), 'CLARIFICATION');
    await put('make', production(), status, change);
    await answer('keep', wider(change.issuing === undefined ? 'make' : null));
    expect([await statusOf('keep'), await stands('keep')]).toEqual(['SERVED', false]);
  });

  it('goes on when the order that asked for it asks for another, whose time stands from then on', async () => {
    await put('keep', preserving(), 'SERVED');
    await put('other', preserving({ reference: 'NP 13/26' }), 'SERVED');
    await put('make', production(), 'CLARIFICATION', { preservation: 'keep' });
    await served.sql(`update orders.clock set pauses = $1, paused_at = $2 where order_id = 'keep' and kind = 'PRESERVATION'`, [
      JSON.stringify([{ from: served.state.now, to: null, cause: 'PRODUCTION_REQUESTED' }]),
      served.state.now,
    ]);
    served.pass(60_000);
    await answer('make', production({ preservation: 'other' }));
    expect([await stands('keep'), await stands('other')]).toEqual([false, true]);
    await withdraw('make');
    expect([await stands('keep'), await stands('other')]).toEqual([false, false]);
  });

  it('goes on when the order that asked for it asks for none', async () => {
    await put('keep', preserving(), 'SERVED');
    await put('make', production(), 'CLARIFICATION', { preservation: 'keep' });
    await served.sql(`update orders.clock set pauses = $1, paused_at = $2 where order_id = 'keep' and kind = 'PRESERVATION'`, [
      JSON.stringify([{ from: served.state.now, to: null, cause: 'PRODUCTION_REQUESTED' }]),
      served.state.now,
    ]);
    served.pass(60_000);
    await answer('make', production({ preservation: null, earlier: 'keep' }));
    expect(await stands('keep')).toBe(false);
  });
});
