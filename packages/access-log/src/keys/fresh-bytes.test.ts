import { expect, test } from 'vitest';
import { freshBytes } from './fresh-bytes.ts';

test('random bytes are never given twice, across many draws', () => {
  const pieces = Array.from({ length: 3_000 }, (_, i) => freshBytes(i % 2 === 0 ? 32 : 12));
  expect(pieces.every((piece, i) => piece.length === (i % 2 === 0 ? 32 : 12))).toBe(true);
  expect(new Set(pieces.map((piece) => piece.toString('hex', 0, 12))).size).toBe(3_000);
});

test('drawn bytes do not change when later ones are drawn', () => {
  const piece = freshBytes(32);
  const copy = Buffer.from(piece);
  for (let i = 0; i < 1_000; i += 1) freshBytes(32);
  expect(piece).toEqual(copy);
});
