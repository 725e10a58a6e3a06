import { expect, it } from 'vitest';
import type { ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { countsOf, dayTotals, orderEndings } from './counts.ts';

it('the figures count names, the most frequent first', () => {
  expect(countsOf(['b', 'a', 'c', 'b', 'a', 'b'])).toEqual([
    { name: 'b', count: 3 },
    { name: 'a', count: 2 },
    { name: 'c', count: 1 },
  ]);
});

it('the figures count how orders ended, and show those that did not end', () => {
  const entries = ['order.refused.v1', 'order.refused.v1', 'order.served.v1'].map((type) => ({ type }) as ListedEntryFragment);
  expect(orderEndings(entries).map(({ count }) => count)).toEqual([0, 2, 0, 0, 0, 0]);
});

it('the figures read the totals of a day from their leaf, in bands', () => {
  const leaf = btoa(
    `${JSON.stringify({ public: { type: 'totals.v1', day: '2031-01-01', from: 0, to: 9, types: { a: '<10', b: 20 }, orders: {} } })}  `,
  );
  expect(dayTotals({ index: '7', leaf })).toEqual({
    index: '7',
    day: '2031-01-01',
    groups: [
      {
        group: 'types',
        counts: [
          { name: 'a', band: '<10' },
          { name: 'b', band: '20–29' },
        ],
      },
    ],
  });
  for (const other of ['', '!', btoa('{}'), btoa('{"public":5}'), btoa('null')]) expect(dayTotals({ index: '7', leaf: other })).toBeNull();
});
