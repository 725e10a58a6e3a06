import type { ReadReport } from '../reports.ts';

/** Whether the answer holds a record that no report covers: an error of a subgraph, and never sent. `held`: how many record fields of each category. */
export function isUnreported(held: ReadonlyMap<string, number>, reads: readonly ReadReport[]): boolean {
  for (const [category, count] of held) if (reads.filter((read) => read.category === category).length < count) return true;
  return false;
}
