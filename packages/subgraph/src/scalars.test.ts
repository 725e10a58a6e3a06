import { GraphQLError, Kind, parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { CalendarDate, DateTime } from './scalars.ts';

/** The code that an act is refused with. */
function codeOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['code'];
    throw error;
  }
  return undefined;
}

describe('a DateTime', () => {
  test.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.123Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:00:00+02:00', '2026-03-01T10:00:00.000Z'],
    ['2024-02-29T23:59:59-23:59', '2024-03-01T23:58:59.000Z'],
    ['2026-03-01T12:00:00.123456789Z', '2026-03-01T12:00:00.123Z'],
  ])('is accepted as %s', (text, instant) => {
    expect(DateTime.parseValue(text)).toEqual(new Date(instant));
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)), {})).toEqual(new Date(instant));
  });

  test.each([
    ['2026-03-01'],
    ['2026-03-01T12:00:00'],
    ['2026-03-01 12:00:00Z'],
    ['2026-13-01T12:00:00Z'],
    ['2026-02-30T12:00:00Z'],
    ['2026-04-31T12:00:00+02:00'],
    ['2026-03-01T24:00:00Z'],
    ['2026-03-01T25:00:00Z'],
    ['2026-03-01T12:60:00Z'],
    ['2026-03-01T12:00:60Z'],
    ['2026-03-01T12:00:00+24:00'],
    ['2026-03-01T12:00:00+02:60'],
    ['2026-03-01T12:00:00z'],
    ['+012026-03-01T12:00:00Z'],
    ['now'],
    [''],
    [1_772_366_400_000],
    [null],
  ])('is refused as %s', (value) => {
    expect(codeOf(() => DateTime.parseValue(value))).toBe('BAD_USER_INPUT');
  });

  test('is refused as a number in the document', () => {
    expect(codeOf(() => DateTime.parseLiteral({ kind: Kind.INT, value: '1772366400000' }, {}))).toBe('BAD_USER_INPUT');
  });

  test('is sent from a Date in UTC with milliseconds, and from nothing else', () => {
    expect(DateTime.serialize(new Date('2026-03-01T12:00:00+02:00'))).toBe('2026-03-01T10:00:00.000Z');
    for (const value of ['2026-03-01T12:00:00Z', 0, {}, new Date('never')]) expect(() => DateTime.serialize(value)).toThrow();
  });
});

describe('a Date', () => {
  test.each([['2026-03-01'], ['2024-02-29']])('is accepted as %s', (day) => {
    expect(CalendarDate.parseValue(day)).toBe(day);
    expect(CalendarDate.parseLiteral(parseValue(JSON.stringify(day)), {})).toBe(day);
  });

  test.each([['2026-02-29'], ['2026-13-01'], ['2026-3-1'], ['2026-03-01T00:00:00Z'], ['01.03.2026'], [20_260_301], [null]])(
    'is refused as %s',
    (value) => {
      expect(codeOf(() => CalendarDate.parseValue(value))).toBe('BAD_USER_INPUT');
    },
  );

  test('is refused as a number in the document', () => {
    expect(codeOf(() => CalendarDate.parseLiteral({ kind: Kind.INT, value: '20260301' }, {}))).toBe('BAD_USER_INPUT');
  });

  test('is sent from a Date or a day', () => {
    expect(CalendarDate.serialize(new Date('2026-03-01T00:00:00Z'))).toBe('2026-03-01');
    expect(CalendarDate.serialize('2026-03-01')).toBe('2026-03-01');
  });

  test.each([['tomorrow'], [1], [new Date('never')]])('the result %s is an internal error, not one of the caller', (value) => {
    expect(() => CalendarDate.serialize(value)).toThrow(expect.not.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
  });
});

test.each(['9999-12-31T23:59:59-23:59', '0000-06-01T00:00:00Z', '0001-01-01T00:00:00+23:59'])(
  'the instant %s is outside the years that can be sent',
  (text) => {
    expect(codeOf(() => DateTime.parseValue(text))).toBe('BAD_USER_INPUT');
  },
);
