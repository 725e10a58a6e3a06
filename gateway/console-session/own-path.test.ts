import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/', '/orders', '/orders/1?tab=a&b=%2F', '/me/records', '/sign-in/done'])('%s stays', (to) => {
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
])('%j is none of ours', (to) => {
  expect(ownPath(to)).toBe('/');
});

test('what comes out goes in again unchanged', () => {
  for (const to of ['/a/../b', '/./a', '/a?b#c', '/%2e%2e/a']) expect(ownPath(ownPath(to))).toBe(ownPath(to));
  expect(ownPath('/a/../b')).toBe('/b');
});
