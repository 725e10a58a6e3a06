import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { utf8 } from '../bytes.ts';
import { decodeBundle, encodeBundle } from './bundle.ts';

describe('an entry bundle', () => {
  it('has the length in two bytes, big-endian, before each entry', () => {
    expect(encodeBundle([utf8('ab'), utf8(''), new Uint8Array(258)]).subarray(0, 8)).toEqual(Uint8Array.of(0, 2, 97, 98, 0, 0, 1, 2));
  });

  it('returns the entries unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }), (entries) => {
        expect(decodeBundle(encodeBundle(entries), entries.length)).toEqual(entries);
      }),
      { numRuns: 30 },
    );
  });

  it('is read from bytes that lie inside a larger buffer', () => {
    const whole = Uint8Array.of(9, 9, 0, 1, 65, 9);
    expect(decodeBundle(whole.subarray(2, 5), 1)).toEqual([utf8('A')]);
  });

  it('is refused with more or fewer entries, and with an end in the middle of one', () => {
    const two = encodeBundle([utf8('ab'), utf8('c')]);
    expect(refusalOf(() => decodeBundle(two, 2))).toBe('accepted');
    expect(refusalOf(() => decodeBundle(two, 1))).toBe('BAD_BUNDLE');
    expect(refusalOf(() => decodeBundle(two, 3))).toBe('BAD_BUNDLE');
    for (let end = 0; end < two.length; end += 1) expect(refusalOf(() => decodeBundle(two.subarray(0, end), 2))).toBe('BAD_BUNDLE');
    for (const width of [0, 257, 1.5, -1, Number.NaN]) expect(refusalOf(() => decodeBundle(two, width))).toBe('BAD_BUNDLE');
  });

  it('cannot have entries that are too long or too many', () => {
    expect(refusalOf(() => encodeBundle([new Uint8Array(65_535)]))).toBe('accepted');
    expect(refusalOf(() => encodeBundle([new Uint8Array(65_536)]))).toBe('BAD_BUNDLE');
    expect(refusalOf(() => encodeBundle([]))).toBe('BAD_BUNDLE');
    expect(refusalOf(() => encodeBundle(Array.from({ length: 256 }, () => new Uint8Array())))).toBe('accepted');
    expect(refusalOf(() => encodeBundle(Array.from({ length: 257 }, () => new Uint8Array())))).toBe('BAD_BUNDLE');
  });
});
