import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { haveCommonCode } from './codes.ts';

const [a, b, c] = [randomBytes(32), randomBytes(32), randomBytes(32)];

test.each([
  ['the same code', a, a, true],
  ['one of two', a, Buffer.concat([b, a]), true],
  ['two of two in another order', Buffer.concat([a, b]), Buffer.concat([b, c]), true],
  ['others', Buffer.concat([a, b]), c, false],
  ['no code', a, Buffer.alloc(0), false],
  ['nothing at all on both sides', Buffer.alloc(0), Buffer.alloc(0), false],
  ['a code cut short', a.subarray(0, 31), a.subarray(0, 31), false],
  ['a code that begins elsewhere', Buffer.concat([Buffer.alloc(1), a]), a, false],
])('codes have one in common: %s', (_, one, other, common) => {
  expect(haveCommonCode(one, other)).toBe(common);
});
