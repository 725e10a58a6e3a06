/** Saved views are read as an address is: what this version doesn't know is left out. */
import { expect, it } from 'vitest';
import { viewsIn } from './saved-views.ts';

it('saved views come back with what is known of them, and nothing that is no view', () => {
  const kept = JSON.stringify([{ kinds: 'NOTICE', colour: 'red' }, { held: 'me', down: true }, 'x', null, 7, {}, { kinds: 'COLOUR' }]);
  expect(viewsIn(kept)).toEqual([{ kinds: 'NOTICE' }, { held: 'me', down: true }]);
});

it('saved views are none where nothing, or no list, was kept', () => {
  for (const text of [null, '', '{', '{"kinds":"NOTICE"}', '7']) expect(viewsIn(text)).toEqual([]);
});
