/** How rows are arranged: sorted by a column, equal ones in the service's order, what has no value last, and grouped. */
import { describe, expect, it } from 'vitest';
import { linesOf, sorted } from './arrangement.ts';
import type { WorkRow } from './work-row.ts';

const row = (id: string, from: string | null, dueAt: string | null = null): WorkRow => ({
  __typename: 'WorkItem',
  id,
  kind: 'NOTICE',
  lane: 'OTHER',
  category: null,
  source: null,
  dueAt,
  escalatedAt: null,
  claimedBy: null,
  claimEndsAt: null,
  facts: [],
  subject: {
    __typename: 'Notice',
    id: `subject of ${id}`,
    submittedAt: '2026-01-01T00:00:00.000Z',
    publicBody: from === null ? null : { __typename: 'PublicBody', name: from },
    trustedFlagger: null,
    item: { __typename: 'ContentItem', title: null },
  },
});
const rows = [row('1', 'beta'), row('2', null), row('3', 'Alpha'), row('4', 'BETA'), row('5', 'gamma')];
const ids = (list: readonly WorkRow[]): string => list.map(({ id }) => id).join('');

describe('the rows sorted by their sender', () => {
  it('ascend whatever the case of their letters, with equal ones in their order and those without a sender last', () => {
    expect(ids(sorted(rows, 'from', false, 0))).toBe('31452');
  });
  it('descend, with those without a sender last all the same', () => {
    expect(ids(sorted(rows, 'from', true, 0))).toBe('51432');
  });
  it('leave the given list unchanged', () => {
    sorted(rows, 'from', true, 0);
    expect(ids(rows)).toBe('12345');
  });
});

it('the arrangement counts only claims that are valid at that instant', () => {
  const held = { ...row('h', null), claimedBy: 'agent-1', claimEndsAt: '2026-01-01T10:00:00.000Z' };
  const order = (now: string) => ids(sorted([row('f', null), held], 'held', false, Date.parse(now)));
  expect(order('2026-01-01T09:59:59.999Z')).toBe('hf');
  expect(order('2026-01-01T10:00:00.000Z')).toBe('fh');
});

describe('the groups of rows', () => {
  it('come in the order of their first rows, each with its number', () => {
    const lines = linesOf([row('1', 'b'), row('2', 'a'), row('3', 'b'), row('4', null)], 'from');
    expect(lines.map((line) => (line.kind === 'row' ? line.row.id : `${line.value}:${line.count}`)).join(' ')).toBe(
      'b:2 1 3 a:1 2 null:1 4',
    );
  });
  it('by day use the day of universal time', () => {
    const lines = linesOf([row('1', null, '2026-03-01T23:59:59.999Z'), row('2', null, '2026-03-02T00:00:00.000Z')], 'day');
    expect(lines.filter(({ kind }) => kind === 'group')).toEqual([
      { kind: 'group', value: '2026-03-01', count: 1 },
      { kind: 'group', value: '2026-03-02', count: 1 },
    ]);
  });
});
