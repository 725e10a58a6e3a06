/** A copy of a person's records, asked for with their cookie: by a page of our own, and by whoever else can make their browser send it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAge, makeAgeKey } from '@writ/cms/testing/age';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { OwnBrowser, type Sent } from './own-browser.ts';

let stack: Stack;
let scratch: string;
beforeAll(async () => {
  stack = await startStack({ uncompared: 'a copy is answered as one encrypted file' });
  scratch = mkdtempSync(join(tmpdir(), 'writ-copy-attack-'));
});
afterAll(async () => {
  await stack?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const json = { 'content-type': 'application/json' };

describe.skipIf(!hasAge)('with the cookie of whoever is signed in (needs age)', () => {
  const signedIn = new Map<string, Promise<OwnBrowser>>();
  const signIn = async (login: string): Promise<OwnBrowser> => {
    const own = new OwnBrowser(stack.baseUrl);
    await own.signIn(login === 'holder-1' ? 'public' : 'authority', login);
    return own;
  };
  const send = async (login: string, changes: Partial<Sent>) => {
    const signing = signedIn.get(login) ?? signIn(login);
    signedIn.set(login, signing);
    const own = await signing;
    const { recipient } = makeAgeKey(scratch);
    return own.send('/me/copy', { method: 'POST', site: 'same-origin', headers: json, body: JSON.stringify({ recipient }), ...changes });
  };
  const decisions = async (start: number) => (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1');

  it('a page of our own gets a copy', async () => {
    const seen = await send('holder-1', {});
    expect([seen.status, seen.headers['content-type']]).toEqual([200, 'application/octet-stream']);
    expect(seen.text.startsWith('age-encryption.org/v1\n')).toBe(true);
  });

  it.each<[string, Partial<Sent>]>([
    ['another site', { site: 'cross-site' }],
    ['another host of the site', { site: 'same-site' }],
    ['a page of another origin, in an old browser', { site: null, headers: { ...json, origin: 'https://elsewhere.example' } }],
    ['whoever says nothing of where they are', { site: null }],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'recipient=age1' }],
    ['a form of plain text', { headers: { 'content-type': 'text/plain' } }],
    ['a link', { method: 'GET' }],
    ['somebody with a large body', { body: JSON.stringify({ recipient: 'a'.repeat(10_000) }) }],
  ])('%s gets nothing, and nothing is read', async (_, changes) => {
    const start = await logSize(stack);
    const seen = await send('holder-1', changes);
    expect(seen.headers['content-type']).not.toBe('application/octet-stream');
    expect(seen.text).not.toContain('age-encryption.org');
    if (changes.method !== 'GET') expect(seen.status).toBeGreaterThanOrEqual(400);
    expect(await decisions(start)).toEqual([]);
  });

  it('an officer is no holder of an account', async () => {
    const start = await logSize(stack);
    const seen = await send('police', {});
    expect([seen.status, JSON.parse(seen.text).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await decisions(start)).toEqual([]);
  });
});
