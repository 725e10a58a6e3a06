/** Forms of certificates that were damaged at random, for a minute; a failure prints the form, and the seed repeats it. */
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { fuzzOnce, numbersFrom } from '../../packages/epoc/testing/fuzz.ts';

const forMs = 60_000;

test('for a minute, whatever is done to a form, it is refused as one or read as what is written again', () => {
  const seed = randomInt(2 ** 31);
  const below = numbersFrom(seed);
  const end = performance.now() + forMs;
  let [all, read] = [0, 0];
  try {
    for (; performance.now() < end; all += 1) if (fuzzOnce(below)) read += 1;
  } catch (error) {
    throw new Error(`with the seed ${seed}`, { cause: error });
  }
  console.info(`${all} forms, ${read} of them read, with the seed ${seed}`);
  expect(read).toBeGreaterThan(0);
});
