import { describe, expect, test } from 'vitest';
import { cookiesFor, isSessionId, newSessionId } from './session-cookie.ts';

const [tls, plain] = [cookiesFor('https://writ.example.org'), cookiesFor('http://localhost:4000')];

test('over TLS a cookie is secure and cannot be set by another host of the domain', () => {
  expect(tls.set('session', 'v', 60.9)).toBe('__Host-writ-session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60');
  expect(tls.forget('sign-in')).toBe('__Host-writ-sign-in=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
});

test('without TLS a cookie has no such prefix', () => {
  expect(plain.set('sign-in', 'v', -5)).toBe('writ-sign-in=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
});

describe('a cookie is parsed', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['alone', '__Host-writ-session=v', 'v'],
    ['among others', 'a=b; __Host-writ-session=v=w;c=d', 'v=w'],
    ['when it is missing', 'a=b', undefined],
    ['when the header is missing', undefined, undefined],
    ['twice, which is refused', '__Host-writ-session=v; __Host-writ-session=w', undefined],
    ['under a name that ends like it', 'x__Host-writ-session=v', undefined],
    ['without its prefix', 'writ-session=v', undefined],
  ])('%s', (_, header, value) => {
    expect(tls.read(header, 'session')).toBe(value);
  });
});

test('a session id has 256 bits and is never the same', () => {
  const ids = Array.from({ length: 100 }, newSessionId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) {
    expect(isSessionId(id)).toBe(true);
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
  }
  for (const other of ['', 'a', `${ids[0]}=`, `${ids[0]} `, ids[0]?.slice(1) ?? '', `${ids[0]?.slice(1)}+`])
    expect(isSessionId(other)).toBe(false);
});
