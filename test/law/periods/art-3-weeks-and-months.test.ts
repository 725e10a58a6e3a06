/** Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c), (4) and (5): weeks and months, written from the Regulation and counted by hand. */
import { dueInstant, type Period } from '@writ/orders-domain/clocks';
import { describe, expect, test } from 'vitest';

const rule = 'Regulation (EEC, Euratom) No 1182/71';
type Row = [string, number, string, string, string];
const over = (amount: number, unit: Period['unit'], from: string, zone: string) =>
  dueInstant({ amount, unit, of: 'PERSON' }, new Date(from), zone).toISOString();

describe(`${rule}, Art. 3(2)(c): months end with the last hour of the same date:`, () => {
  test.each<Row>([
    ['six, from a day in January', 6, '2026-01-15T10:00:00Z', 'Europe/Dublin', '2026-07-15T23:00:00.000Z'],
    ['six, from the last second of it', 6, '2026-01-15T23:59:59Z', 'Europe/Dublin', '2026-07-15T23:00:00.000Z'],
    [
      'six, from a date that the last month lacks: with its last day',
      6,
      '2025-10-31T10:00:00Z',
      'Europe/Berlin',
      '2026-04-30T22:00:00.000Z',
    ],
    ['six, with the last day of February', 6, '2027-08-31T10:00:00Z', 'Europe/Berlin', '2028-02-29T23:00:00.000Z'],
    ['one, over the change to summer time', 1, '2026-03-10T10:00:00Z', 'Europe/Berlin', '2026-04-10T22:00:00.000Z'],
    ['six, from a day that has begun in Cyprus and not in UTC', 6, '2026-01-14T22:30:00Z', 'Asia/Nicosia', '2026-07-15T21:00:00.000Z'],
  ])('%s', (_, amount, from, zone, expected) => expect(over(amount, 'MONTHS', from, zone)).toBe(expected));
});

describe(`${rule}, Art. 3(2)(c): weeks end with the last hour of the same day of the week:`, () => {
  test.each<Row>([
    ['two, from a Monday', 2, '2026-11-02T09:30:00Z', 'Europe/Dublin', '2026-11-17T00:00:00.000Z'],
    ['six, over the change back', 6, '2026-10-01T09:30:00Z', 'Europe/Berlin', '2026-11-12T23:00:00.000Z'],
  ])('%s', (_, amount, from, zone, expected) => expect(over(amount, 'WEEKS', from, zone)).toBe(expected));
});

describe(`${rule}, Art. 3(4): a last day that is a holiday, a Sunday or a Saturday moves to the next working day:`, () => {
  test.each<Row>([
    ['six months to a Saturday', 6, '2026-02-08T10:00:00Z', 'Europe/Dublin', '2026-08-10T23:00:00.000Z'],
    ['six months to a Sunday', 6, '2026-02-09T10:00:00Z', 'Europe/Dublin', '2026-08-10T23:00:00.000Z'],
    ['six months to Christmas, over its weekend', 6, '2026-06-25T10:00:00Z', 'Europe/Berlin', '2026-12-28T23:00:00.000Z'],
    [
      "six months to a holiday of that state alone: German Unity, a Saturday's eve in Ireland",
      6,
      '2028-04-03T10:00:00Z',
      'Europe/Berlin',
      '2028-10-04T22:00:00.000Z',
    ],
    ['which in Ireland is a day like others', 6, '2028-04-03T10:00:00Z', 'Europe/Dublin', '2028-10-03T23:00:00.000Z'],
  ])('%s', (_, amount, from, zone, expected) => expect(over(amount, 'MONTHS', from, zone)).toBe(expected));

  test('a last day that is a working day stays', () =>
    expect(over(6, 'MONTHS', '2026-02-10T10:00:00Z', 'Europe/Dublin')).toBe('2026-08-10T23:00:00.000Z'));
  test('two weeks from a Saturday end with the Monday behind', () =>
    expect(over(2, 'WEEKS', '2026-11-07T10:00:00Z', 'Europe/Dublin')).toBe('2026-11-24T00:00:00.000Z'));
});
