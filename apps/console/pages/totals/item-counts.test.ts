import { expect, it } from 'vitest';
import type { Ask } from '../request.ts';
import { itemCounts } from './item-counts.ts';

type Node = { item: string; statuses: { territory: string; status: string }[] };
const node = (...statuses: [string, string][]): Node => ({
  item: 'x',
  statuses: statuses.map(([territory, status]) => ({ territory, status })),
});
const many = (count: number, made: Node): Node[] => Array.from({ length: count }, () => made);

/** Pages of so many, as the graph cuts them. */
function graphOf(nodes: readonly Node[]): { ask: Ask; asked: (unknown | null)[] } {
  const asked: unknown[] = [];
  const ask: Ask = async (_document, { first, after }) => {
    asked.push(after);
    const from = Number(after ?? 0);
    const page = nodes.slice(from, from + Number(first));
    return {
      data: {
        itemStatuses: { nodes: page, pageInfo: { endCursor: String(from + page.length), hasNextPage: from + page.length < nodes.length } },
      },
    };
  };
  return { ask, asked };
}
const statusOf = ({ byStatus }: Awaited<ReturnType<typeof itemCounts>>, status: string) => byStatus.find((row) => row.status === status);

it('the page counts an item once, by its strictest status anywhere, and shows no number below ten or between tens', async () => {
  const { ask } = graphOf([
    ...many(12, node(['WORLD', 'DEMOTED'], ['DE', 'DISABLED'], ['FR', 'REMOVED'])),
    ...many(9, node(['WORLD', 'DISABLED'])),
    ...many(35, node(['WORLD', 'LABELLED'])),
    ...many(4, node(['WORLD', 'AVAILABLE'], ['IE', 'LABELLED'])),
    ...many(50, node(['WORLD', 'AVAILABLE'])),
  ]);
  const counts = await itemCounts(ask);
  expect(counts.isWhole).toBe(true);
  expect(statusOf(counts, 'REMOVED')).toEqual({ status: 'REMOVED', all: 10, everywhere: 0, somewhere: 10 });
  expect(statusOf(counts, 'DISABLED')).toEqual({ status: 'DISABLED', all: '<10', everywhere: '<10', somewhere: 0 });
  expect(statusOf(counts, 'LABELLED')).toEqual({ status: 'LABELLED', all: 30, everywhere: 30, somewhere: '<10' });
  expect(statusOf(counts, 'DEMOTED')).toEqual({ status: 'DEMOTED', all: 0, everywhere: 0, somewhere: 0 });
  expect(counts.withheldIn).toEqual([
    { country: 'DE', count: 10 },
    { country: 'FR', count: 10 },
  ]);
});

it('the page goes through every page of items, and stops where that would be too much, which it states', async () => {
  const two = graphOf(many(300, node(['WORLD', 'REMOVED'])));
  expect(statusOf(await itemCounts(two.ask), 'REMOVED')?.everywhere).toBe(300);
  expect(two.asked).toEqual([null, '256']);
  const long = graphOf(many(6_000, node(['WORLD', 'REMOVED'])));
  const counts = await itemCounts(long.ask);
  expect(long.asked).toHaveLength(20);
  expect([counts.isWhole, statusOf(counts, 'REMOVED')?.everywhere]).toEqual([false, 5_120]);
});

it('the page fails when the graph refuses', async () => {
  await expect(itemCounts(async () => ({ errors: [{ message: 'no', extensions: { code: 'LIMIT_EXCEEDED' } }] }))).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
  });
});
