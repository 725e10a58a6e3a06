/** What the database knows of a body's other orders when it submits one: over the whole way, from the draft to the answer. */
import { fingerprintOf, type Order, type OrderContent } from '@writ/orders-domain/order';
import { day, type people, production, removal, sampleOf, start, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id } ... on Refusal { message } } }';
const submit =
  'mutation ($id: ID!) { submitOrder(order: $id, generation: 1) { ... on Order { status } ... on Refusal { reasons message } } }';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

/** As JSON carries it. */
function inputOf({ identifiers: targets, ...content }: OrderContent): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ ...content, targets }));
}

/** Drafts and submits, and answers the reasons or the state that it has come to. */
async function submitted(content: OrderContent, who: keyof typeof people = 'police'): Promise<string[]> {
  const drafted = await served.ask(who, draft, { input: inputOf(content) });
  const { data, messages } = await served.ask(who, submit, { id: drafted.data.draftOrder.id });
  if (messages.length > 0) throw new Error(messages.join());
  return data.submitOrder.reasons ?? [data.submitOrder.status];
}

/** The order as its row; ids are the test's own. */
async function put(order: Order, id: string): Promise<string> {
  const targets = order.targets.map((target) => ({ ...target, id: `${id}.${target.id}` }));
  const decisions = order.decisions.map((one) => ({ ...one, target: `${id}.${one.target}` }));
  await served.put({ ...order, id, targets, decisions });
  return id;
}

const content = production();

describe('an order that was refused by a person', () => {
  const refused = walked(content, 'REFUSED');

  it('is not submitted again unchanged, nor with only another comma', async () => {
    await put(refused, 'first');
    expect(await submitted(content)).toEqual(['REPEATED']);
    const grounds = `${content.legalBasis.grounds} !`;
    expect(await submitted(production({ reference: 'NP 13/26', legalBasis: { ...content.legalBasis, grounds } }))).toEqual(['REPEATED']);
  });
  it('is submitted with other grounds, and by another body', async () => {
    await put(refused, 'first');
    const grounds = 'The bank has answered: the account holder alone used it.';
    expect(await submitted(production({ legalBasis: { ...content.legalBasis, grounds } }))).toEqual(['SUBMITTED']);
    expect(await submitted(content, 'otherPolice')).toEqual(['SUBMITTED']);
  });
  it('counts for thirty days', async () => {
    await put(refused, 'first');
    served.state.now = new Date(start.getTime() + 31 * day);
    expect(await submitted(production({ informBy: new Date(start.getTime() + 60 * day) }))).toEqual(['SUBMITTED']);
  });
});

describe('an order that the check has refused', () => {
  const broken = production({ identifiers: [{ type: 'EMAIL', value: '*@example.org' }] });

  it('is reported as repeated when it comes again unchanged', async () => {
    expect(await submitted(broken)).toEqual(['WILDCARD']);
    expect(await submitted(broken)).toEqual(['WILDCARD', 'REPEATED']);
    expect(await submitted(broken, 'otherPolice')).toEqual(['WILDCARD']);
    const rejected = served.entries.filter(({ type }) => type !== 'order.drafted.v1');
    expect(rejected.map(({ type, details }) => [type, details['codes']])).toEqual([
      ['order.rejected.v1', ['INSUFFICIENT_INFORMATION']],
      ['order.rejected.v1', ['INSUFFICIENT_INFORMATION', 'OTHER']],
      ['order.rejected.v1', ['INSUFFICIENT_INFORMATION']],
    ]);
  });
  it('is forgotten once it is corrected', async () => {
    expect(await submitted(broken)).toEqual(['WILDCARD']);
    expect(await submitted(content)).toEqual(['SUBMITTED']);
  });
});

describe('an order about the same target under another law', () => {
  const services = sampleOf('DSA_INFORM');

  it('is refused if it does not name the first order while that is open', async () => {
    await put(walked(content, 'SERVED'), 'first');
    expect(await submitted(services)).toEqual(['REFILED']);
    expect(await submitted({ ...services, earlier: 'first' })).toEqual(['SERVED']);
  });
  it('is refused if it does not name the first order when that was refused, too', async () => {
    await put(walked(content, 'REFUSED'), 'first');
    expect(await submitted(services)).toEqual(['REFILED']);
  });
  it('is accepted from another body, and once the first order has ended', async () => {
    await put(walked(content, 'SERVED'), 'first');
    expect(await submitted(services, 'otherPolice')).toEqual(['SERVED']);
    await served.sql(`update orders.legal_order set status = 'WITHDRAWN' where id = 'first'`);
    expect(await submitted(services)).toEqual(['SERVED']);
  });
  it('is compared target by target', async () => {
    await put(walked(content, 'SERVED'), 'first');
    const other = { type: 'EMAIL' as const, value: 'finn@example.org' };
    expect(await submitted({ ...services, identifiers: [other] })).toEqual(['SERVED']);
    expect(await submitted({ ...services, reference: 'x', identifiers: [other, ...content.identifiers] })).toEqual(['REFILED']);
  });
  it('is accepted if it is only of the same kind', async () => {
    await put(walked(content, 'SERVED'), 'first');
    expect(await submitted(production({ categories: ['SUBSCRIBER'], from: null, to: null, notNotified: null }))).toEqual(['SUBMITTED']);
  });
});

describe('a link', () => {
  it('to an order of another body is refused like one to a missing order', async () => {
    await put(walked(content, 'SERVED'), 'first');
    const linked = { ...removal(), earlier: 'first' };
    expect(await submitted(linked, 'regulator')).toEqual(['LINK']);
    expect(await submitted({ ...linked, earlier: 'none' }, 'regulator')).toEqual(['LINK']);
  });
  it('to a draft, or to the order itself, is refused like one to a missing order', async () => {
    await put(walked(content, 'DRAFT'), 'first');
    expect(await submitted(production({ earlier: 'first' }))).toEqual(['LINK']);
  });
  it('to a preservation order lets its contents be produced', async () => {
    await put(walked(sampleOf('EPOC_PR'), 'SERVED'), 'first');
    expect(await submitted(content)).toEqual(['REFILED']);
    expect(await submitted(production({ preservation: 'first' }))).toEqual(['SUBMITTED']);
    expect(await submitted(production({ preservation: 'first' }), 'otherPolice')).toEqual(['LINK']);
  });
});

it('the database returns everything that the issuer wrote, and stores the fingerprint', async () => {
  const whole = production({ earlier: 'e', preservation: 'p', reportTo: 'r', processor: 'c' });
  const drafted = await served.ask('police', draft, { input: inputOf(whole) });
  const { data } = await served.ask(
    'police',
    'query ($id: ID!) { order(id: $id) { informBy notNotified notified { organisation } earlier preservation reportTo processor legalBasis { threshold } } }',
    { id: drafted.data.draftOrder.id },
  );
  expect(data.order).toEqual({
    informBy: whole.informBy?.toISOString(),
    notNotified: whole.notNotified,
    notified: null,
    earlier: 'e',
    preservation: 'p',
    reportTo: 'r',
    processor: 'c',
    legalBasis: { threshold: 'THREE_YEARS' },
  });
  expect(await served.sql('select fingerprint from orders.legal_order')).toEqual([{ fingerprint: fingerprintOf(whole) }]);
});
