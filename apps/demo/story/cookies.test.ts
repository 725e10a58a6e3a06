import { expect, it } from 'vitest';
import { Cookies } from './cookies.ts';

const now = new Date('2026-06-01T00:00:00Z');

it('keeps names and values, the newest of each', () => {
  const cookies = new Cookies();
  cookies.keep(['a=1; path=/oidc; httponly', 'b=2==; SameSite=Lax', 'a=3', 'no pair'], now);
  expect(cookies.header).toBe('a=3; b=2==');
});

it('gives back what the host takes back, and nothing else', () => {
  const cookies = new Cookies();
  cookies.keep(['a=1', 'b=2', 'c=3', 'd=4; expires=Wed, 01 Jul 2026 00:00:00 GMT'], now);
  cookies.keep(['a=; path=/', 'b=x; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=x; Max-Age=0'], now);
  expect(cookies.header).toBe('d=4');
});
