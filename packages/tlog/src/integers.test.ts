import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal.ts';
import { parseDecimal, requireCount } from './integers.ts';

describe('requireCount', () => {
  it.each([0, 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER])('accepts %d', (value) => {
    expect(refusalOf(() => requireCount(value, 'BAD_SIZE', 'It'))).toBe('accepted');
  });
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d with the given code', (value) => {
    expect(refusalOf(() => requireCount(value, 'BAD_INDEX', 'It'))).toBe('BAD_INDEX');
  });
});

describe('parseDecimal', () => {
  it.each(['0', '7', '10', '4294967296', '9007199254740991'])('parses %s', (text) => {
    expect(parseDecimal(text)).toBe(Number(text));
  });
  it.each(['', '00', '01', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '0x1', '٣', '9007199254740992', '9999999999999999', '10000000000000000'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});
