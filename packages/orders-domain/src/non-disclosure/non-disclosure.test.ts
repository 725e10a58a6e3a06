/**
 * Non-disclosure, as Regulation (EU) 2023/1543, Art. 13(2), has it: for as long as its authority keeps it, whatever day it named, lifted at any
 * time, and after the order is over as before. Where the platform informs, its day ends it. Numbers are written here and not taken from the product.
 */
import { describe, expect, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { act, at, codesOf, day, move, production, removal, utc } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import type { OrderContent } from '../order/content.ts';
import type { OrderStatus } from '../order/order.ts';
import { isUnderNonDisclosure, latestEnd, monthsLater, nonDisclosureOf, nonDisclosureState } from './non-disclosure.ts';

const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const silent = (change: Partial<OrderContent> = {}) => production({ secrecy, informBy: null, ...change });
const renewal = (until: Date, reason = 'The second suspect is still abroad.') => ({
  type: 'renewSecrecy' as const,
  ground: 'PREJUDICE_TO_INVESTIGATION' as const,
  reason,
  until,
});
const statuses: OrderStatus[] = [
  'SERVED',
  'UNDER_REVIEW',
  'CLARIFICATION',
  'APPROVED',
  'IN_FORCE',
  'FULFILLED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
];

describe('a non-disclosure period', () => {
  test('begins with service, and its day passes without ending it', () => {
    const order = walked(silent(), 'SERVED');
    expect(nonDisclosureOf(walked(silent(), 'SUBMITTED'))).toBeNull();
    expect(nonDisclosureOf(order)).toMatchObject({ since: order.servedAt, until: at(60 * day), ground: 'PUBLIC_SECURITY', renewals: [] });
    expect([nonDisclosureState(order, at(60 * day - 1)), nonDisclosureState(order, at(60 * day))]).toEqual(['IN_FORCE', 'LAPSED']);
    expect([isUnderNonDisclosure(order, at(60 * day)), isUnderNonDisclosure(order, at(9_999 * day))]).toEqual([true, true]);
  });

  test('of an order under which the platform informs ends at its day', () => {
    const order = walked(removal({ secrecy }), 'SERVED', people.regulator);
    expect([nonDisclosureState(order, at(60 * day - 1)), nonDisclosureState(order, at(60 * day))]).toEqual(['IN_FORCE', 'ENDED']);
  });

  test('may have no day, and then runs until it is lifted', () => {
    const order = walked(silent({ secrecy: { ...secrecy, until: null } }), 'SERVED');
    expect(nonDisclosureOf(order)).toMatchObject({ since: order.servedAt, until: null });
    expect(nonDisclosureState(order, at(9_999 * day))).toBe('IN_FORCE');
    expect(order.clocks.find(({ kind }) => kind === 'SECRECY')?.thresholds, 'nobody is reminded of a day that there is not').toEqual([]);
    const { order: lifted } = move(order, { type: 'liftSecrecy' }, people.police, at(400 * day));
    expect([nonDisclosureState(lifted, at(400 * day)), nonDisclosureOf(lifted)?.until]).toEqual(['ENDED', at(400 * day)]);
  });

  test('does not exist for an order that requests none', () => {
    expect(nonDisclosureOf(walked(production(), 'SERVED'))).toBeNull();
    expect(codesOf(act(walked(production(), 'SERVED'), renewal(at(90 * day)), people.police))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(walked(production(), 'SERVED'), { type: 'liftSecrecy' }, people.police))).toEqual(['WRONG_STATE']);
  });
});

