import { once } from 'node:events';
import { request } from 'node:http';
import { readConfig, StartError } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configured, unconfigured } from './page.ts';
import { type RunningSigning, startSigning } from './server.ts';
import { readSigningSettings } from './settings.ts';

const good = { WRIT_BASE_URL: 'https://writ.example.org', WRIT_SIGNING_ORIGIN: 'https://sign.example.org' };
const read = (more: Record<string, string> = {}) => readSigningSettings(readConfig({ ...good, ...more }, '/'));
const refusal = (more: Record<string, string>): string => {
  try {
    read(more);
    return 'taken';
  } catch (error) {
    return error instanceof StartError ? error.message : `no StartError: ${String(error)}`;
  }
};

describe('the settings of the signing page', () => {
  it('are an origin of its own, its consoles and where it listens', () => {
    expect(read()).toEqual({ origin: 'https://sign.example.org', consoles: ['https://writ.example.org'], host: '127.0.0.1', port: 4500 });
    const more = { WRIT_SIGNING_CONSOLES: 'https://a.example.org, https://b.example.org', WRIT_SIGNING_LISTEN: '0.0.0.0:4501' };
    expect(read(more)).toMatchObject({ consoles: ['https://a.example.org', 'https://b.example.org'], host: '0.0.0.0', port: 4501 });
    const here = { WRIT_BASE_URL: 'http://localhost:4000', WRIT_SIGNING_ORIGIN: 'http://localhost:4500' };
    expect(read(here)).toMatchObject({ host: 'localhost', port: 4500 });
  });

  it.each([
    ['no origin', { WRIT_SIGNING_ORIGIN: '' }, 'needs WRIT_SIGNING_ORIGIN'],
    ['an origin with a path', { WRIT_SIGNING_ORIGIN: 'https://sign.example.org/' }, 'without a slash'],
    ['plain HTTP', { WRIT_SIGNING_ORIGIN: 'http://sign.example.org' }, 'begins with https'],
    ['another protocol', { WRIT_SIGNING_ORIGIN: 'ftp://localhost' }, 'begins with https'],
    ['the origin of a console', { WRIT_SIGNING_ORIGIN: 'https://writ.example.org' }, 'one of its own'],
    ['another port of a console', { WRIT_SIGNING_ORIGIN: 'https://writ.example.org:8443' }, 'not https://writ.example.org'],
    ['a host above a console', { WRIT_SIGNING_ORIGIN: 'https://example.org' }, 'nor above it'],
    ['a console over plain HTTP', { WRIT_SIGNING_CONSOLES: 'http://writ.example.org' }, 'WRIT_SIGNING_CONSOLES begins with https'],
    ['a console that is no origin', { WRIT_SIGNING_CONSOLES: 'writ' }, 'WRIT_SIGNING_CONSOLES'],
    ['no port', { WRIT_SIGNING_LISTEN: '0.0.0.0' }, 'an address and a port'],
    ['a key of another part', { WRIT_KEY_LOG: 'x' }, 'take WRIT_KEY_LOG out'],
    ['a setting of the service of keys', { WRIT_KEYS_KEY_FILE: '/k' }, 'take WRIT_KEYS_KEY_FILE out'],
    ['a database of the service of keys', { WRIT_KEYS_DATABASE_URL: 'x' }, 'take WRIT_KEYS_DATABASE_URL out'],
  ])('are refused with %s', (_, more, why) => {
    expect(refusal(more)).toMatch(why);
  });
});

describe('the process of the signing page', () => {
  let running: RunningSigning;
  beforeAll(async () => {
    running = await startSigning({ ...read(), port: 0 });
  });
  afterAll(() => running.close());

  async function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) {
    const asked = request(`${running.url}${path}`, { method, headers }).end();
    const [response] = await once(asked, 'response');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    return { status: response.statusCode as number, headers: response.headers as Record<string, string>, body: Buffer.concat(parts) };
  }

  it('serves docs/signing.html with its origin and its consoles, and nothing else changed', async () => {
    const { status, body } = await ask('/');
    expect(status).toBe(200);
    const marks = /<meta name="writ-origin" content="([^"]*)">\s*<meta name="writ-consoles" content="([^"]*)">/;
    const text = body.toString();
    expect(marks.exec(text)?.slice(1)).toEqual(['https://sign.example.org', 'https://writ.example.org']);
    const emptied = text.replace(/(<meta name="writ-(?:origin|consoles)" content=")[^"]*/g, '$1');
    expect(emptied === unconfigured()).toBe(true);
  });

  it('keeps it from frames, from connections and from everybody’s caches but the same page', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']*'; .*connect-src 'none'; .*frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'unsafe-none',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      etag: `"${running.sha256}"`,
      'strict-transport-security': 'max-age=63072000',
    });
    expect((await ask('/', { headers: { 'if-none-match': `"${running.sha256}"` } })).status).toBe(304);
    const smaller = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(smaller.headers['content-encoding']).toBe('br');
    expect(smaller.body.length).toBeLessThan(64 * 1_024);
  });

  it('answers nothing else', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    expect((await ask('/', { method: 'HEAD' })).body.length).toBe(0);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    for (const path of ['/x', '/?order=1', '/../etc/passwd', '/index.html']) expect((await ask(path)).status).toBe(404);
  });

  it('is made of the page that is built, with both marks empty', () => {
    const settings = { origin: 'https://sign.example.org', consoles: [] };
    expect(() => configured(configured(unconfigured(), settings), settings)).toThrow('writ-origin');
  });
});
