import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { trustedProxies } from '../endpoint/client-address.ts';
import { openRateLimits } from './rate-limits.ts';

/** A request as far as it is looked at. */
const from = (remoteAddress: string | undefined, url = '/graphql', headers: Record<string, string> = {}): IncomingMessage =>
  ({ url, headers, socket: { remoteAddress } }) as Partial<IncomingMessage> as IncomingMessage;

/** Two requests a second, so twenty at once. */
function opened() {
  let time = 0;
  const limits = openRateLimits({ requestsPerSecond: 2, isTrusted: trustedProxies(['10.0.0.0/8']), now: () => time });
  const admitted = (request: IncomingMessage, tries: number): number =>
    Array.from({ length: tries }, () => limits.refusal(request)).filter((refused) => refused === null).length;
  return { limits, admitted, pass: (ms: number) => (time += ms) };
}

describe('the requests of one address', () => {
  test('are admitted up to ten seconds’ worth at once, and then at the rate', () => {
    const { admitted, limits, pass } = opened();
    expect(admitted(from('198.51.100.1'), 30)).toBe(20);
    expect(limits.refusal(from('198.51.100.1'))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      detail: { limit: 'requestsOfAddress', retryAfterSeconds: 1 },
    });
    pass(500);
    expect(admitted(from('198.51.100.1'), 5)).toBe(1);
    pass(60_000);
    expect(admitted(from('198.51.100.1'), 30)).toBe(20);
  });

  test('do not count for other addresses', () => {
    const { admitted } = opened();
    expect(admitted(from('198.51.100.1'), 30)).toBe(20);
    expect(admitted(from('198.51.100.2'), 30)).toBe(20);
    expect(admitted(from('2001:db8::1'), 30)).toBe(20);
  });

  test('are those of its /64 for IPv6', () => {
    const { admitted } = opened();
    expect(admitted(from('2001:db8::1'), 15)).toBe(15);
    expect(admitted(from('2001:db8::ffff:1'), 15)).toBe(5);
    expect(admitted(from('2001:db8:0:1::1'), 30)).toBe(20);
  });

  test('are limited together in a /24 and in a /48', () => {
    const { admitted, limits } = opened();
    for (const net of ['198.51.100.', '2001:db8:1:']) {
      const address = (host: number): string => (net.includes(':') ? `${net}${host}::1` : `${net}${host}`);
      expect([1, 2, 3, 4, 5].map((host) => admitted(from(address(host)), 20))).toEqual([20, 20, 20, 20, 0]);
      expect(limits.refusal(from(address(6)))?.detail.limit).toBe('requestsOfBlock');
    }
    expect(admitted(from('198.51.101.1'), 20)).toBe(20);
  });

  test('are counted by what they request: files of the log are cheap, signing in is expensive', () => {
    const { admitted } = opened();
    expect(admitted(from('198.51.100.1', '/log/1/tile/0/000'), 300)).toBe(200);
    expect(admitted(from('198.51.100.1', '/sign-in?to=/'), 30)).toBe(2);
    expect(admitted(from('198.51.100.1', '/oidc/token'), 30)).toBe(0);
    expect(admitted(from('198.51.100.1', '/logs'), 15)).toBe(15);
    expect(admitted(from('198.51.100.1', '/'), 15)).toBe(5);
  });

  test('are limited less where the client is unknown', () => {
    const { admitted, limits, pass } = opened();
    expect(admitted(from('198.51.100.1'), 1)).toBe(1);
    limits.countFailure(from('198.51.100.1'));
    expect(admitted(from('198.51.100.1'), 30)).toBe(10);
    for (let count = 0; count < 100; count += 1) limits.countFailure(from('198.51.100.1'));
    pass(500);
    expect(admitted(from('198.51.100.1'), 30)).toBe(0);
    pass(10_000);
    expect(admitted(from('198.51.100.1'), 30)).toBe(20);
  });
});

