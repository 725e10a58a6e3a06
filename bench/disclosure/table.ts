/** A disclosure beside bare reads, as a table for people. */
import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import type { Compared } from './side-by-side.ts';

/** Times of each side one at a time and several at a time, and those of commits. */
export function comparedTable({ sides, commits }: Compared): string {
  const of = (times: readonly number[], share: number): string => show(quantile(times, share), 2);
  const rows = [
    ...sides.map(({ name, alone, loaded }) => [name, of(alone, 0.5), of(alone, 0.99), of(loaded, 0.5), of(loaded, 0.99)]),
    ['an entry made durable', of(commits.appends, 0.5), of(commits.appends, 0.99), '', ''],
    ['a row made durable', of(commits.rows, 0.5), of(commits.rows, 0.99), '', ''],
  ];
  return table([['', 'p50 ms alone', 'p99', 'p50 ms together', 'p99'], ...rows]);
}
