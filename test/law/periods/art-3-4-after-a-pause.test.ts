/**
 * Regulation (EEC, Euratom) No 1182/71, Art. 3(4), of a time that was paused: its last day is the one on which it ends in fact. Ten days
 * from Monday, 2 November 2026 are over on Friday the 13th at 00:00 in Dublin.
 */
import { type Clock, dueOf, isReached, paused, resumed, started } from '@writ/orders-domain/clocks';
import type { Term } from '@writ/orders-domain/law';
import { describe, expect, test } from 'vitest';

const rule = 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)';
const at = (text: string): Date => new Date(`2026-11-${text}Z`);
const days: Term = { amount: 10, unit: 'DAYS', of: 'PLATFORM', article: 'Regulation (EU) 2023/1543, Art. 10(2)' };
const hours: Term = { ...days, amount: 96, unit: 'HOURS' };
const begun = (term: Term): Clock[] => started([], 'ANSWER', term, { at: at('02T09:30:00'), zone: 'Europe/Dublin' });

/** Where the end is after pauses, one after the other. */
function endAfter(term: Term, ...pauses: readonly (readonly [string, string])[]): string | undefined {
  const clocks = pauses.reduce<Clock[]>(
    (all, [from, to]) => resumed(paused(all, 'ANSWER', 'CLARIFICATION', at(from)), 'ANSWER', 'CLARIFICATION', at(to)),
    begun(term),
  );
  return dueOf({ clocks }, 'ANSWER')?.toISOString();
}

describe(`${rule}: an end that a pause moves onto a day off is the end of the next working day:`, () => {
  test.each<[string, string, string, string]>([
    ['a Saturday', '03T10:00:00', '04T12:00:00', '2026-11-17T00:00:00.000Z'],
    ['a Sunday', '03T10:00:00', '05T13:00:00', '2026-11-17T00:00:00.000Z'],
    ['the whole of a Saturday', '03T10:00:00', '05T10:00:00', '2026-11-17T00:00:00.000Z'],
  ])('%s', (_, from, to, expected) => expect(endAfter(days, [from, to])).toBe(expected));

  test.each<[string, string, string, string]>([
    ['a Friday, to its hour', '03T10:00:00', '03T22:00:00', '2026-11-13T12:00:00.000Z'],
    ['the whole of a Friday', '03T10:00:00', '04T10:00:00', '2026-11-14T00:00:00.000Z'],
    ['a Monday, to its hour', '03T10:00:00', '06T11:00:00', '2026-11-16T01:00:00.000Z'],
  ])('and one onto a working day stays: %s', (_, from, to, expected) => expect(endAfter(days, [from, to])).toBe(expected));

  test('hours that a pause moves onto a Sunday end there', () =>
    expect(endAfter(hours, ['03T10:00:00', '05T10:00:00'])).toBe('2026-11-08T09:30:00.000Z'));
});

describe(`${rule}: several pauses`, () => {
  test('move the end once, from where all of them have brought it', () =>
    expect(endAfter(days, ['03T10:00:00', '04T12:00:00'], ['05T10:00:00', '06T09:00:00'])).toBe('2026-11-17T00:00:00.000Z'));
  test('and a day off between them moves nothing that comes to lie on a working day', () =>
    expect(endAfter(days, ['03T10:00:00', '04T12:00:00'], ['05T10:00:00', '07T10:00:00'])).toBe('2026-11-16T02:00:00.000Z'));
  test('one that begins in the time that was given so moves what was given', () =>
    expect(endAfter(days, ['03T10:00:00', '05T13:00:00'], ['16T10:00:00', '16T15:00:00'])).toBe('2026-11-17T05:00:00.000Z'));
  test('one that begins after it moves nothing', () =>
    expect(endAfter(days, ['03T10:00:00', '05T13:00:00'], ['17T10:00:00', '17T15:00:00'])).toBe('2026-11-17T00:00:00.000Z'));
});

test(`${rule}: until then an act is in time`, () => {
  const clocks = resumed(paused(begun(days), 'ANSWER', 'CLARIFICATION', at('03T10:00:00')), 'ANSWER', 'CLARIFICATION', at('04T12:00:00'));
  const reached = (text: string) => isReached({ clocks }, 'ANSWER', at(text));
  expect([reached('16T23:59:59'), reached('17T00:00:00')]).toEqual([false, true]);
});
