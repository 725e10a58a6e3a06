import { anonymous } from '@writ/access';
import { expect, test } from 'vitest';
import { callerCacheMax, callerCacheMs, createCallerCache } from './caller-cache.ts';

const caller = anonymous('public');
const at = (ms: number): Date => new Date(ms);
const logIn = { at: null, acr: null, stepUpAcr: [] };

test('a caller is remembered for a minute, on one graph', () => {
  const recognised = createCallerCache();
  recognised.keep('token', 'public', { caller, confirmation: null, logIn, expires: 600, now: at(0) });
  expect(recognised.find('token', 'public', at(callerCacheMs - 1))?.caller).toBe(caller);
  expect(recognised.find('token', 'authority', at(1))).toBeUndefined();
  expect(recognised.find('other', 'public', at(1))).toBeUndefined();
  expect(recognised.find('token', 'public', at(callerCacheMs))).toBeUndefined();
});

test("a caller is never remembered past the token's end", () => {
  const recognised = createCallerCache();
  recognised.keep('token', 'public', { caller, confirmation: null, logIn, expires: 5, now: at(0) });
  expect(recognised.find('token', 'public', at(4_999))?.caller).toBe(caller);
  expect(recognised.find('token', 'public', at(5_000))).toBeUndefined();
});

test('the oldest caller is forgotten when there are too many', () => {
  const recognised = createCallerCache();
  for (let n = 0; n <= callerCacheMax; n += 1)
    recognised.keep(`token ${n}`, 'public', { caller, confirmation: null, logIn, expires: 600, now: at(0) });
  expect(recognised.find('token 0', 'public', at(1))).toBeUndefined();
  expect(recognised.find('token 1', 'public', at(1))?.caller).toBe(caller);
  expect(recognised.find(`token ${callerCacheMax}`, 'public', at(1))?.caller).toBe(caller);
});
