/**
 * Silence, as the promise has it: at most 90 days at a time, renewed before it ends with a reason of its own, 24 months in all, lifted at any
 * time, and after the order is over as before. Numbers are written here and not taken from the product.
 */
import { describe, expect, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { act, at, codesOf, day, move, production, removal, utc } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import type { OrderContent } from '../order/content.ts';
import type { Order, OrderStatus } from '../order/order.ts';
import { isUnderNonDisclosure, latestEnd, monthsLater, nonDisclosureOf } from './non-disclosure.ts';

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
  test('begins with service and ends when the order states', () => {
    const order = walked(silent(), 'SERVED');
    expect(nonDisclosureOf(walked(silent(), 'SUBMITTED'))).toBeNull();
    expect(nonDisclosureOf(order)).toMatchObject({ since: order.servedAt, until: at(60 * day), ground: 'PUBLIC_SECURITY', renewals: [] });
    expect([isUnderNonDisclosure(order, at(60 * day - 1)), isUnderNonDisclosure(order, at(60 * day))]).toEqual([true, false]);
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

  test.each([
    ['in the last moment', 60 * day - 1, []],
    ['at the end', 60 * day, ['TOO_LATE']],
    ['after it', 61 * day, ['TOO_LATE']],
  ])('must come before the end: %s', (_when, ms, codes) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(140 * day)), people.police, at(ms)))).toEqual(codes);
  });

  test.each([
    ['90 days', 90 * day, []],
    ['a moment more', 90 * day + 1, ['SECRECY']],
  ])('lasts at most 90 days from now: %s', (_length, ms, codes) => {
    expect(codesOf(act(walked(silent(), 'SERVED'), renewal(at(50 * day + ms)), people.police, at(50 * day)))).toEqual(codes);
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

  test('is possible for 24 months from service and not a moment longer, and then the period ends permanently', () => {
    let order: Order = walked(silent(), 'FULFILLED');
    const end = monthsLater(order.servedAt ?? at(0), 24);
    expect(end).toEqual(utc('2028-03-01T12:01:00'));
    let n = 0;
    for (let until = at(60 * day); until < end; ) {
      n += 1;
      const now = new Date(until.getTime() - day);
      const next = new Date(Math.min(now.getTime() + 90 * day, end.getTime()));
      expect(codesOf(act(order, renewal(new Date(end.getTime() + 1), `Reason ${n}.`), people.police, now))).toEqual(['SECRECY']);
      order = move(order, renewal(next, `Reason ${n}.`), people.police, now).order;
      until = next;
    }
    expect([isUnderNonDisclosure(order, new Date(end.getTime() - 1)), isUnderNonDisclosure(order, end)]).toEqual([true, false]);
    expect(codesOf(act(order, renewal(new Date(end.getTime() + day), 'Once more.'), people.police, new Date(end.getTime() - 1)))).toEqual([
      'SECRECY',
    ]);
  });

  test('of a kind whose law has shorter times is limited by them', () => {
    const limits = { silenceDays: 90, silenceMonths: 24 } as Parameters<typeof latestEnd>[3];
    const law = { secrecy: { days: 42, daysInAll: 84, article: '' } };
    expect(latestEnd(at(0), at(10 * day), law, limits)).toEqual(at(52 * day));
    expect(latestEnd(at(0), at(41 * day), law, limits)).toEqual(at(83 * day));
    expect(latestEnd(at(0), at(50 * day), law, limits)).toEqual(at(84 * day));
    const longer = { secrecy: { days: 365, daysInAll: 3_650, article: '' } };
    expect(latestEnd(at(0), at(day), longer, limits), 'and is never longer than the floor').toEqual(at(91 * day));
    expect(latestEnd(at(0), utc('2028-02-01T00:00:00'), longer, limits)).toEqual(utc('2028-03-01T12:00:00'));
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

  test('is logged by SYSTEM once it has passed, once', () => {
    const order = walked(silent(), 'FULFILLED');
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

  test('waits for the end of a non-disclosure period', () => {
    const order = walked(silent(), 'IN_FORCE');
    expect(codesOf(act(order, confirm(at(20 * day)), people.police, at(20 * day)))).toEqual(['NOT_YET']);
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
