import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StartError } from './command-errors.ts';
import { readConfig, readSecret } from './config.ts';

const read = (environment: Record<string, string> = {}) => readConfig(environment, '/project');

describe('the mode', () => {
  test('is demo on loopback with the embedded database', () => {
    expect(read()).toMatchObject({
      mode: 'demo',
      baseUrl: 'http://localhost:4000',
      host: 'localhost',
      port: 4000,
      dataFolder: '/project/.writ',
      logOrigin: 'demo.writ.localhost/log/1',
      logEpoch: 1,
      issuer: 'http://localhost:4000/oidc',
    });
  });
  test.each([
    ['a database of its own', { DATABASE_URL: 'postgres://writ_owner@db.example.org/writ' }, 'localhost:4000/log/1'],
    ['a public address', { WRIT_BASE_URL: 'https://writ.example.org' }, 'writ.example.org/log/1'],
  ])('is production with %s', (_what, environment, logOrigin) => {
    expect(read(environment)).toMatchObject({ mode: 'production', logOrigin });
  });
});

test('the closed graphs answer only trusted documents in production, and anything in a demo', () => {
  expect(read({ WRIT_TRUSTED_DOCUMENTS: 'own' })).toMatchObject({ trustedDocuments: false, documentsFolder: '/project/own' });
  const production = read({ WRIT_BASE_URL: 'https://writ.example.org', WRIT_TRUSTED_DOCUMENTS: '/srv/own' });
  expect(production).toMatchObject({ trustedDocuments: true, documentsFolder: '/srv/own' });
  expect(read().documentsFolder).toBeUndefined();
});

