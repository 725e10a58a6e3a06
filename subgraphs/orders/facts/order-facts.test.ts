import { newOperationId } from '@writ/core';
import { completedLaw, lawFiles, lawOf, orderKinds, putInForce, readLaw, shippedLaw } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import {
  at,
  decideAll,
  documentOf,
  hour,
  move,
  type Played,
  people,
  production,
  receiving,
  release,
  removal,
  walked,
} from '@writ/orders-domain/testing';
import { notSpecifiedOrder } from '@writ/statements-domain/facts';
import { afterEach, describe, expect, test } from 'vitest';
import { actEntries, systemAuthor } from '../commands/command-entries.ts';
import type { Classified } from './order-facts.ts';

afterEach(() => putInForce(shippedLaw));

type Moved = ReturnType<typeof move>;

/** The facts of an act, by the type of their entry. */
function factsOf({ order, entries }: Moved, classified: Classified | null = null): Record<string, unknown> {
  const event = order.history.at(-1);
  if (event === undefined) throw new Error('no event');
  const drafts = actEntries(systemAuthor(newOperationId()), order, { event, types: entries, classified });
  return Object.fromEntries(drafts.flatMap(({ type, details }) => ('fact' in details ? [[type, details.fact]] : [])));
}

const act1 = { kind: 'DSA_ACT', state: 'DE', emergency: false, data: [], effect: 'act' };
const toAct = (status: Order['status']): Order => walked(removal(), status, people.regulator);

describe('an order to act', () => {
  test('is counted when it is served, with no category and informed at once', () => {
    const served = move(toAct('SUBMITTED'), { type: 'serve' }, 'SYSTEM');
    expect(factsOf(served)).toEqual({
      'order.served.v1': {
        fact: 'order',
        ...act1,
        category: notSpecifiedOrder,
        keywords: [],
        items: served.order.targets.length,
        informHours: 0,
      },
    });
  });

  test('takes effect when the last of it is done, and not when it is released', () => {
    const order = toAct('IN_FORCE');
    const done: Played = { type: 'fulfil', done: order.targets.map(({ id }) => id), at: at(30 * hour) };
    const fulfilled = move(order, done, 'SYSTEM', at(30 * hour));
    const classified = { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keywords: ['KEYWORD_PYRAMID_SCHEMES', 'KEYWORD_PHISHING'] };
    const { fact, hours, ...rest } = factsOf(fulfilled, classified)['order.fulfilled.v1'] as Record<string, unknown>;
    const since = order.history.find(({ to }) => to === 'SERVED')?.at.getTime() ?? 0;
    expect([fact, hours]).toEqual(['effect', Math.floor((at(30 * hour).getTime() - since) / hour)]);
    expect(rest).toEqual({ ...act1, ...classified, keywords: ['KEYWORD_PHISHING', 'KEYWORD_PYRAMID_SCHEMES'] });
  });
});

describe('a production order', () => {
  const notified = { organisation: 'west-enforcing', country: 'IE' };

  test('takes effect when it comes into force, once', () => {
    const approved = walked(production(), 'APPROVED');
    const released = move(approved, release(approved), people.counsel);
    expect(released.order.status).toBe('IN_FORCE');
    const effect = { fact: 'effect', kind: 'EPOC', effect: 'inform', data: ['CONTENT', 'IDENTIFICATION', 'SUBSCRIBER', 'TRAFFIC'] };
    expect(factsOf(released)).toMatchObject({ 'order.released.v1': { ...effect, category: notSpecifiedOrder, emergency: false } });
    const acknowledged = move(released.order, { type: 'acknowledgeDisclosure' }, people.police, at(3 * hour));
    expect([acknowledged.entries, factsOf(acknowledged)]).toEqual([['order.fulfilled.v1'], {}]);
  });

  test('that is held takes effect when it is cleared', () => {
    const held = walked(production({ notified }), 'HELD');
    expect(factsOf(move(held, { type: 'clearOrder' }, people.enforcing))).toMatchObject({ 'order.cleared.v1': { fact: 'effect' } });
  });

  test('is counted as notified with its service', () => {
    const submitted = walked(production({ notified }), 'SUBMITTED');
    const { order } = move(submitted, { type: 'validateOrder', digest: submitted.digest ?? '' }, people.judge);
    expect(factsOf(move(order, { type: 'alertAuthority' }, 'SYSTEM'))).toMatchObject({
      'order.notified.v1': { fact: 'notification', kind: 'EPOC', here: true },
    });
  });

  test('that is refused says by whom and on what', () => {
    const reviewed = walked(production(), 'UNDER_REVIEW');
    const refused = factsOf(move(reviewed, decideAll(reviewed, 'REFUSED'), people.agent));
    expect(refused).toMatchObject({ 'order.refused.v1': { fact: 'refusal', by: 'PLATFORM', whole: true, grounds: [expect.any(String)] } });
    const unvalidated = factsOf(move(walked(production(), 'SUBMITTED'), { type: 'refuseValidation', reason: 'Too much.' }, people.judge));
    expect(unvalidated).toMatchObject({ 'order.refused.v1': { fact: 'refusal', by: 'VALIDATION', whole: true, grounds: [] } });
  });
});

test('an order that came otherwise is counted once, and when its authority was informed is unknown', () => {
  const answer = receiving(documentOf());
  if ('refused' in answer) throw new Error('it was refused');
  expect(factsOf(answer)).toEqual({
    'order.served.v1': {
      ...{ fact: 'order', kind: 'EPOC', state: 'FR', emergency: false, data: ['CONTENT', 'IDENTIFICATION', 'SUBSCRIBER', 'TRAFFIC'] },
      ...{ effect: 'inform', category: notSpecifiedOrder, keywords: [], items: 1, informHours: null },
    },
  });
});

test('what counts as which order is data of the law', () => {
  const counts = Object.fromEntries(orderKinds.map((kind) => [kind, lawOf(kind).reports.as]));
  expect(counts).toEqual({
    EPOC: 'INFORM',
    EPOC_PR: 'NONE',
    DSA_ACT: 'ACT',
    DSA_INFORM: 'INFORM',
    TCO_REMOVAL: 'ACT',
    NATIONAL_PRODUCTION: 'INFORM',
    NATIONAL_PRESERVATION: 'NONE',
  });
  const files = lawFiles(shippedLaw).map((file) =>
    file.kind === 'DSA_ACT' ? { ...file, reports: { as: 'NONE' as const, article: 'Another reading' } } : file,
  );
  const read = readLaw(completedLaw(files));
  if ('faults' in read) throw new Error(read.faults.join(' '));
  putInForce(read.table);
  expect(factsOf(move(toAct('SUBMITTED'), { type: 'serve' }, 'SYSTEM'))).toMatchObject({ 'order.served.v1': { effect: 'none' } });
});

test('an order that is served again, with another content, was received once', () => {
  const asked = walked(production(), 'CLARIFICATION');
  const { order: other } = move(
    asked,
    { type: 'answerClarification', content: production({ purpose: 'Another.' }), text: 'Another.' },
    people.police,
  );
  const again = move(other, { type: 'validateOrder', digest: other.digest ?? '' }, people.judge);
  expect(again.entries).toContain('order.served.v1');
  expect(factsOf(again)).toEqual({});
});
