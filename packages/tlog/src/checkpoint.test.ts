import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal.ts';
import { toBase64 } from './bytes.ts';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { emptyRoot } from './hash.ts';

const root = new Uint8Array(32).fill(7);
const text = `log.example.org/log/1\n42\n${toBase64(root)}\n`;

describe('checkpoints', () => {
  it('come back from their text', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    expect(formatCheckpoint({ origin: 'log.example.org/log/1', size: 42, root })).toBe(text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), hash, (size, anyRoot) => {
        const checkpoint = { origin: 'log.example.org/log/1', size, root: anyRoot };
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
    const start = { origin: 'a', size: 0, root: emptyRoot };
    expect(parseCheckpoint(formatCheckpoint(start))).toEqual(start);
  });

  it('of other logs may have any origin, and lines that are read over', () => {
    expect(parseCheckpoint(text.replace('log.example.org/log/1', 'go.sum database tree')).origin).toBe('go.sum database tree');
    expect(parseCheckpoint(`${text}extension\nanother\n`)).toEqual(parseCheckpoint(text));
  });

  it.each([
    '',
    '\n',
    'a\n',
    'a\n1\n',
    text.slice(0, -1),
    `${text}\n`,
    `\n${text}`,
    `${text}extension`,
    `${text}\nextension\n`,
    text.replace('log.example.org/log/1', ''),
    ...['042', '-1', '4.2', '', '+42', '0x2a', '9007199254740992', ' 42', '0'].map((size) => text.replace('\n42\n', `\n${size}\n`)),
    ...['', 'AAAA', `${toBase64(root)}=`, toBase64(root).slice(1), toBase64(new Uint8Array(33))].map((r) =>
      text.replace(toBase64(root), r),
    ),
    text.replaceAll('\n', '\r\n'),
  ])('refuses %j', (body) => {
    expect(refusalOf(() => parseCheckpoint(body))).toBe('BAD_CHECKPOINT');
  });

  it('are not written for what could not be read', () => {
    for (const origin of ['', 'a b', 'a+b', 'a\nb'])
      expect(refusalOf(() => formatCheckpoint({ origin, size: 1, root }))).toBe('BAD_CHECKPOINT');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: -1, root }))).toBe('BAD_SIZE');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: 1, root: new Uint8Array(31) }))).toBe('BAD_HASH');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: 0, root }))).toBe('BAD_CHECKPOINT');
  });
});