describe('a renewal', () => {
  test.each(statuses)('is possible for an order that is %s, and changes neither its state nor its digest', (status) => {
    const order = walked(silent(), status);
    const answer = move(order, renewal(at(140 * day)), people.police, at(59 * day));
    expect(answer).toMatchObject({ entries: ['secrecy.renewed.v1'], effects: [], order: { status, digest: order.digest, secrecy } });
    expect(nonDisclosureOf(answer.order)).toMatchObject({
      since: order.servedAt,
      until: at(140 * day),
      ground: 'PREJUDICE_TO_INVESTIGATION',
      renewals: [{ at: at(59 * day), reason: 'The second suspect is still abroad.', until: at(140 * day) }],
    });
  });

  test.each(['DRAFT', 'SUBMITTED'] as const)('is refused for an order that is %s', (status) => {
    expect(codesOf(act(walked(silent(), status), renewal(at(90 * day)), people.police))).toEqual(['WRONG_STATE']);
  });

  test.each([60 * day - 1, 60 * day, 600 * day])('may come before the day or after it: %d ms after the start', (ms) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(ms + day)), people.police, at(ms)))).toEqual([]);
  });

  test('has no maximum, and need not name a day', () => {
    const order = walked(silent(), 'SERVED');
    const renewed = move(order, renewal(at(4_000 * day)), people.police, at(59 * day)).order;
    expect(nonDisclosureOf(renewed)?.until).toEqual(at(4_000 * day));
    const endless = move(order, { ...renewal(at(0)), until: null }, people.police, at(59 * day)).order;
    expect([nonDisclosureOf(endless)?.until, nonDisclosureState(endless, at(4_000 * day))]).toEqual([null, 'IN_FORCE']);
  });

  test('cannot name a day that has passed', () => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(70 * day)), people.police, at(70 * day)))).toEqual(['SECRECY']);
  });

  test('is too late once the period was lifted, or has ended where the platform informs', () => {
    const lifted = move(walked(silent(), 'SERVED'), { type: 'liftSecrecy' }, people.police, at(day)).order;
    expect(codesOf(act(lifted, renewal(at(90 * day)), people.police, at(2 * day)))).toEqual(['TOO_LATE']);
    const ended = walked(removal({ secrecy }), 'SERVED', people.regulator);
    expect(codesOf(act(ended, renewal(at(90 * day)), people.regulator, at(60 * day)))).toEqual(['TOO_LATE']);
  });

  test.each([at(60 * day), at(59 * day), new Date(Number.NaN)])('extends the period: until %j is refused', (until) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(until), people.police, at(50 * day)))).toEqual(['SECRECY']);
  });

  test.each(['', '  ', 'Others are warned otherwise.', 'others are warned, OTHERWISE'])('has a reason of its own, not %j', (reason) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(80 * day), reason), people.police))).toEqual(['SECRECY']);
  });

  test('repeats no reason of an earlier renewal', () => {
    const once = move(walked(silent(), 'SERVED'), renewal(at(100 * day)), people.police, at(30 * day)).order;
    expect(codesOf(act(once, renewal(at(130 * day)), people.police, at(60 * day)))).toEqual(['SECRECY']);
    expect(codesOf(act(once, renewal(at(130 * day), 'The trial begins.'), people.police, at(60 * day)))).toEqual([]);
  });

  test.each([
    ['a colleague of the issuer', people.policeColleague, []],
    ['another body', people.otherPolice, ['NOT_FOUND']],
    ['the validator', people.judge, ['NOT_FOUND']],
    ['counsel', people.counsel, ['NOT_FOUND']],
    ['SYSTEM', 'SYSTEM', ['NOT_FOUND']],
  ] as const)('is requested by the issuing body: %s', (_who, actor, codes) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(140 * day)), actor, at(59 * day)))).toEqual(codes);
  });

  test('stays within what the law of a kind allows, from the decision on, and where it has no maximum has none', () => {
    const law = { secrecy: { needsEnd: true, most: { days: 42, daysInAll: 84 }, article: '' } };
    expect([latestEnd(law, at(0), false), latestEnd(law, at(0), true)]).toEqual([at(42 * day), at(84 * day)]);
    expect(latestEnd({ secrecy: { needsEnd: false, most: null, article: '' } }, at(0), true)).toBeNull();
  });
});

test.each([
  ['2024-02-29T10:00:00', '2026-02-28T10:00:00'],
  ['2026-01-31T23:59:59', '2028-01-31T23:59:59'],
  ['2026-03-01T00:00:00', '2028-03-01T00:00:00'],
])('24 months after %s end at %s', (from, to) => expect(monthsLater(utc(from), 24)).toEqual(utc(to)));

