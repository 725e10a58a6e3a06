import { expect, it } from 'vitest';
import { type Compared, recordsOf } from './side-by-side.ts';
import { commitsMs, disclosureTargets } from './targets.ts';

const compared: Compared = {
  sides: [
    { name: 'disclosed', alone: [20, 18, 19], loaded: [] },
    { name: 'bare', alone: [10, 12, 11], loaded: [] },
  ],
  commits: { appends: [3, 4, 5], rows: [1, 2, 3] },
};

it('commits are counted one after another: those of the log, and the others as long as a row', () => {
  expect(commitsMs(compared, { appends: 2, flushed: 4 })).toEqual({ log: 8, all: 12 });
});

it('commits that are made together are not subtracted', () => {
  expect(commitsMs(compared, { appends: 2, flushed: 1.5 })).toEqual({ log: 8, all: 8 });
});

it('a disclosure is compared with the bare read and its commits', () => {
  expect(disclosureTargets(compared, { appends: 2, flushed: 4 }).map(({ found, most }) => [found, most])).toEqual([
    [19, 11 + 8],
    [19, 11 + 12],
  ]);
});

it('answers have the same records whatever their cursors', () => {
  const answer = (endCursor: string | null, at: string) => JSON.stringify({ data: { nodes: [{ at }], pageInfo: { endCursor } } });
  expect(recordsOf(answer('a', '1'))).toEqual(recordsOf(answer('b', '1')));
  expect(recordsOf(answer('a', '1'))).not.toEqual(recordsOf(answer(null, '1')));
  expect(recordsOf(answer('a', '1'))).not.toEqual(recordsOf(answer('a', '2')));
  expect(() => recordsOf(JSON.stringify({ data: null, errors: [{ message: 'no' }] }))).toThrow('with errors');
});
