import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawOrder, drawSample } from './draw.ts';

const seed = Buffer.alloc(32, 7).toString('base64');

/** The recipe of docs/decisions/samples.md, done the long way: swap in a list of everything. */
function shuffled(announced: number, count: number): number[] {
  const list = Array.from({ length: count }, (_, i) => i);
  for (let step = 0; step < count; step += 1) {
    const hash = createHash('sha256').update(['writ-sample/v1', seed, announced, step, ''].join('\n')).digest();
    const chance = hash.reduce((sum, byte) => (sum * 256n + BigInt(byte)) % BigInt(count - step), 0n);
    const place = step + Number(chance);
    [list[step], list[place]] = [list[place] as number, list[step] as number];
  }
  return list;
}

test.each([0, 1, 2, 3, 17, 300])('a draw gives %i numbers as the recipe states, each once', (count) => {
  const drawn = [...drawOrder({ seed, announced: 42 }, count)];
  expect(drawn).toEqual(shuffled(42, count));
  expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
});

test('a draw never changes: this is a known one', () => {
  expect([...drawOrder({ seed, announced: 42 }, 10)]).toEqual([8, 6, 9, 5, 7, 4, 1, 0, 2, 3]);
});

test('a draw changes with the seed, the announcement or one more entry', () => {
  const draw = (changes: object, count = 40) => [...drawOrder({ seed, announced: 42, ...changes }, count)];
  expect(draw({ announced: 43 })).not.toEqual(draw({}));
  expect(draw({ seed: Buffer.alloc(32, 8).toString('base64') })).not.toEqual(draw({}));
  expect(draw({}, 41).filter((number) => number < 40)).not.toEqual(draw({}));
});

test('a draw gives the first of very many numbers without making the others', () => {
  const order = drawOrder({ seed, announced: 42 }, 9_000_000_000_000);
  const first = Array.from({ length: 20 }, () => order.next().value as number);
  expect(new Set(first).size).toBe(20);
  expect(first.every((number) => number >= 0 && number < 9_000_000_000_000)).toBe(true);
});

test('a draw gives every number first about as often as any other', () => {
  const counts = [0, 0, 0, 0, 0];
  for (let announced = 0; announced < 5_000; announced += 1) {
    const first = drawOrder({ seed, announced }, 5).next().value as number;
    counts[first] = (counts[first] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(130);
});

describe('a sample', () => {
  const chances = { seed, announced: 42 };
  const draw = (size: number, belongs: (number: number) => boolean, count = 1_000, lookedAtMost = 512) =>
    drawSample({ chances, count, size, lookedAtMost, inPopulation: async (numbers) => numbers.filter(belongs) });
  const order = [...drawOrder(chances, 1_000)];

  test('has the first entries that belong to it, over several rounds', async () => {
    expect(await draw(3, () => true)).toEqual(order.slice(0, 3));
    expect(await draw(140, (number) => number % 3 === 0)).toEqual(order.filter((number) => number % 3 === 0).slice(0, 140));
  });

  test('has fewer when there are no more', async () => {
    expect(await draw(10, (number) => number === 7, 1_000, 1_024)).toEqual([7]);
    expect(await draw(10, () => true, 0)).toEqual([]);
    expect(await draw(10, () => false, 512)).toEqual([]);
  });

  test('is refused when too few entries were found in time', async () => {
    expect(await draw(1, () => false)).toBeNull();
    expect(await draw(1, () => false, 513)).toBeNull();
  });
});
