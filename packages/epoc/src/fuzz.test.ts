/** The short form of test/faults/epoc-forms.test.ts. */
import { expect, test } from 'vitest';
import { fuzzOnce, numbersFrom } from '../testing/fuzz.ts';

test('whatever is done to a form, it is refused as one or read as what is written again', () => {
  const below = numbersFrom(1543);
  const read = Array.from({ length: 2_000 }, () => fuzzOnce(below)).filter(Boolean).length;
  // Both happen, so both are tested.
  expect(read).toBeGreaterThan(50);
  expect(read).toBeLessThan(1_900);
});
