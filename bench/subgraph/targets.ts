/** What reading in a subgraph should cost: arithmetic on what was measured. */
import type { PerformanceTarget } from '../harness/targets.ts';
import type { FieldCost } from './fields.ts';
import type { PageCount } from './pages.ts';
import { type RefusedCost, refusedRatio } from './refused.ts';

const most = (values: readonly number[]): number => Math.max(...values);

/** What a narrowed read costs is reported, and no target is set for it. */
export function subgraphTargets(
  fields: readonly FieldCost[],
  pages: readonly PageCount[],
  refused: readonly RefusedCost[],
): PerformanceTarget[] {
  const open = fields.find(({ name }) => name === 'writ, for everybody');
  return [
    { name: 'a field for everybody, to one without rules', found: open?.ratio ?? Number.NaN, unit: 'x', most: 1.05 },
    ...refused.map(
      (cost): PerformanceTarget => ({
        name: `${cost.name}, no grant: an account that is there to none`,
        found: refusedRatio(cost),
        unit: 'x',
        most: 1.05,
      }),
    ),
    ...pages.map(({ name, statements }): PerformanceTarget => {
      const [one = Number.NaN, ...larger] = statements;
      return { name: `${name}, statements of the largest to those of one`, found: most(larger) / one, unit: 'x', most: 1 };
    }),
  ];
}
