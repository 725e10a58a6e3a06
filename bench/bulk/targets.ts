/** What decisions in bulk and single ones beside them should reach: arithmetic on what was measured, no measuring. */
import type { Figures } from '../enforcement/figures.ts';
import type { PerformanceTarget } from '../harness/targets.ts';

/** Single decisions alone and while others are made in bulk, and those in bulk, alone and with single ones meanwhile. */
export interface Beside {
  readonly alone: Figures;
  readonly meanwhile: Figures;
  readonly bulk: Figures;
  readonly bulkMeanwhile: Figures;
}

/** `of` is what it was measured through. */
export const bulkTargets = (of: string, { alone, meanwhile, bulk }: Beside): PerformanceTarget[] => [
  { name: `${of}: decisions a second in bulk`, found: bulk.perSecond ?? Number.NaN, unit: '/s', least: 5_000 },
  { name: `${of}: p99 of a single decision, bulk meanwhile, to alone`, found: meanwhile.p99Ms / alone.p99Ms, unit: 'x', most: 2 },
];
