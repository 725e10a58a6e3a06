/** Regulation (EEC, Euratom) No 1182/71, Art. 3(1) and (2)(a): hours, written from the Regulation; the instants were counted by hand. */
import { dueInstant, type Period } from '@writ/orders-domain/clocks';
import { describe, expect, test } from 'vitest';

const rule = 'Regulation (EEC, Euratom) No 1182/71';
const over = (amount: number, of: Period['of'], from: string, zone = 'Europe/Dublin') =>
  dueInstant({ amount, unit: 'HOURS', of }, new Date(from), zone).toISOString();

describe(`${rule}, Art. 3(1): the hour of the event is not counted, so a time that protects others ends with its last full hour:`, () => {
  test.each<[string, number, Period['of'], string, string]>([
    ['96 hours of the enforcing authority, Art. 12(1) e-Evidence', 96, 'ENFORCING', '2026-11-02T09:30:00Z', '2026-11-06T10:00:00.000Z'],
    ['48 hours of the validating authority, Art. 4(5) e-Evidence', 48, 'ISSUING', '2026-11-02T09:30:00Z', '2026-11-04T10:00:00.000Z'],
    ['72 hours of the home authority, Art. 4(3) TCO', 72, 'ENFORCING', '2026-11-02T09:30:00Z', '2026-11-05T10:00:00.000Z'],
    ['48 hours of the author, Art. 4(4) TCO', 48, 'PERSON', '2026-11-02T09:30:00Z', '2026-11-04T10:00:00.000Z'],
    [
      'from the first instant of an hour, which is the hour of the event',
      48,
      'ISSUING',
      '2026-11-02T09:00:00Z',
      '2026-11-04T10:00:00.000Z',
    ],
    ['from the last instant of an hour', 48, 'ISSUING', '2026-11-02T09:59:59.999Z', '2026-11-04T10:00:00.000Z'],
    ['over midnight', 1, 'ISSUING', '2026-11-06T23:30:00Z', '2026-11-07T01:00:00.000Z'],
  ])('%s', (_, amount, of, from, expected) => expect(over(amount, of, from)).toBe(expected));

  test('the full hour is the same in every zone of the Union', () =>
    expect(over(96, 'ENFORCING', '2026-11-02T09:30:00Z', 'Europe/Helsinki')).toBe('2026-11-06T10:00:00.000Z'));
});

describe(`${rule}, Art. 3(1): the platform's own hours are exact, which is earlier and harms nobody:`, () => {
  test.each<[string, number, string, string]>([
    ['8 hours, Art. 10(4) e-Evidence', 8, '2026-11-02T09:30:00Z', '2026-11-02T17:30:00.000Z'],
    ['1 hour, Art. 3(3) TCO', 1, '2026-11-02T09:30:00Z', '2026-11-02T10:30:00.000Z'],
    ['72 hours, Art. 33(1) GDPR', 72, '2026-11-02T09:30:00Z', '2026-11-05T09:30:00.000Z'],
  ])('%s', (_, amount, from, expected) => expect(over(amount, 'PLATFORM', from)).toBe(expected));
});

describe(`${rule}, Art. 3(4): "expressed otherwise than in hours"`, () => {
  test('hours that end on a Sunday end there', () => expect(over(48, 'ISSUING', '2026-11-06T16:10:00Z')).toBe('2026-11-08T17:00:00.000Z'));
  test('days that would end on a Sunday do not', () =>
    expect(dueInstant({ amount: 2, unit: 'DAYS', of: 'ISSUING' }, new Date('2026-11-06T16:10:00Z'), 'Europe/Dublin').toISOString()).toBe(
      '2026-11-11T00:00:00.000Z',
    ));
});
