/** What stands in the address and what is asked by it. */
import { expect, it } from 'vitest';
import { filterKey, filterOf, queueSearch } from './queue-search.ts';

const now = Date.parse('2026-03-01T12:00:00.000Z');

it('the search leaves unknown parameters out of the address', () => {
  expect(
    queueSearch({ kinds: 'NOTICE,COLOUR,ORDER', held: 'everybody', due: '24h', sort: 'colour', down: 'true', category: 'x', extra: 1 }),
  ).toEqual({
    kinds: 'ORDER,NOTICE',
    due: '24h',
  });
});
it.each([
  [{}, {}],
  [
    { kinds: 'ORDER', held: 'nobody' },
    { kinds: ['ORDER'], unclaimed: true },
  ],
  [{ held: 'me' }, { claimedByMe: true }],
  [{ held: 'others' }, { claimedByMe: false, unclaimed: false }],
  [{ due: 'not-overdue' }, { overdue: false }],
  [{ due: '3d' }, { dueBefore: '2026-03-04T12:00:00.000Z' }],
  [{ skipped: 'not-by-me' }, { skippedByMe: false }],
  [
    { source: 'STATE_ACTOR', category: 'STATEMENT_CATEGORY_VIOLENCE' },
    { source: 'STATE_ACTOR', category: 'STATEMENT_CATEGORY_VIOLENCE' },
  ],
])('the search for %j sends this filter', (search, filter) => {
  expect(filterOf(queueSearch(search), now)).toEqual(filter);
});
it('the search treats rows that are only arranged differently as the same', () => {
  expect(filterKey({ kinds: 'ORDER', sort: 'from', down: true, group: 'day' })).toBe(filterKey({ kinds: 'ORDER' }));
  expect(filterKey({ kinds: 'ORDER' })).not.toBe(filterKey({ kinds: 'NOTICE' }));
});
