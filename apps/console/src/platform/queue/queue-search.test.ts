/** What stands in the address and what is asked by it. */
import { expect, it } from 'vitest';
import { filterKey, filterOf, queueSearch } from './queue-search.ts';

const now = Date.parse('2026-03-01T12:00:00.000Z');

it('leaves out of the address what it does not know', () => {
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
])('asks by %j', (search, filter) => {
  expect(filterOf(queueSearch(search), now)).toEqual(filter);
});
it('knows rows that are only arranged otherwise for the same', () => {
  expect(filterKey({ kinds: 'ORDER', sort: 'from', down: true, group: 'day' })).toBe(filterKey({ kinds: 'ORDER' }));
  expect(filterKey({ kinds: 'ORDER' })).not.toBe(filterKey({ kinds: 'NOTICE' }));
});
