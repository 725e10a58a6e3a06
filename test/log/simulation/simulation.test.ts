/**
 * The writer of the log under every order of events that a seed can draw. Real: `startLog`, the writer, its commit, stored
 * tree, shares, subject keys and the pending worker, of two to four replicas. Simulated: PostgreSQL (`database.ts`), time,
 * and all that breaks: connections cut before and after any statement, COMMITs whose answer is lost, backends that hold the lock for
 * a dead client, statements that are never run or run late, crashes, restarts, callers that give up and ask elsewhere, a
 * gate that opens late, a database that is set back. A scheduler takes one step at a time, each drawn from the seed, and after each a
 * checker that shares no code with the writer compares what was committed and what was answered. When the faults end,
 * everybody must be answered, what was saved must be logged, and every replica must append once more or have reason to refuse.
 * Not covered: the maintenance loop and publishing, the daily totals themselves (only that an entry waits for a gate),
 * erasure, and whether PostgreSQL keeps what it has committed: `npm run test:faults` does that on a real one.
 *
 * - `npx vitest run --project log test/log/simulation` runs 2,000 seeds; `WRIT_SIMULATION_SEEDS=100000` before it runs more and
 *   prints what they met.
 * - `WRIT_SIMULATION_SEED=4711` before it runs one and prints all of its steps. A seed has the same steps for ever, as long
 *   as neither the writer nor the simulation changes; salts and keys are random and decide nothing, so no step names them.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kinds } from './kinds.ts';
import { planOf } from './plan.ts';
import { nearlyFullTile, type Outcome, simulate } from './simulation.ts';
import type { Tables } from './tables.ts';

const one = process.env['WRIT_SIMULATION_SEED'];
const asked = process.env['WRIT_SIMULATION_SEEDS'];
/** Fewer than this need not meet everything that can happen. */
const enough = 2_000;
const seeds = Number(asked ?? enough);
const replay = (seed: number): string => `WRIT_SIMULATION_SEED=${seed} npx vitest run --project log test/log/simulation`;

let full: Tables;
const run = (seed: number): Promise<Outcome> => simulate(seed, planOf(seed, full));

function requireHolds(seed: number, { failure, trace }: Outcome): void {
  if (failure === undefined) return;
  throw new Error(`Seed ${seed}: ${failure}\n${trace.join('\n')}\nSeed ${seed}: ${failure}\nRun it again with: ${replay(seed)}`);
}

/** Runs seeds until one fails; how often each kind of thing happened. */
async function runAll(count: number): Promise<Map<Kind, number>> {
  const met = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  for (let seed = 1; seed <= count; seed += 1) {
    const outcome = await run(seed);
    requireHolds(seed, outcome);
    for (const [kind, times] of outcome.counts) met.set(kind, (met.get(kind) ?? 0) + times);
  }
  return met;
}

beforeAll(async () => {
  full = await nearlyFullTile();
});

describe.runIf(one === undefined)('the log under a seeded scheduler', () => {
  test(`keeps its promises in ${seeds} runs, which meet everything that can happen`, { timeout: 60_000 + seeds * 250 }, async () => {
    const met = await runAll(seeds);
    if (asked !== undefined) console.log(Array.from(met, ([kind, times]) => `${kind}: ${times}`).join('\n'));
    const missing = [...met].filter(([, times]) => times === 0).map(([kind]) => kind);
    if (seeds >= enough) expect(missing).toEqual([]);
  });

  test('repeats the same steps for the same seed', async () => {
    for (const seed of [11, 22, 33]) {
      const [first, again] = [await run(seed), await run(seed)];
      expect(first.trace.length).toBeGreaterThan(20);
      expect(again.trace).toEqual(first.trace);
      expect(again.counts).toEqual(first.counts);
    }
  });
});

test.runIf(one !== undefined)('passes the run of one seed', async () => {
  const outcome = await run(Number(one));
  requireHolds(Number(one), outcome);
  console.log(outcome.trace.join('\n'));
});
