/** Regulation (EU) 2022/2065, Art. 20(1) and (2): the six months for a complaint, as Regulation (EEC, Euratom) No 1182/71 counts them. */
import { describe, expect, test } from 'vitest';
import { contestableUntil, restrictionProblems } from '../../../subgraphs/enforcement/complaints/complaint.ts';
import { informedByLetter } from '../../../subgraphs/enforcement/complaints/notified-at.ts';

const dsa = 'Regulation (EU) 2022/2065';
const rule = 'Regulation (EEC, Euratom) No 1182/71';
const day = (date: string): Date => new Date(`${date}T10:00:00Z`);
const until = (date: string, zone = 'Europe/Berlin') => contestableUntil(day(date), zone).toISOString();
const isLate = (informed: string | null, at: string) =>
  restrictionProblems({ state: 'ACTIVE', notifiedAt: informed === null ? null : day(informed) }, true, {
    at: new Date(at),
    zone: 'Europe/Berlin',
  }).some(({ reason }) => reason === 'TOO_LATE');

describe(`${dsa}, Art. 20(1): "at least six months following the decision", and one day more than due, for a person in any zone:`, () => {
  test('they end with the same date', () => expect(until('2026-01-15')).toBe('2026-07-16T22:00:00.000Z'));
  test(`${rule}, Art. 3(4): a last day on a Saturday moves to Monday`, () => expect(until('2026-02-08')).toBe('2026-08-11T22:00:00.000Z'));
  test(`${rule}, Art. 3(4): a last day on a holiday of the platform's state moves behind it`, () =>
    expect(until('2026-06-25')).toBe('2026-12-29T23:00:00.000Z'));
  test(`${rule}, Art. 2(1): a holiday of another state moves nothing`, () => {
    expect(until('2026-04-03', 'Europe/Berlin')).toBe('2026-10-06T22:00:00.000Z');
    expect(until('2028-04-03', 'Europe/Berlin')).toBe('2028-10-05T22:00:00.000Z');
    expect(until('2028-04-03', 'Europe/Dublin')).toBe('2028-10-04T23:00:00.000Z');
  });
  test('until then a complaint is in time, and not from then on', () =>
    expect([isLate('2026-02-08', '2026-08-11T21:59:59.999Z'), isLate('2026-02-08', '2026-08-11T22:00:00Z')]).toEqual([false, true]));
});

describe(`${dsa}, Art. 20(2): they start on the day on which the recipient is informed about the decision:`, () => {
  const decided = day('2026-03-01');
  const mailed = (outcome: string | null) => ({ mailedAt: outcome === null ? null : day('2026-03-20'), outcome });
  test('by the letter that was sent, and not when it was decided', () =>
    expect(informedByLetter(decided, mailed('SENT'))).toEqual(day('2026-03-20')));
  test.each(['REFUSED', 'NO_ADDRESS', null])('not by a letter that did not reach them: %s', (outcome) =>
    expect(informedByLetter(decided, mailed(outcome))).toBeNull(),
  );
  test('while nobody has informed them no time runs', () => expect(isLate(null, '2036-01-01T00:00:00Z')).toBe(false));
});