test('a demo has no rate limit that a person notices; production has, behind the proxies that it names', () => {
  expect(read()).toMatchObject({ trustedProxies: [], requestsPerSecond: 100_000 });
  const production = { WRIT_BASE_URL: 'https://writ.example.org', WRIT_TRUSTED_PROXIES: ' 10.0.0.0/8, 2001:db8::/32,192.0.2.7,' };
  expect(read(production)).toMatchObject({ trustedProxies: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'], requestsPerSecond: 50 });
  expect(read({ ...production, WRIT_RATE_LIMIT: '200' }).requestsPerSecond).toBe(200);
});

describe('an invalid setting is refused in one sentence', () => {
  test.each([
    ['WRIT_BASE_URL', { WRIT_BASE_URL: 'localhost' }, 'WRIT_BASE_URL is not a URL'],
    ['WRIT_SUBGRAPH_RECORDS_URL', { WRIT_SUBGRAPH_RECORDS_URL: 'records' }, 'WRIT_SUBGRAPH_RECORDS_URL is not a URL'],
    ['no worker', { WRIT_WORKERS: '0' }, 'WRIT_WORKERS must be a whole number from 1 to 64'],
    ['part of a worker', { WRIT_WORKERS: '1.5' }, 'WRIT_WORKERS must be a whole number from 1 to 64'],
    ['a word for a number', { WRIT_WORKERS: 'all' }, 'WRIT_WORKERS must be a whole number from 1 to 64'],
    ['too many workers', { WRIT_WORKERS: '65' }, 'WRIT_WORKERS must be a whole number from 1 to 64'],
    ['a country in words', { WRIT_COUNTRY: 'Ireland' }, 'WRIT_COUNTRY must be a country in the two letters'],
    ['an executor that there is not', { WRIT_EXECUTOR: 'other' }, 'WRIT_EXECUTOR must be writ or stock'],
    ['no request at all', { WRIT_RATE_LIMIT: '0' }, 'WRIT_RATE_LIMIT must be a whole number'],
    ['a rate in words', { WRIT_RATE_LIMIT: '10/s' }, 'WRIT_RATE_LIMIT must be a whole number'],
    ['a proxy by its name', { WRIT_TRUSTED_PROXIES: 'proxy.example.org' }, 'WRIT_TRUSTED_PROXIES must be the addresses'],
    ['everybody as a proxy', { WRIT_TRUSTED_PROXIES: '10.0.0.1, 0.0.0.0/0' }, 'WRIT_TRUSTED_PROXIES must be the addresses'],
    ['an invalid block', { WRIT_TRUSTED_PROXIES: '10.0.0.0/33' }, 'WRIT_TRUSTED_PROXIES must be the addresses'],
    ['an origin without an epoch', { WRIT_LOG_ORIGIN: 'demo.example.org' }, 'WRIT_LOG_ORIGIN must look like'],
    ['a demo that signs as production', { WRIT_LOG_ORIGIN: 'log.example.org/log/1' }, 'must start with "demo."'],
    [
      'a production that signs as a demo',
      { WRIT_BASE_URL: 'https://writ.example.org', WRIT_LOG_ORIGIN: 'demo.example.org/log/1' },
      'must not start with "demo."',
    ],
  ])('%s', (_what, environment, sentence) => {
    expect(() => read(environment)).toThrow(StartError);
    expect(() => read(environment)).toThrow(sentence);
  });
});

test('one process serves, or as many as the setting requests', () => {
  expect(read().workers).toBe(1);
  expect(read({ WRIT_WORKERS: '64' }).workers).toBe(64);
});

test('the platform is in Ireland in a demo, and in production where the setting states', () => {
  const production = { WRIT_BASE_URL: 'https://writ.example.org' };
  expect([read().country, read({ WRIT_COUNTRY: 'FR' }).country]).toEqual(['IE', 'FR']);
  expect([read(production).country, read({ ...production, WRIT_COUNTRY: 'FR' }).country]).toEqual([undefined, 'FR']);
});

test('the executor is set for every graph, or for none', () => {
  expect([read({}).executor, read({ WRIT_EXECUTOR: 'stock' }).executor]).toEqual([undefined, 'stock']);
});

test('the epoch is the last part of the origin', () => {
  expect(read({ WRIT_LOG_ORIGIN: 'demo.example.org/log/12' }).logEpoch).toBe(12);
});

test('the anchor file is in the data folder, or where a setting names it', () => {
  expect(read({ WRIT_DATA: '/data' }).anchorFolder).toBe('/data/log');
  expect(read({ WRIT_LOG_ANCHOR: '/safe' }).anchorFolder).toBe('/safe');
  expect(read({ WRIT_LOG_ANCHOR: 'safe' }).anchorFolder).toBe('/project/safe');
});

describe('a secret', () => {
  test('is in the setting, or in the file that it names, without the last line end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-secret-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'from a file\n');
    expect(readSecret({ NAME: 'as it is' }, 'NAME')).toBe('as it is');
    expect(readSecret({ NAME_FILE: file }, 'NAME')).toBe('from a file');
    rmSync(folder, { recursive: true });
  });
  test('that cannot be read stops the start, and its path is not repeated', () => {
    expect(() => readSecret({ NAME_FILE: '/nowhere/secret' }, 'NAME')).toThrow(
      /^NAME_FILE names a file that can't be read\. (?!.*nowhere)/,
    );
  });
});

describe('how it stops', () => {
  const production = { WRIT_BASE_URL: 'https://writ.example.org' };

  test('is at once in a demo, with whoever started it, and after a notice in production, whoever is gone', () => {
    expect(read().stop).toEqual({ noticeMs: 0, withinMs: 3_000, withParent: true });
    expect(read(production).stop).toEqual({ noticeMs: 5_000, withinMs: 25_000, withParent: false });
    const set = { WRIT_STOP_NOTICE: '0', WRIT_STOP_WITHIN: '600', WRIT_STOP_WITH_PARENT: 'on' };
    expect(read({ ...production, ...set }).stop).toEqual({ noticeMs: 0, withinMs: 600_000, withParent: true });
  });

  test.each([
    [{ WRIT_STOP_NOTICE: '-1' }, 'WRIT_STOP_NOTICE must be a whole number of seconds from 0 to 999.'],
    [{ WRIT_STOP_WITHIN: '0' }, 'WRIT_STOP_WITHIN must be a whole number of seconds from 1 to 999.'],
    [{ WRIT_STOP_WITHIN: '5m' }, 'WRIT_STOP_WITHIN must be a whole number of seconds from 1 to 999.'],
    [{ WRIT_STOP_WITH_PARENT: 'yes' }, 'WRIT_STOP_WITH_PARENT must be on or off.'],
    [{ WRIT_STOP_NOTICE: '25' }, 'WRIT_STOP_WITHIN must be more than WRIT_STOP_NOTICE'],
    [{ WRIT_HEALTH_PORT: '65536' }, 'WRIT_HEALTH_PORT must be a port, a whole number from 1 to 65535.'],
  ])('is refused where it can not be so: %j', (set, sentence) => {
    expect(() => read({ ...production, ...set })).toThrow(sentence);
  });

  test('a worker answers probes where a port is set', () => {
    expect(read()).not.toHaveProperty('healthPort');
    expect(read({ WRIT_HEALTH_PORT: '4009' })).toMatchObject({ healthPort: 4_009 });
  });
});
