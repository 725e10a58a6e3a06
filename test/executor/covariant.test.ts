/**
 * Finding S4 of the security review of November 2026, as a property: over types drawn at random, in which fields of one name differ by the
 * type that they are asked of, the plan executor answers every valid document as plain graphql-js does.
 *
 * WRIT_COVARIANT_SEED and WRIT_COVARIANT_PATH: the run that a failure prints, which is then made as small as it can be (some minutes).
 * WRIT_COVARIANT_RUNS: how often types are drawn, for a longer run.
 */
import fc, { type GeneratorValue } from 'fast-check';
import { expect, it } from 'vitest';
import { faultPlan, honestFaults } from './faults.ts';
import { type Gateways, openGateways } from './gateways.ts';
import { wrongInExecution } from './generated/against-monolith.ts';
import { drawShape } from './generated/shape.ts';
import { drawOperation } from './operations.ts';
import { compose } from './shape.ts';

const { WRIT_COVARIANT_SEED: seed = '20261128', WRIT_COVARIANT_PATH: path, WRIT_COVARIANT_RUNS: runs = '60' } = process.env;
const operationsOfTypes = 12;
const seedMax = 2 ** 31 - 1;

let compared = 0;

async function answered(gateways: Gateways, seeds: readonly number[]): Promise<string | undefined> {
  for (const own of seeds) {
    const operation = drawOperation(gateways.apiSchema, gateways.composed.shape, own);
    if (operation === null) continue;
    for (const faults of [null, { ...faultPlan(own, honestFaults), alike: true }]) {
      const told = await wrongInExecution(gateways, operation, faults);
      if (told !== undefined) return told;
      compared += 1;
    }
  }
  return undefined;
}

async function holds(draw: GeneratorValue): Promise<void> {
  const composed = compose(drawShape(draw), 'plain');
  const seeds = Array.from({ length: operationsOfTypes }, () => draw(fc.nat, { max: seedMax }));
  const gateways = await openGateways(composed);
  const told = await answered(gateways, seeds);
  await gateways.stop();
  if (told !== undefined) throw new Error(`${told}\n${Object.values(composed.shape.subgraphs).join('\n\n')}`);
}

it('S4: the executor answers every valid document over covariant fields as graphql-js does', { timeout: 3_600_000 }, async () => {
  const replayed = path === undefined ? { endOnFailure: true } : { path };
  await fc.assert(fc.asyncProperty(fc.gen(), holds), { seed: Number(seed), numRuns: Number(runs), ...replayed });
  if (path === undefined) expect(compared).toBeGreaterThan(10 * Number(runs));
});
