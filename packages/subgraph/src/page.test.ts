import { requestLimits } from '@writ/access';
import { PublicError } from '@writ/core';
import { describe, expect, test } from 'vitest';
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
  ])('%i is refused', (first, expected) => {
    expect(refusal(() => pageSize(first, 50))).toEqual(expected);
  });

  test('the greatest is that of the contract', () => {
    expect(requestLimits.page).toBe(256);
  });
});

interface Row {
  at: Date;
  id: string;
}
const rows: Row[] = ['a', 'b', 'c'].map((id, day) => ({ id, at: new Date(Date.UTC(2026, 2, 1 + day, 0, 0, 0, 7)) }));
const position = (row: Row) => row;
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('a page', () => {
  test('of fewer rows than there are has a next one', () => {
    const { nodes, pageInfo } = pageOf(rows, 2, 'scope', position);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(parseCursor(pageInfo.endCursor, 'scope')).toEqual(rows[1]);
  });

  test('of as many rows as there are has none', () => {
    expect(pageOf(rows, 3, 'scope', position).pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  });

  test('of no rows has no cursor', () => {
    expect(pageOf([], 3, 'scope', position)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

describe('a cursor', () => {
  const cursor = pageOf(rows, 1, 'scope', position).pageInfo.endCursor ?? '';

  test('goes on in its own scope', () => {
    expect(parseCursor(cursor, 'scope')).toEqual(rows[0]);
  });

  test('before 1970 is one', () => {
    const early = { id: 'x', at: new Date('1969-07-20T20:17:40.000Z') };
    expect(parseCursor(pageOf([early], 1, 'scope', position).pageInfo.endCursor, 'scope')).toEqual(early);
  });

  test.each([[null], [undefined]])('%s is the beginning', (after) => {
    expect(parseCursor(after, 'scope')).toBeNull();
  });

  test.each<[string, string]>([
    ['of another scope', encoded('other\n1\na')],
    ['of a longer scope', encoded('scopes\n1\na')],
    ['of no scope', encoded('\n1\na')],
    ['without an id', encoded('scope\n1')],
    ['without an instant', encoded('scope\n\na')],
    ['with a word for an instant', encoded('scope\nnow\na')],
    ['with another spelling of a number', encoded('scope\n1e3\na')],
    ['with an instant that no database has', encoded('scope\n-8640000000000000\na')],
    ['with an instant that no clock has', encoded('scope\n9e99\na')],
    ['with an id that no text is', encoded('scope\n1\na\0')],
    ['that is empty', ''],
    ['that is garbage', '%%%'],
    ['that is text', 'scope\n1\na'],
  ])('%s is refused', (_what, after) => {
    expect(refusal(() => parseCursor(after, 'scope'))).toEqual(['BAD_USER_INPUT', {}]);
  });
});

describe('the instant of a cursor', () => {
  const cursor = (at: string) => Buffer.from(`s\n${at}\nid`).toString('base64url');
  test.each(['-62135596800000', '0', '253402300799999'])('%s is one', (at) => {
    expect(parseCursor(cursor(at), 's')).toEqual({ at: new Date(Number(at)), id: 'id' });
  });
  test.each(['-62135596800001', '253402300800000', '-99999999999999', '-0', '01', '1e3', ''])('%s is none', (at) => {
    expect(refusal(() => parseCursor(cursor(at), 's'))).toEqual(['BAD_USER_INPUT', {}]);
  });
});