describe('the end of a non-disclosure period', () => {
  test.each(statuses)('comes at once when it is lifted, for an order that is %s', (status) => {
    const { order, entries } = move(walked(silent(), status), { type: 'liftSecrecy' }, people.policeColleague, at(10 * day));
    expect([isUnderNonDisclosure(order, at(10 * day)), order.status, entries]).toEqual([false, status, ['secrecy.ended.v1']]);
    expect(codesOf(act(order, { type: 'liftSecrecy' }, people.police, at(10 * day)))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(order, renewal(at(50 * day)), people.police, at(11 * day)))).toEqual(['TOO_LATE']);
  });

  test('is never brought by the clock where the authority informs', () => {
    const order = walked(silent(), 'FULFILLED');
    expect(codesOf(act(order, { type: 'endSecrecy' }, 'SYSTEM', at(9_999 * day)))).toEqual(['NOT_YET']);
  });

  test('is logged by SYSTEM where the platform informs, once its day has passed, once', () => {
    const order = walked(removal({ secrecy }), 'FULFILLED', people.regulator);
    expect(codesOf(act(order, { type: 'endSecrecy' }, 'SYSTEM', at(60 * day - 1)))).toEqual(['NOT_YET']);
    const ended = move(order, { type: 'endSecrecy' }, 'SYSTEM', at(62 * day)).order;
    expect(nonDisclosureOf(ended)?.until).toEqual(at(60 * day));
    expect(codesOf(act(ended, { type: 'endSecrecy' }, 'SYSTEM', at(62 * day)))).toEqual(['NOT_YET']);
  });
});

describe('the confirmation that the person was informed', () => {
  const informed = (change: Partial<OrderContent> = {}) => production({ secrecy: null, informBy: at(30 * day), ...change });
  const confirm = (when: Date) => ({ type: 'confirmInformed' as const, at: when });

  const inForce = walked(informed(), 'IN_FORCE');
  const told = {
    IN_FORCE: inForce,
    FULFILLED: walked(informed(), 'FULFILLED'),
    WITHDRAWN: move(inForce, { type: 'withdrawOrder', reason: 'Solved.' }, people.police).order,
    REVOKED: move(inForce, { type: 'reverseAccess', complaint: 'c' }, 'SYSTEM').order,
  };
  test.each(Object.entries(told))('is given by the issuing body of an order that was in force and is %s, once', (status, known) => {
    const { order, entries } = move(known, confirm(at(19 * day)), people.policeColleague, at(20 * day));
    expect([order.informedAt, order.status, entries]).toEqual([at(19 * day), status, ['user.informed.v1']]);
    expect(codesOf(act(order, confirm(at(19 * day)), people.police, at(20 * day)))).toEqual(['WRONG_STATE']);
  });

  test.each(statuses.filter((status) => status !== 'IN_FORCE' && status !== 'FULFILLED'))(
    'is too early where nothing could be read: for an order that is %s and never was in force',
    (status) => expect(codesOf(act(walked(informed(), status), confirm(at(19 * day)), people.police, at(20 * day)))).toEqual(['NOT_YET']),
  );

  test('of one scope does not cover another, which needs its own', () => {
    const { order } = move(inForce, confirm(at(19 * day)), people.police, at(20 * day));
    const asked = { ...walked(informed(), 'CLARIFICATION'), informedAt: order.informedAt };
    const content = informed({ purpose: 'Another.' });
    expect(move(asked, { type: 'answerClarification', content, text: 'Changed.' }, people.police).order.informedAt).toBeNull();
  });

  test.each([
    ['in the future', at(20 * day + 1)],
    ['before the release', at(-day)],
    ['missing', new Date(Number.NaN)],
  ])('names a possible instant, not one that is %s', (_what, when) => {
    expect(codesOf(act(walked(informed(), 'IN_FORCE'), confirm(when), people.police, at(20 * day)))).toEqual(['INVALID']);
  });

  test('waits for the day of a non-disclosure period, or that it is lifted', () => {
    const order = walked(silent(), 'IN_FORCE');
    expect(codesOf(act(order, confirm(at(20 * day)), people.police, at(20 * day)))).toEqual(['NOT_YET']);
    expect(codesOf(act(order, confirm(at(60 * day)), people.police, at(60 * day)))).toEqual([]);
    const lifted = move(order, { type: 'liftSecrecy' }, people.police, at(20 * day)).order;
    expect(codesOf(act(lifted, confirm(at(21 * day)), people.police, at(21 * day)))).toEqual([]);
  });

  test('is not needed for an order whose person the platform informs', () => {
    const order = walked(removal(), 'IN_FORCE', people.regulator);
    expect(codesOf(act(order, confirm(at(day)), people.regulator, at(day)))).toEqual(['WRONG_STATE']);
  });

  test('is given by no one else', () => {
    for (const who of [people.otherPolice, people.judge, people.counsel, 'SYSTEM'] as const)
      expect(codesOf(act(walked(informed(), 'IN_FORCE'), confirm(at(day)), who, at(2 * day)))).toEqual(['NOT_FOUND']);
  });
});
