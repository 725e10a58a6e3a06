/**
 * The differential test: operations drawn at random over every shape, answered by both executors, without faults and with them.
 * Without faults the monolith, which shares nothing with either, says what is right.
 *
 * WRIT_EXECUTOR_CASES: how many operations in all, for a longer run. WRIT_EXECUTOR_SEED: one case again, as a failure prints it.
 */
import { describe, expect, it } from 'vitest';
import { runShape, type Uses } from './differential-run.ts';
import { type Composed, compose, type Shape } from './shape.ts';
import { all } from './shapes/index.ts';

const casesInAll = Number(process.env['WRIT_EXECUTOR_CASES'] ?? 600);
const replayed = process.env['WRIT_EXECUTOR_SEED'];

/** Cases beyond the usual ones that once found something: parts of an answer shared by the objects that it was given to. */
const caught: Readonly<Record<string, readonly number[]>> = { 'keys/strict': [217] };

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function numbersOf(shape: Shape, form: string): number[] {
  if (replayed === undefined) return [...range(Math.ceil(casesInAll / (2 * all.length))), ...(caught[`${shape.name}/${form}`] ?? [])];
  const [name, wanted, number] = replayed.split('/');
  return name === shape.name && wanted === form ? [Number(number)] : [];
}

/** Declares the tests of one form of every shape. */
export function differential(form: Composed['form']): void {
  describe.each(all.map((shape) => [shape.name, shape] as const))('the supergraph %s', (_, shape) => {
    it(`is answered as Apollo's executor and a monolith answer it (${form})`, { timeout: 3_600_000 }, async () => {
      const uses: Uses = new Map();
      const told = await runShape(compose(shape, form), numbersOf(shape, form), uses);
      expect(told.length, told.slice(0, 3).join('\n\n')).toBe(0);
      // Where plans were set right the executors ask differently, and faults strike differently: most are not of that kind.
      const [drawn, compared] = [uses.get('operations') ?? 0, uses.get('compared with faults') ?? 0];
      if (replayed === undefined) expect(compared).toBeGreaterThan(0.4 * drawn);
    });
  });
}
