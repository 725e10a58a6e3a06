import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/', '/orders', '/orders/1?tab=a&b=%2F', '/me/records', '/sign-in/done'])('the path %s is unchanged', (to) => {
  expect(ownPath(to)).toBe(to);
});

test.each([
  '//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\\evil.example',
  '/\tx',
  '/ x',
  '/é',
  'https://evil.example',
  'orders',
  '',
  '/sign-in',
  '/sign-in/start?graph=public',
  '/./sign-in/start',
  '/sign-out',
  '/oidc/auth',
  `/${'x'.repeat(1_024)}`,
  undefined,
  null,
  ['/orders'],
])('the path %j leads to the front page', (to) => {
  expect(ownPath(to)).toBe('/');
});

test('a path that was checked is unchanged by a second check', () => {
  for (const to of ['/a/../b', '/./a', '/a?b#c', '/%2e%2e/a']) expect(ownPath(ownPath(to))).toBe(ownPath(to));
  expect(ownPath('/a/../b')).toBe('/b');
});
