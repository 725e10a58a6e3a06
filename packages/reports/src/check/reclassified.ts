/**
 * Orders under the category that they have at the end: as many of the orders that equal a line `classification` as it moves count elsewhere. The lines are
 * gone through in their order, again and again, until none moves anything (docs/decisions/reports.md). Counts move here, not orders.
 */
import type { Run } from './read-facts.ts';

type Says = Readonly<Record<string, unknown>>;

const keyOf = ({ kind, state, emergency, data, effect, items, informHours }: Says, category: unknown, keywords: unknown): string =>
  JSON.stringify({ kind, state, emergency, data, effect, items, informHours, category, keywords });

/** All runs, the classified orders in the place of the orders as they were received. */
export function reclassified(runs: readonly Run[]): Run[] {
  const changes = runs.filter(({ says }) => says['fact'] === 'classification').map(({ says, times }) => ({ says, left: times }));
  if (changes.length === 0) return [...runs];
  const counts = new Map<string, number>();
  for (const { says, times } of runs.filter((run) => run.says['fact'] === 'order'))
    counts.set(keyOf(says, says['category'], says['keywords']), times);
  let moved: number;
  do {
    moved = 0;
    for (const change of changes) {
      const [from, to] = [
        keyOf(change.says, change.says['wasCategory'], change.says['wasKeywords']),
        keyOf(change.says, change.says['category'], change.says['keywords']),
      ];
      const many = Math.min(change.left, counts.get(from) ?? 0);
      change.left -= many;
      moved += many;
      counts.set(from, (counts.get(from) ?? 0) - many);
      counts.set(to, (counts.get(to) ?? 0) + many);
    }
  } while (moved > 0);
  const orders = [...counts].map(([key, times]): Run => ({ says: { fact: 'order', ...(JSON.parse(key) as Says) }, times }));
  return [
    ...runs.filter(({ says }) => !['order', 'classification'].includes(String(says['fact']))),
    ...orders.filter(({ times }) => times > 0),
  ];
}
