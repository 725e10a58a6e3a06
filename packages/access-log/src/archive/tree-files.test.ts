/** Where the right edge of an earlier tree is in the files of a later one, beside the tree that grows leaf by leaf. */
import { appendLeaves, emptyFrontier, tilePath } from '@writ/tlog';
import { expect, test } from 'vitest';
import { rightEdgeOf, tilesOf } from './tree-files.ts';

const hashes = (count: number): Uint8Array[] => Array.from({ length: count }, () => new Uint8Array(32));

test.each([
  [256, 300],
  [512, 512],
  [65_280, 65_600],
  [65_536, 65_536],
  [65_792, 131_072],
])('the right edge of %i entries is in tiles that a log of %i entries has, at its width', (at, size) => {
  const { frontier } = appendLeaves(emptyFrontier, hashes(at));
  const edge = [...rightEdgeOf(at, size)];
  expect(edge.map((one) => one.hashes)).toEqual(edge.map((_, level) => (frontier.edges[level]?.length ?? 0) / 32));
  expect(frontier.edges.slice(edge.length).every(({ length }) => length === 0)).toBe(true);
  const there = new Set([...tilesOf(size)].map(tilePath));
  expect(edge.filter((one) => one.hashes > 0 && !there.has(tilePath(one.tile)))).toEqual([]);
});
