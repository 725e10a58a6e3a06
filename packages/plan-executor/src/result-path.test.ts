import { expect, it } from 'vitest';
import { commonPlace, objectsAt, placesAt } from './result-path.ts';

const data = { shop: { shelves: [[{ id: 1 }, null], null, [{ id: 2 }, 'no object']] }, none: null };

it('finds the objects at a path in order, past what is null or no object, and the place of each', () => {
  const path = ['shop', 'shelves', '@', '@'];
  expect(objectsAt(data, path)).toEqual([{ id: 1 }, { id: 2 }]);
  expect(placesAt(data, path)).toEqual([
    ['shop', 'shelves', 0, 0],
    ['shop', 'shelves', 2, 0],
  ]);
});

it('finds none where the path leads through null, a missing field, or a list that is none', () => {
  for (const path of [['none', 'a'], ['missing'], ['shop', '@']]) expect([objectsAt(data, path), placesAt(data, path)]).toEqual([[], []]);
});

it('knows the place that all objects have in common', () => {
  expect(commonPlace(['shop', 'shelves', '@', 'x'])).toEqual(['shop', 'shelves']);
  expect(commonPlace(['shop'])).toEqual(['shop']);
});
