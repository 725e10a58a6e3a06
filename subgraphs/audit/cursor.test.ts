import { expect, test } from 'vitest';
import { cursorAt, parseCursor } from './cursor.ts';

const list = { entries: { types: ['a.v1'] } };

test('a cursor leads back to its index in its own list', () => {
  for (const index of [0, 7, Number.MAX_SAFE_INTEGER]) expect(parseCursor(cursorAt(list, index), list)).toBe(index);
  expect(parseCursor(null, list)).toBeNull();
  expect(parseCursor(undefined, list)).toBeNull();
  expect(parseCursor(cursorAt({ a: 1, b: 2 }, 7), { b: 2, a: 1 })).toBe(7);
});

test('another list refuses it, and so does every list what is none', () => {
  const good = cursorAt(list, 7);
  const text = Buffer.from(good, 'base64url').toString();
  const encode = (changed: string): string => Buffer.from(changed).toString('base64url');
  const bad = ['', ' ', 'x', `${good}A`, text, encode(`${text} 8`), encode(text.replace(' 7', ' 07')), encode(text.replace(' 7', ' '))];
  for (const cursor of [...bad, encode(text.replace(' 7', ' -1')), encode(text.replace(' 7', ' 1.5')), encode(text.replace(' 7', ' 1e99'))])
    expect(() => parseCursor(cursor, list), cursor).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  for (const other of [{ entries: {} }, { entries: { types: ['b.v1'] } }, { accesses: 'ann' }, null])
    expect(() => parseCursor(good, other)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
