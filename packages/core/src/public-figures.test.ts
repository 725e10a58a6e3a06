import { expect, test } from 'vitest';
import { countedDays, figuresOf, publicCount, publicMeasure } from './public-figures.ts';

test('a count is rounded down to tens, and less than ten is withheld', () => {
  expect([0, 1, 9, 10, 11, 19, 20, 127].map(publicCount)).toEqual([0, null, null, 10, 10, 10, 20, 120]);
});

test('a measure of fewer than ten is withheld', () => {
  expect([publicMeasure(3.14, 9), publicMeasure(3.14, 10), publicMeasure(null, 10)]).toEqual([null, 3.1, null]);
});

test('the days that are counted are over', () => {
  const { from, to } = countedDays(new Date('2026-11-30T07:40:00Z'));
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-10-31T00:00:00.000Z', '2026-11-30T00:00:00.000Z']);
});

test('figures are made once a minute for each database, and again after a failure', async () => {
  let made = 0;
  const figures = figuresOf(async (db: { fails?: boolean }) => {
    made += 1;
    if (db.fails) throw new Error('not now');
    return made;
  });
  const at = (second: number) => new Date(second * 1000);
  const [one, other] = [{}, {}];
  expect([await figures(one, at(0)), await figures(one, at(59)), await figures(one, at(60)), await figures(other, at(60))]).toEqual([
    1, 1, 2, 3,
  ]);
  expect(await figures(one, at(10))).toBe(4);
  const failing: { fails?: boolean } = { fails: true };
  await expect(figures(failing, at(0))).rejects.toThrow('not now');
  failing.fails = false;
  expect(await figures(failing, at(1))).toBe(6);
});
