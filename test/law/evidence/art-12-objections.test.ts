/** What an enforcing authority may answer: object to a part, set conditions, ask first; and what an emergency changes. */
import { owedAfter } from '@writ/orders-domain/duties';
import type { Order } from '@writ/orders-domain/order';
import { act, at, codesOf, day, emergency, hour, move, type Played, people, production, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const notified = { organisation: 'west-enforcing', country: 'IE' };
const urgent = emergency({ notified, notNotified: null, categories: ['SUBSCRIBER', 'CONTENT'] });
const open = walked(urgent, 'IN_FORCE', people.court);
const ordinary = walked(production({ notified }), 'HELD');
const grounds = (order: Order, ...categories: string[]) =>
  order.decisions
    .filter(({ category }) => categories.includes(category ?? ''))
    .map(({ target, category }) => ({ target, category, ground: 'PRESS_OR_EXPRESSION' as const }));
const object = (order: Order, ...categories: string[]): Played => ({ type: 'objectToOrder', grounds: grounds(order, ...categories) });
const conditions: Played = { type: 'setConditions', text: 'For the abduction alone, and not against the press.' };

describe('Regulation (EU) 2023/1543, Art. 12', () => {
  it('Art. 10(4) and 12(4): in an emergency after transmission it objects to a part: that part alone ends', () => {
    const { order, entries, effects } = move(open, object(open, 'CONTENT'), people.enforcing, at(hour));
    expect([order.status, entries]).toEqual(['IN_FORCE', ['order.objected.v1']]);
    expect(order.decisions.map(({ category, outcome }) => `${category} ${outcome}`)).toEqual(['SUBSCRIBER GRANTED', 'CONTENT REFUSED']);
    expect(effects).toEqual(['CLOSE_GRANTS', 'OWE_DELETION']);
    expect(order.digest, 'the digest is that of what is left').not.toBe(open.digest);
    const owed = owedAfter({ before: open, order, effects, at: at(hour), hasDisclosed: true, country: 'IE' });
    expect(owed).toMatchObject([{ kind: 'DELETE', cause: 'objectToOrder', article: expect.stringContaining('Art. 12') }]);
  });
  it('Art. 10(4): to the whole it objects as before: the order is revoked', () => {
    expect(move(open, object(open, 'SUBSCRIBER', 'CONTENT'), people.enforcing, at(hour)).order.status).toBe('REVOKED');
  });
  it('Art. 10(4): after the ninety-six hours neither an objection nor a condition counts', () => {
    expect(codesOf(act(open, object(open, 'CONTENT'), people.enforcing, at(5 * day)))).toEqual(['TOO_LATE']);
    expect(codesOf(act(open, conditions, people.enforcing, at(5 * day)))).toEqual(['TOO_LATE']);
  });
  it('Art. 10(4) and 12(4): it sets conditions of use, which the recipient must keep to, and the order remains in force', () => {
    const { order, entries, effects } = move(open, conditions, people.enforcing, at(hour));
    expect([order.status, entries, effects]).toEqual(['IN_FORCE', ['order.conditions.set.v1'], []]);
    const owed = owedAfter({ before: open, order, effects, at: at(hour), hasDisclosed: true, country: 'IE' });
    expect(owed).toMatchObject([{ kind: 'LIMIT_USE', cause: 'setConditions', article: 'Regulation (EU) 2023/1543, Art. 10(4) and 12(4)' }]);
    expect(codesOf(act(open, conditions, people.otherEnforcing, at(hour)))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(ordinary, conditions, people.enforcing)), 'before the release it objects').toEqual(['WRONG_STATE']);
  });
  it('Art. 12(1): it asks the issuing authority before it decides, which maintains the order or withdraws it', () => {
    const asking: Played = { type: 'consultIssuer', text: 'The account is that of a newspaper.' };
    const { order, entries } = move(ordinary, asking, people.enforcing);
    expect([order.status, entries]).toEqual(['HELD', ['order.consulted.v1']]);
    const maintain: Played = { type: 'maintainOrder', text: 'It is a private one.', court: null, dueAt: null };
    expect(move(order, maintain, people.policeColleague).entries).toEqual(['order.maintained.v1']);
    expect(codesOf(act(ordinary, maintain, people.police)), 'nothing was asked').toEqual(['WRONG_STATE']);
    expect(codesOf(act(order, maintain, people.otherPolice))).toEqual(['NOT_FOUND']);
    expect(move(order, { type: 'withdrawOrder', reason: 'It is right.' }, people.police).order.status).toBe('WITHDRAWN');
  });
  it('Art. 12(1): before the release it objects to a part, and the rest is decided again', () => {
    const { order } = move(ordinary, object(ordinary, 'CONTENT'), people.enforcing);
    expect([order.status, order.decisions.find(({ category }) => category === 'CONTENT')?.outcome]).toEqual(['UNDER_REVIEW', 'REFUSED']);
  });
});
