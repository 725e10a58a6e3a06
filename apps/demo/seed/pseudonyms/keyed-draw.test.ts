import { describe, expect, it } from 'vitest';
import { KeyedDraw, keyedHex } from './keyed-draw.ts';

const numbers = (...parts: string[]): number[] => {
  const draw = new KeyedDraw(...parts);
  return Array.from({ length: 20 }, () => draw.int(1000));
};

describe('a keyed draw', () => {
  it('is the same for the same parts, beyond one digest too, and different for others', () => {
    expect(numbers('a', 'b')).toEqual(numbers('a', 'b'));
    expect(numbers('a', 'b')).not.toEqual(numbers('a', 'c'));
    expect(numbers('ab', 'c')).not.toEqual(numbers('a', 'bc'));
    expect(new Set(numbers('a', 'b')).size).toBeGreaterThan(15);
  });

  it('remains below its bound and picks from the list', () => {
    expect(Math.max(...numbers('x'))).toBeLessThan(1000);
    expect(['p', 'q']).toContain(new KeyedDraw('x').pick(['p', 'q']));
    expect(() => new KeyedDraw('x').pick([])).toThrow(RangeError);
  });

  it('gives hex digits of any length up to 64', () => {
    expect(keyedHex(24, 'account', 'a')).toMatch(/^[0-9a-f]{24}$/);
    expect(keyedHex(24, 'account', 'a')).not.toBe(keyedHex(24, 'account', 'b'));
  });
});
