/** What a page should cost beside Apollo's gateway: arithmetic on what was measured. */
import type { PerformanceTarget } from '../harness/targets.ts';
import type { Measured } from '../load/measure.ts';
import { beside } from '../report/measured.ts';

type Counts = (part: string) => boolean;
const isGateway: Counts = (part) => part === 'gateway';
const isSubgraph: Counts = (part) => !isGateway(part);

/** The same measurement of some of a system's parts alone. */
function only(measured: Measured, counts: Counts): Measured {
  const picked = (of: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(of).filter(([part]) => counts(part)));
  const loaded = measured.loaded.map((turn) => ({ ...turn, cpuMs: picked(turn.cpuMs) }));
  return { ...measured, loaded, peakBytes: picked(measured.peakBytes) };
}

/** The first is Apollo's system, the second Writ, both with a part `gateway` and the same subgraphs; the third is Writ in one process. */
export function pageTargets([apollo, writ, one]: readonly Measured[]): PerformanceTarget[] {
  if (apollo === undefined || writ === undefined || one === undefined) throw new TypeError('three systems are compared');
  const whole = beside(one, apollo);
  const cpu = (counts: Counts): number => beside(only(writ, counts), only(apollo, counts)).cpu;
  const { cpu: all, p99, peak } = beside(writ, apollo);
  return [
    { name: 'CPU of the gateway', found: cpu(isGateway), unit: 'x', most: 1 / 3 },
    { name: 'CPU of the subgraphs together', found: cpu(isSubgraph), unit: 'x', most: 1 / 3 },
    { name: 'CPU of gateway and subgraphs', found: all, unit: 'x', most: 1 / 3 },
    { name: 'p99', found: p99, unit: 'x', most: 1 },
    { name: 'peak memory', found: peak, unit: 'x', most: 1 },
    { name: 'CPU of one process', found: whole.cpu, unit: 'x', most: 0.38 },
    { name: 'peak memory of one process', found: whole.peak, unit: 'x', most: 1 },
  ];
}
