import { createCursors } from '@writ/subgraph';
import { describe, expect, test } from 'vitest';
import { cursorsOf, parseCursor } from './cursor.ts';
import { type Judged, lookedAtMost, scanPage } from './scan.ts';

const list = cursorsOf(createCursors(new Uint8Array(32), 'audit'), { of: 'numbers' });

/** Scans the numbers below `total`; `judge` says of each what it is. */
function scanning(total: number, judge: (index: number) => 'shown' | 'passed') {
  const asked: number[] = [];
  const page = (size: number, after: number | null = null) =>
    scanPage<number>({
      list,
      size,
      after,
      next: async (behind, limit) => {
        const start = behind === null ? 0 : behind + 1;
        return Array.from({ length: Math.max(0, Math.min(limit, total - start)) }, (_, i) => start + i);
      },
      judge: async (indices) => {
        asked.push(indices.length);
        return indices.map((index): Judged<number> => ({ index, row: judge(index) === 'shown' ? index : null }));
      },
    });
  return { page, asked };
}
const end = ({ pageInfo }: { pageInfo: { endCursor: string | null } }) => parseCursor(pageInfo.endCursor, list);

test('a page shows whether there is a next one, and the next one continues behind it', async () => {
  const { page, asked } = scanning(5, () => 'shown');
  const first = await page(3);
  expect(first).toMatchObject({ nodes: [0, 1, 2], pageInfo: { hasNextPage: true } });
  expect(await page(3, end(first))).toMatchObject({ nodes: [3, 4], pageInfo: { hasNextPage: false } });
  expect(await page(5)).toMatchObject({ nodes: [0, 1, 2, 3, 4], pageInfo: { hasNextPage: false } });
  expect(asked[0]).toBe(4);
});

test('an empty list has no cursor', async () => {
  for (const empty of [scanning(0, () => 'shown'), scanning(300, () => 'passed')])
    expect(await empty.page(3)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

describe('a page of a filtered list', () => {
  test('scans a bounded number of entries and may be empty with a next one, and every member is on one page', async () => {
    const { page, asked } = scanning(5_000, (index) => (index === 4_999 || index === 10 ? 'shown' : 'passed'));
    const first = await page(50);
    expect(first.nodes).toEqual([10]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(end(first)).toBe(lookedAtMost - 1);
    expect(Math.max(...asked)).toBe(256);
    const second = await page(50, end(first));
    expect(second).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
    expect(await page(50, end(second))).toMatchObject({ nodes: [4_999], pageInfo: { hasNextPage: false } });
  });
});
