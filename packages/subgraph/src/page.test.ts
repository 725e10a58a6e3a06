import { requestLimits } from '@writ/access';
import { PublicError } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { createCursors } from './cursors.ts';
import { pageOf, pageSize, parseCursor } from './page.ts';

/** What an act is refused with: its code and the limit it names. */
function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof PublicError) return [error.code, error.detail];
    throw error;
  }
  return undefined;
}

describe('the size of a page', () => {
  test.each([
    [undefined, 50],
    [null, 50],
    [1, 1],
    [256, 256],
  ])('%s gives %i', (first, size) => {
    expect(pageSize(first, 50)).toBe(size);
  });

  test.each([
    [0, ['BAD_USER_INPUT', {}]],
    [-1, ['BAD_USER_INPUT', {}]],
    [257, ['LIMIT_EXCEEDED', { limit: 'page', actual: 257 }]],
  ])('of %i is refused', (first, expected) => {
    expect(refusal(() => pageSize(first, 50))).toEqual(expected);
  });

  test('has the greatest value of the contract', () => {
    expect(requestLimits.page).toBe(256);
  });
});

interface Row {
  at: Date;
  id: string;
}
const rows: Row[] = ['a', 'b', 'c'].map((id, day) => ({ id, at: new Date(Date.UTC(2026, 2, 1 + day, 0, 0, 0, 7)) }));
const position = (row: Row) => row;
const cursors = createCursors(Buffer.alloc(32, 1), 'records');
const list = cursors.of('scope');

describe('a page', () => {
  test('with fewer rows than exist has a next one', () => {
    const { nodes, pageInfo } = pageOf(rows, 2, list, position);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(parseCursor(pageInfo.endCursor, list)).toEqual(rows[1]);
  });

  test('with as many rows as exist has no next one', () => {
    expect(pageOf(rows, 3, list, position).pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  });

  test('without rows has no cursor', () => {
    expect(pageOf([], 3, list, position)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

describe('a cursor', () => {
  const cursor = pageOf(rows, 1, list, position).pageInfo.endCursor ?? '';

  test('continues in its own scope', () => {
    expect(parseCursor(cursor, list)).toEqual(rows[0]);
  });

  test('before 1970 is valid', () => {
    const early = { id: 'x', at: new Date('1969-07-20T20:17:40.000Z') };
    expect(parseCursor(pageOf([early], 1, list, position).pageInfo.endCursor, list)).toEqual(early);
  });

  test.each([[null], [undefined]])('that is %s means the beginning', (after) => {
    expect(parseCursor(after, list)).toBeNull();
  });

  test.each<[string, string]>([
    ['of another scope', cursors.of('other').seal('1\na')],
    ['of a longer scope', cursors.of('scopes').seal('1\na')],
    ['of no scope', cursors.of('').seal('1\na')],
    ['of another subgraph', createCursors(Buffer.alloc(32, 1), 'content').of('scope').seal('1\na')],
    ['of another installation', createCursors(Buffer.alloc(32, 2), 'records').of('scope').seal('1\na')],
    ['as it was before cursors were signed', Buffer.from('scope\n1\na').toString('base64url')],
    ['without an id', list.seal('1')],
    ['without an instant', list.seal('\na')],
    ['with a word in the place of an instant', list.seal('now\na')],
    ['with another spelling of a number', list.seal('1e3\na')],
    ['with an instant outside the range of the database', list.seal('-8640000000000000\na')],
    ['with an instant outside the range of the clock', list.seal('9e99\na')],
    ['with an id that is no valid text', list.seal('1\na\0')],
    ['in another spelling of its bytes', `${cursor}=`],
    ['if it is empty', ''],
    ['if it is random bytes', '%%%'],
    ['if it is plain text', 'scope\n1\na'],
  ])('is refused %s', (_what, after) => {
    expect(refusal(() => parseCursor(after, list))).toEqual(['BAD_USER_INPUT', {}]);
  });

  test('F14: with any bit changed is refused', () => {
    for (const [index, byte] of Buffer.from(cursor, 'base64url').entries()) {
      const bytes = Buffer.from(cursor, 'base64url');
      bytes[index] = byte ^ 1;
      expect(refusal(() => parseCursor(bytes.toString('base64url'), list))).toEqual(['BAD_USER_INPUT', {}]);
    }
  });

  test('of one replica works at another one with the same key', () => {
    expect(parseCursor(cursor, createCursors(Buffer.alloc(32, 1), 'records').of('scope'))).toEqual(rows[0]);
  });
});

describe('the instant in a cursor', () => {
  const at = (instant: string) => list.seal(`${instant}\nid`);
  test.each(['-62135596800000', '0', '253402300799999'])('may be %s', (instant) => {
    expect(parseCursor(at(instant), list)).toEqual({ at: new Date(Number(instant)), id: 'id' });
  });
  test.each(['-62135596800001', '253402300800000', '-99999999999999', '-0', '01', '1e3', ''])('may not be %s', (instant) => {
    expect(refusal(() => parseCursor(at(instant), list))).toEqual(['BAD_USER_INPUT', {}]);
  });
});
