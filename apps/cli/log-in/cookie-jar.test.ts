import { expect, test } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';

const at = (path: string): URL => new URL(path, 'http://localhost:4000');

test('a cookie goes back to its path and below, and nowhere else', () => {
  const jar = createCookieJar();
  jar.keep(at('/oidc/auth'), ['a=1; path=/oidc/sign-in; httponly', 'b=2; path=/', 'c=x=y']);
  expect(jar.header(at('/oidc/sign-in/7'))).toBe('a=1; c=x=y; b=2');
  expect(jar.header(at('/oidc/sign-in'))).toContain('a=1');
  expect(jar.header(at('/oidc/sign-information'))).not.toContain('a=1');
  expect(jar.header(at('/other'))).toBe('b=2');
});

test('a later value replaces an earlier one of the same path', () => {
  const jar = createCookieJar();
  jar.keep(at('/'), ['a=1; path=/', 'a=2; path=/', 'a=3; path=/x']);
  expect(jar.header(at('/'))).toBe('a=2');
  expect(jar.header(at('/x'))).toBe('a=3; a=2');
});

test.each(['a=; path=/; Max-Age=0', 'a=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT'])('%s deletes it', (line) => {
  const jar = createCookieJar();
  jar.keep(at('/'), ['a=1; path=/; expires=Thu, 01 Jan 2999 00:00:00 GMT']);
  expect(jar.header(at('/'))).toBe('a=1');
  jar.keep(at('/'), [line]);
  expect(jar.header(at('/'))).toBe('');
});
