import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@writ/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { webhookKey, webhookPrivates, webhookTerms } from './webhooks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const demo = (more = {}) => readConfig({ WRIT_DATA: folder, ...more }, '/nowhere');
const production = (more = {}) =>
  readConfig(
    {
      WRIT_DATA: folder,
      DATABASE_URL: 'postgres://a:b@localhost/c',
      WRIT_BASE_URL: 'https://writ.example.org',
      WRIT_LOG_ORIGIN: 'writ.example.org/log/1',
      ...more,
    },
    '/nowhere',
  );
const given = `whsk_${Buffer.alloc(32, 1).toString('base64')}`;

it('the key of a demo is made once, and that of production never', () => {
  const { publicKey } = webhookKey(demo()) ?? {};
  expect(publicKey).toMatch(/^whpk_.{44}$/);
  expect(webhookKey(demo())?.publicKey).toBe(publicKey);
  expect(webhookKey(production())).toBeNull();
  expect(webhookTerms(production())).toBeUndefined();
  expect(webhookTerms(production({ WRIT_KEY_WEBHOOK: given }))).toEqual({
    publicKey: expect.stringMatching(/^whpk_/),
    privates: 'refuse',
    hasStream: false,
  });
});

it('an error describes the form of a key, without repeating the given one', () => {
  expect(() => webhookKey(demo({ WRIT_KEY_WEBHOOK: 'whsk_short' }))).toThrow(
    /^WRIT_KEY_WEBHOOK must be "whsk_" and 32 random bytes in base64\.$/,
  );
});

it('while the key is replaced, both sign and the new one is shown', async () => {
  const example = '../../../docs/how-to/edge-cache/verify.mjs';
  const { isGenuine, publicKey } = await import(example);
  const before = `whsk_${Buffer.alloc(32, 2).toString('base64')}`;
  const [next, previous] = [webhookKey(production({ WRIT_KEY_WEBHOOK: given })), webhookKey(production({ WRIT_KEY_WEBHOOK: before }))];
  const both = webhookKey(production({ WRIT_KEY_WEBHOOK: given, WRIT_KEY_WEBHOOK_PREVIOUS: before }));
  expect(both?.publicKey).toBe(next?.publicKey);
  const header = both?.sign('e-1', 1_900_000_000, '{}') ?? '';
  expect(header.split(' ')).toEqual([next?.sign('e-1', 1_900_000_000, '{}'), previous?.sign('e-1', 1_900_000_000, '{}')]);
  const headers = { 'webhook-id': 'e-1', 'webhook-timestamp': '1900000000', 'webhook-signature': header };
  for (const key of [next, previous])
    expect(isGenuine(headers, Buffer.from('{}'), publicKey(key?.publicKey ?? ''), 1_900_000_000_000)).toBe(true);
  expect(() => webhookKey(production({ WRIT_KEY_WEBHOOK: given, WRIT_KEY_WEBHOOK_PREVIOUS: 'whsk_' }))).toThrow(
    /^WRIT_KEY_WEBHOOK_PREVIOUS must be/,
  );
});

it('addresses of this network are allowed only by one exact value', () => {
  expect(webhookPrivates(demo())).toBe('refuse');
  expect(webhookPrivates(demo({ WRIT_WEBHOOK_PRIVATE: 'allow' }))).toBe('allow');
  for (const word of ['true', 'ALLOW', '1'])
    expect(() => webhookPrivates(demo({ WRIT_WEBHOOK_PRIVATE: word }))).toThrow(/must be "allow" or not set/);
});
