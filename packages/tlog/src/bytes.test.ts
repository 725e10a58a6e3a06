import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, equalBytes, fromBase64, fromBase64Url, fromUtf8, toBase64, toBase64Url, utf8 } from './bytes.ts';

describe('the base64 functions', () => {
  it('write what Node writes and decode it again', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('do the same for long values', () => {
    for (const length of [4095, 4096, 4097, 8192, 70_000]) {
      const bytes = new Uint8Array(length).map((_, i) => i * 31 + length);
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(Buffer.from(fromBase64(text) ?? []).equals(bytes)).toBe(true);
    }
  });

  it.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'A===',
    'AAAA=',
    '====',
    'AA==AA==',
    'AB==',
    'AAB=',
    ' AAAA',
    'AAAA\n',
    'AA A',
    'AA-_',
    'é===',
    '!!!!',
  ])('refuse %j', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  it.each(['A', 'AA==', 'AB', 'AAB', 'AA+/', 'AAAA\n', 'AA AA', '='])('refuse %j as base64url', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });

  it('accept each text for at most one value', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AB/+=-_'), maxLength: 9 }), (text) => {
        const bytes = fromBase64(text);
        if (bytes !== undefined) expect(toBase64(bytes)).toBe(text);
        const other = fromBase64Url(text);
        if (other !== undefined) expect(toBase64Url(other)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the byte functions', () => {
  it('decode UTF-8 and nothing else', () => {
    expect(fromUtf8(utf8('a – \u{1f600} \ufeff \ufffd'))).toBe('a – \u{1f600} \ufeff \ufffd');
    for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x80]]) expect(fromUtf8(Uint8Array.from(bad))).toBeUndefined();
  });

  it('join and compare', () => {
    expect(concatBytes([utf8('ab'), utf8(''), utf8('c')])).toEqual(utf8('abc'));
    expect(equalBytes(utf8('ab'), utf8('ab'))).toBe(true);
    expect(equalBytes(utf8('ab'), utf8('ac'))).toBe(false);
    expect(equalBytes(utf8('ab'), utf8('abc'))).toBe(false);
  });
});

describe('the decoder of a text that is too long', () => {
  it('returns undefined, and overflows nothing', () => {
    for (const length of [1_000_004, 40_000_000]) {
      expect(fromBase64('A'.repeat(length))).toBeUndefined();
      expect(fromBase64Url('A'.repeat(length))).toBeUndefined();
    }
    expect(fromBase64('A'.repeat(1_000_000))).toHaveLength(750_000);
    expect(fromBase64Url('A'.repeat(1_000_000))).toHaveLength(750_000);
  });
});
