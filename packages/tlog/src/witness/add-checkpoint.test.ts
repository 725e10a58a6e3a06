import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { toBase64 } from '../bytes.ts';
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts';

const hash = new Uint8Array(32).fill(7);
const hashLine = `${toBase64(hash)}\n`;

describe('requests to a witness', () => {
  it('are parsed with all their parts', () => {
    const anyHash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const text = fc.string({ unit: fc.constantFrom('\n', 'a', ' ') });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(anyHash, { maxLength: 63 }), text, (oldSize, proof, note) => {
        const request = { oldSize, proof, checkpoint: `${note}\n` };
        expect(parseAddCheckpoint(formatAddCheckpoint(request))).toEqual(request);
      }),
    );
    expect(formatAddCheckpoint({ oldSize: 5, proof: [hash], checkpoint: 'a\n' })).toBe(`old 5\n${hashLine}\na\n`);
  });

  it.each([
    '',
    'old 0\n',
    'old 0\n\n',
    'old 0\n\na',
    'old 0\na\n',
    'old\n\na\n',
    'old  0\n\na\n',
    'Old 0\n\na\n',
    ' old 0\n\na\n',
    'old 0 \n\na\n',
    'old 00\n\na\n',
    'old -1\n\na\n',
    'old 1.5\n\na\n',
    'old 9007199254740992\n\na\n',
    '\n\na\n',
    'old 0\r\n\r\na\r\n',
    'old 1\nAAAA\n\na\n',
    `old 1\n${hashLine.replace('=', '')}\na\n`,
    `old 1\n${hashLine.replace('c=', 'd=')}\na\n`,
    `old 1\n${hashLine.repeat(64)}\na\n`,
  ])('are refused when they are %j', (text) => {
    expect(refusalOf(() => parseAddCheckpoint(text))).toBe('BAD_REQUEST');
  });

  it('have room for 63 hashes', () => {
    expect(parseAddCheckpoint(`old 1\n${hashLine.repeat(63)}\na\n`).proof).toHaveLength(63);
  });

  it('are not written for parts that could not be parsed', () => {
    const request = { oldSize: 1, proof: [hash], checkpoint: 'a\n' };
    expect(refusalOf(() => formatAddCheckpoint(request))).toBe('accepted');
    expect(refusalOf(() => formatAddCheckpoint({ ...request, oldSize: -1 }))).toBe('BAD_SIZE');
    expect(refusalOf(() => formatAddCheckpoint({ ...request, proof: [new Uint8Array(31)] }))).toBe('BAD_HASH');
    expect(refusalOf(() => formatAddCheckpoint({ ...request, proof: Array.from({ length: 64 }, () => hash) }))).toBe('BAD_REQUEST');
    expect(refusalOf(() => formatAddCheckpoint({ ...request, checkpoint: 'a' }))).toBe('BAD_REQUEST');
  });

  it('are parsed or refused, whatever they are', () => {
    const unit = fc.constantFrom('\n', '\n\n', 'old ', '0', '7', hashLine, 'a', ' ', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 10 }), (text) => {
        if (refusalOf(() => parseAddCheckpoint(text)) === 'accepted') expect(formatAddCheckpoint(parseAddCheckpoint(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
