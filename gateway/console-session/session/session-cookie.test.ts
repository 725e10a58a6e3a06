import { describe, expect, test } from 'vitest';
import { cookiesFor, isSessionId, newSessionId } from './session-cookie.ts';

const [tls, plain] = [cookiesFor('https://writ.example.org'), cookiesFor('http://localhost:4000')];

test('over TLS a cookie is secure and no other host of the domain can set it', () => {
  expect(tls.set('session', 'v', 60.9)).toBe('__Host-writ-session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60');
  expect(tls.forget('sign-in')).toBe('__Host-writ-sign-in=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
});

test('without TLS it goes without', () => {
  expect(plain.set('sign-in', 'v', -5)).toBe('writ-sign-in=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
});

describe('a cookie is read', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['alone', '__Host-writ-session=v', 'v'],
    ['among others', 'a=b; __Host-writ-session=v=w;c=d', 'v=w'],
    ['when there is none', 'a=b', undefined],
    ['when nothing was sent', undefined, undefined],
    ['twice: none is believed', '__Host-writ-session=v; __Host-writ-session=w', undefined],
    ['under a name that ends like it', 'x__Host-writ-session=v', undefined],
    ['without its prefix', 'writ-session=v', undefined],
  ])('%s', (_, header, value) => {
    expect(tls.read(header, 'session')).toBe(value);
  });
});

test('an id has 256 bits and is never the same', () => {
  const ids = Array.from({ length: 100 }, newSessionId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) {
    expect(isSessionId(id)).toBe(true);
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
  }
  for (const other of ['', 'a', `${ids[0]}=`, `${ids[0]} `, ids[0]?.slice(1) ?? '', `${ids[0]?.slice(1)}+`])
    expect(isSessionId(other)).toBe(false);
});
