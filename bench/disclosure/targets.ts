/** What a disclosure should take at most: arithmetic on what was measured. */
import type { PerformanceTarget } from '../harness/targets.ts';
import { quantile } from '../harness/timing.ts';
import type { Compared, Side } from './side-by-side.ts';
import type { Durable } from './watched.ts';

const half = (times: readonly number[] = []): number => quantile(times, 0.5);

/** What its durable commits take one after the other: those of the log, and all of them. */
export function commitsMs({ commits }: Compared, { appends, flushed }: Durable): { log: number; all: number } {
  const log = appends * half(commits.appends);
  return { log, all: log + Math.max(0, flushed - appends) * half(commits.rows) };
}

/** The first of the sides is the disclosure, the second the read that it is held to. */
export function disclosureTargets(compared: Compared, durable: Durable): PerformanceTarget[] {
  const [writ, bare] = compared.sides;
  const { log, all } = commitsMs(compared, durable);
  const p50 = (side: Side | undefined): number => half(side?.alone);
  const read = p50(bare);
  return [
    { name: 'p50 of a disclosure: the bare read and the commits of the log', found: p50(writ), unit: 'ms', most: read + log },
    { name: 'p50 of a disclosure: the bare read and all its commits', found: p50(writ), unit: 'ms', most: read + all },
  ];
}
