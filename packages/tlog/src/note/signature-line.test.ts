import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { formatSignatureLine, parseSignatureLines, sameSigner } from './signature-line.ts';

const anyLine = fc.record({
  name: fc.constantFrom('a', 'log.example.org/log/1', 'ключ'),
  id: fc.integer({ min: 0, max: 0xffffffff }),
  signature: fc.uint8Array({ minLength: 1, maxLength: 3000 }),
});

describe('the signature lines of a note', () => {
  it('are parsed from their own text, whatever the type and length of the signature', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 100 }), (lines) => {
        expect(parseSignatureLines(lines.map(formatSignatureLine).join(''))).toEqual(lines);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['', '\n', '\u2014 a AAAAAAA=', '\u2014 a AAAAAAA=\n\n', '\n\u2014 a AAAAAAA=\n', 'a AAAAAAA=\n', '\u2014 a AAAAAA==\n'])(
    'cannot be %j',
    (text) => {
      expect(refusalOf(() => parseSignatureLines(text))).toBe('BAD_NOTE');
    },
  );

  it('are at most 100', () => {
    const line = '\u2014 a AAAAAAA=\n';
    expect(parseSignatureLines(line.repeat(100))).toHaveLength(100);
    expect(refusalOf(() => parseSignatureLines(line.repeat(101)))).toBe('BAD_NOTE');
  });

  it('are by the same signer when name and id are the same', () => {
    expect(sameSigner({ name: 'a', id: 1 }, { name: 'a', id: 1, time: 7 })).toBe(true);
    expect(sameSigner({ name: 'a', id: 1 }, { name: 'a', id: 2 })).toBe(false);
    expect(sameSigner({ name: 'a', id: 1 }, { name: 'b', id: 1 })).toBe(false);
  });
});