describe('tokens that are refused', () => {
  const bearer = { authorization: 'Bearer x' };

  test('are twenty in a minute of a /24 or a /48, and the next waits until one of them is a minute ago', () => {
    for (const net of ['198.51.100.', '2001:db8:1:']) {
      let time = 0;
      const limits = openRateLimits({ requestsPerSecond: 50, isTrusted: trustedProxies([]), now: () => time });
      const address = (host: number): string => (net.includes(':') ? `${net}${host}::1` : `${net}${host}`);
      for (let count = 0; count < 20; count += 1) {
        expect(limits.countFailure(from(address(count), '/graphql', bearer))).toBeNull();
        time += 1_000;
      }
      expect(limits.countFailure(from(address(99)))).toBeNull();
      expect(limits.countFailure(from('203.0.113.1', '/graphql', bearer))).toBeNull();
      expect(limits.countFailure(from(address(99), '/graphql', bearer))).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        detail: { limit: 'failedSignIns', retryAfterSeconds: 40 },
      });
      time = 61_000;
      expect(limits.countFailure(from(address(99), '/graphql', bearer))).toBeNull();
      expect(limits.countFailure(from(address(99), '/graphql', bearer))?.detail).toEqual({ limit: 'failedSignIns', retryAfterSeconds: 1 });
    }
  });

  test('keep nobody out who brings a good one', () => {
    const limits = openRateLimits({ requestsPerSecond: 50, isTrusted: trustedProxies([]), now: () => 0 });
    for (let count = 0; count < 30; count += 1) limits.countFailure(from('198.51.100.1', '/graphql', bearer));
    expect(limits.refusal(from('198.51.100.9', '/graphql', bearer))).toBeNull();
  });

  test('are more where more requests may be sent', () => {
    const limits = openRateLimits({ requestsPerSecond: 500, isTrusted: trustedProxies([]), now: () => 0 });
    for (let count = 0; count < 200; count += 1) expect(limits.countFailure(from('198.51.100.1', '/graphql', bearer))).toBeNull();
    expect(limits.countFailure(from('198.51.100.9', '/graphql', bearer))?.detail['limit']).toBe('failedSignIns');
  });
});

describe('a header that names the address of a request', () => {
  test('is believed from a trusted proxy alone', () => {
    const { admitted } = opened();
    const by = (peer: string, forwarded: string) => from(peer, '/graphql', { 'x-forwarded-for': forwarded, forwarded: 'for=1.2.3.4' });
    expect(Array.from({ length: 30 }, (_, n) => admitted(by('10.0.0.1', `203.0.${n}.1`), 1))).not.toContain(0);
    expect(Array.from({ length: 30 }, (_, n) => admitted(by('198.51.100.1', `203.0.${n}.1`), 1)).filter((one) => one === 1)).toHaveLength(
      20,
    );
    expect(
      Array.from({ length: 30 }, (_, n) => admitted(by('10.0.0.1', `${n}.1.1.1, 203.1.0.1`), 1)).filter((one) => one === 1),
    ).toHaveLength(20);
  });
});

describe('the requests of one caller', () => {
  const known = (subject: string | null, issuer = 'https://id.example.org') => ({ issuer, subject });
  test('are limited from whatever address, and do not count for other callers', () => {
    const { limits } = opened();
    for (let count = 0; count < 20; count += 1) limits.requireCaller(known('agent'));
    expect(() => limits.requireCaller(known('agent'))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', detail: { limit: 'requestsOfCaller', retryAfterSeconds: 1 } }),
    );
    limits.requireCaller(known('counsel'));
    limits.requireCaller(known('agent', 'https://other.example.org'));
    for (let count = 0; count < 50; count += 1) limits.requireCaller(known(null));
  });
});

test('a connection that was closed is not counted', () => {
  const { admitted } = opened();
  expect(admitted(from(undefined), 50)).toBe(50);
});

test('a client with more addresses than are stored is limited by their block', () => {
  const { admitted } = opened();
  const addresses = Array.from({ length: 30_000 }, (_, n) => `2001:db8:7:${n.toString(16)}::1`);
  expect(addresses.reduce((sum, address) => sum + admitted(from(address), 1), 0)).toBe(80);
});

describe('copies of one’s own records', () => {
  const [one, other] = [
    { issuer: 'https://issuer.example', subject: 'a' },
    { issuer: 'https://issuer.example', subject: 'b' },
  ];

  test('are four at once, and then one in six hours, of each person', () => {
    const { limits, pass } = opened();
    for (let taken = 0; taken < 4; taken += 1) limits.takeCopy(one);
    const detail = { limit: 'copiesOfCaller', retryAfterSeconds: 21_600 };
    expect(() => limits.takeCopy(one)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED', detail }));
    limits.takeCopy(other);
    pass(21_600_000);
    limits.takeCopy(one);
    expect(() => limits.takeCopy(one)).toThrow(/in 6 hours/);
  });

  test('do not count when they were not begun', () => {
    const { limits } = opened();
    for (let tries = 0; tries < 20; tries += 1) limits.takeCopy(one)();
    for (let taken = 0; taken < 4; taken += 1) limits.takeCopy(one);
    expect(() => limits.takeCopy(one)).toThrow(/4 copies/);
  });
});
