/** What Writ's gateway with everything on should cost beside the others: arithmetic on what was measured. */
import type { PerformanceTarget } from '../harness/targets.ts';
import type { Measured } from '../load/measure.ts';
import { beside } from '../report/measured.ts';
import type { shapes } from '../shop/questions.ts';

/** Processor time to that of Apollo's gateway, at most. */
const toApollo: Readonly<Record<keyof typeof shapes, number>> = { big: 0.2, small: 0.12 };

/** The targets of one shape for which both servers were measured. */
export function gatewayTargets(shape: keyof typeof shapes, measured: readonly Measured[]): PerformanceTarget[] {
  const writ = measured.find(({ name }) => name === 'writ');
  const to = (name: string, targetsOf: (found: ReturnType<typeof beside>) => PerformanceTarget[]): PerformanceTarget[] => {
    const other = measured.find((one) => one.name === name);
    return writ === undefined || other === undefined ? [] : targetsOf(beside(writ, other));
  };
  return [
    ...to('stock', ({ cpu, p99, peak }): PerformanceTarget[] => [
      { name: "writ's CPU to stock's", found: cpu, unit: 'x', most: toApollo[shape] },
      { name: "writ's p99 to stock's", found: p99, unit: 'x', most: 1 },
      { name: "writ's peak memory to stock's", found: peak, unit: 'x', most: 1 },
    ]),
    ...to('hive', ({ cpu }): PerformanceTarget[] => [{ name: "hive's CPU to writ's", found: 1 / cpu, unit: 'x', least: 1 }]),
    ...to('hive+router', ({ cpu }): PerformanceTarget[] => [{ name: "hive+router's CPU to writ's", found: 1 / cpu, unit: 'x', least: 3 }]),
    ...(shape === 'big'
      ? to('monolith', ({ cpu }): PerformanceTarget[] => [{ name: "writ's CPU to the monolith's", found: cpu, unit: 'x', most: 1.25 }])
      : []),
  ];
}
