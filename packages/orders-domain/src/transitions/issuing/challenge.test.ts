import { describe, expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { act, at, codesOf, day, hour, minute, move, type Played, production, release } from '../../../testing/sample-order.ts';
import { walked } from '../../../testing/walk.ts';
import { clockOf, dueOf, pausedAt } from '../../clocks/clock.ts';
import type { Order } from '../../order/order.ts';

const challenge = (change: object = {}): Played =>
  ({
    type: 'recordChallenge',
    forum: 'Court of appeal of Northport',
    filedAt: at(0),
    text: 'The law of a third state forbids it.',
    ...change,
  }) as Played;
const ending = (order: Order, outcome: string): Played =>
  ({ type: 'endChallenge', challenge: order.challenges[0]?.id ?? '', outcome, text: 'Decided in chambers.' }) as Played;

const approved = walked(production(), 'APPROVED');
const contested = move(approved, challenge(), people.counsel, at(hour)).order;
const answer = (order: Order) => clockOf(order, 'ANSWER');

it('a challenge in court is logged, stops no clock, and prevents no release', () => {
  const clock = answer(contested);
  expect(clock && pausedAt(clock)).toBeNull();
  expect(contested.challenges).toMatchObject([{ ground: 'LEGALITY', suspends: false, forum: 'Court of appeal of Northport' }]);
  expect(move(contested, release(contested), people.counsel, at(2 * hour)).order.status).toBe('IN_FORCE');
});

it('an order that is annulled is revoked, and what was disclosed under it must be deleted', () => {
  const running = move(walked(production(), 'IN_FORCE'), challenge(), people.counsel, at(hour)).order;
  const { order, entries, effects } = move(running, ending(running, 'ANNULLED'), people.counsel, at(2 * hour));
  expect([order.status, entries]).toEqual(['REVOKED', ['order.challenge.ended.v1', 'order.revoked.v1']]);
  expect(effects).toEqual(expect.arrayContaining(['CLOSE_GRANTS', 'OWE_DELETION']));
});

it.each<[string, Played, string]>([
  ['a day in the future', challenge({ filedAt: at(day) }), 'INVALID'],
  ['no court', challenge({ forum: '' }), 'MISSING'],
  ['no text', challenge({ text: '' }), 'MISSING'],
  ['the end of no challenge', { type: 'endChallenge', challenge: 'other', outcome: 'ANNULLED', text: 'x' } as Played, 'INVALID'],
])('a challenge is refused with %s', (_what, played, code) => {
  expect(codesOf(act(approved, played, people.counsel, at(hour)))).toEqual([code]);
});

it('a challenge that has ended does not end again', () => {
  const decided = move(contested, ending(contested, 'TAKEN_BACK'), people.counsel, at(2 * hour)).order;
  expect(codesOf(act(decided, ending(decided, 'ANNULLED'), people.counsel, at(3 * hour)))).toEqual(['INVALID']);
});

it('a challenge is recorded by a counsel', () => {
  expect(codesOf(act(approved, challenge(), people.agent))).toEqual(['NOT_FOUND']);
  expect(codesOf(act(approved, challenge(), people.police))).toEqual(['NOT_FOUND']);
});

describe('the time of a preservation', () => {
  const preserving = walked(production({ kind: 'EPOC_PR' }), 'SERVED');
  const extend: Played = { type: 'extendPreservation', reason: 'The request for production is being written.' } as Played;
  it('is extended by thirty days, once', () => {
    const { order, entries } = move(preserving, extend, people.police, at(day));
    expect(entries).toEqual(['order.extended.v1']);
    // Ninety days from 1 March 2026 end on 30 May, a Saturday; the Monday after it is a public holiday in Ireland.
    expect(dueOf(order, 'PRESERVATION')).toEqual(new Date('2026-06-02T23:00:00Z'));
    expect(codesOf(act(order, extend, people.police, at(2 * day)))).toEqual(['TOO_LATE']);
  });
  it('is not extended once it has ended, nor by anybody else, nor where there is none', () => {
    const due = dueOf(preserving, 'PRESERVATION') ?? at(0);
    expect(codesOf(act(preserving, extend, people.police, new Date(due.getTime() - minute)))).toEqual([]);
    expect(codesOf(act(preserving, extend, people.police, due))).toEqual(['TOO_LATE']);
    expect(codesOf(act(preserving, extend, people.policeColleague, at(day)))).toEqual([]);
    expect(codesOf(act(preserving, extend, people.otherPolice, at(day)))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(walked(production(), 'SERVED'), extend, people.police, at(day)))).toEqual(['WRONG_STATE']);
  });
});
