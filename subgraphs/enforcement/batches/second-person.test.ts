import { expect, test } from 'vitest';
import { secondPersonReasons } from './second-person.ts';

const facts = { hasOrder: false, isStateActors: false, size: 1, others: 0, dayItems: 0 };

test.each([
  ['one decision', {}, []],
  ['an order, however small', { hasOrder: true }, ['ORDER']],
  ["a public body's notice, however small", { isStateActors: true }, ['STATE_ACTOR']],
  ['two hundred on a platform without items', { size: 200 }, []],
  ['one item more', { size: 201 }, ['SIZE']],
  ['the second half of it alone', { size: 101, others: 100 }, ['SIZE']],
  ['two of a hundred items', { size: 2_000, dayItems: 100_000 }, []],
  ['one more than that', { size: 2_001, dayItems: 100_000 }, ['SIZE']],
  ['all at once', { hasOrder: true, isStateActors: true, size: 201 }, ['ORDER', 'STATE_ACTOR', 'SIZE']],
])('a second person is needed exactly when the rules require it: %s', (_name, change, reasons) => {
  expect(secondPersonReasons({ ...facts, ...change })).toEqual(reasons);
});
