import { expect, test } from 'vitest';
import { batchLength } from './batch-length.ts';

const queue = (...decisions: number[]) => decisions.map((each) => ({ queued: { decisions: each } }));
const plain = (count: number): number[] => Array.from({ length: count }, () => 0);

test.each<[string, number[], number]>([
  ['nothing', [], 0],
  ['all of a short queue', plain(3), 3],
  ['256 entries of a long one', plain(300), 256],
  ['entries of four thousand decisions', [1_000, 1_000, 1_000, 1_000, 1_000], 4],
  ['entries without decisions between them', [1_000, 0, 3_000, 0, 1, 0], 4],
  ['one entry, whatever it covers', [5_000, 1], 1],
])('a batch has %s', (_, decisions, length) => {
  expect(batchLength(queue(...decisions))).toBe(length);
});
