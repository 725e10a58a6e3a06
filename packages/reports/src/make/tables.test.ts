/** Small cells of voluntary figures: none is shown, and none can be found by subtraction. */
import { expect, it } from 'vitest';
import { protectedCells } from './tables.ts';

const shown = (...counts: number[]) =>
  protectedCells(counts.map((count, at) => ({ by: 'state', of: String(at), count, hours: 0 }))).map((one) => one.shown);

it('shows no cell of one to four, and leaves out the smallest other one where only one is small', () => {
  expect(shown(3, 7, 20)).toEqual(['<5', '*', '20']);
  expect(shown(0, 4, 5, 5)).toEqual(['0', '<5', '*', '5']);
});

it('leaves out no other where two are small, or none is, or all else is zero', () => {
  expect(shown(1, 2, 9)).toEqual(['<5', '<5', '9']);
  expect(shown(5, 0, 9)).toEqual(['5', '0', '9']);
  expect(shown(4, 0)).toEqual(['<5', '0']);
  expect(shown(4)).toEqual(['<5']);
});
