import { createCursors } from '@writ/subgraph';
import { expect, test } from 'vitest';
import { cursorAt, cursorsOf, parseCursor } from './cursor.ts';

const cursors = createCursors(new Uint8Array(32), 'audit');
const list = cursorsOf(cursors, { entries: { types: ['a.v1'] } });

test('a cursor leads back to its index in its own list', () => {
  for (const index of [0, 7, Number.MAX_SAFE_INTEGER]) expect(parseCursor(cursorAt(list, index), list)).toBe(index);
  expect(parseCursor(null, list)).toBeNull();
  expect(parseCursor(undefined, list)).toBeNull();
  expect(parseCursor(cursorAt(cursorsOf(cursors, { a: 1, b: 2 }), 7), cursorsOf(cursors, { b: 2, a: 1 }))).toBe(7);
});

test('another list refuses a cursor, and every list refuses an invalid one', () => {
  const good = cursorAt(list, 7);
  const bad = ['', ' ', 'x', `${good}A`, `${good}=`, Buffer.from(good, 'base64url').toString(), Buffer.from('7').toString('base64url')];
  for (const cursor of [...bad, ...['', 'x', '-1', '1.5', '1e99'].map((place) => list.seal(place))])
    expect(() => parseCursor(cursor, list), cursor).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  for (const other of [{ entries: {} }, { entries: { types: ['b.v1'] } }, { accesses: 'ann' }, null])
    expect(() => parseCursor(good, cursorsOf(cursors, other))).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
