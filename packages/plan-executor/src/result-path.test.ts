import { expect, it } from 'vitest';
import { commonPlace, objectsAt, placesAt } from './result-path.ts';

const data = { shop: { shelves: [[{ id: 1 }, null], null, [{ id: 2 }, 'no object']] }, none: null };

it('the objects at a path are found in order, without nulls and values that are no object, each with its place', () => {
  const path = ['shop', 'shelves', '@', '@'];
  expect(objectsAt(data, path)).toEqual([{ id: 1 }, { id: 2 }]);
  expect(placesAt(data, path)).toEqual([
    ['shop', 'shelves', 0, 0],
    ['shop', 'shelves', 2, 0],
  ]);
});

it('no object is found where the path leads through null, a missing field, or a value that is no list', () => {
  for (const path of [['none', 'a'], ['missing'], ['shop', '@']]) expect([objectsAt(data, path), placesAt(data, path)]).toEqual([[], []]);
});

it('the common place of all objects is found', () => {
  expect(commonPlace(['shop', 'shelves', '@', 'x'])).toEqual(['shop', 'shelves']);
  expect(commonPlace(['shop'])).toEqual(['shop']);
});
