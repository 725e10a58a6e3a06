import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readProofKey } from '@writ/client/bound-token';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../demo/identity-provider/testing/test-server.ts';
import { run } from './token.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const out: string[] = [];
const err: string[] = [];
beforeEach(() => {
  vi.stubEnv('WRIT_BASE_URL', `${server.baseUrl}/`);
  vi.spyOn(console, 'log').mockImplementation((line: string) => out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => err.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  out.length = 0;
  err.length = 0;
});

test.each([
  ['police', '/authority/graphql'],
  ['agent-1', '/platform/graphql'],
  ['auditor', '/audit/graphql'],
  ['holder-1', '/graphql'],
])('writ token gives %s a token for the graph of their own role', async (login, path) => {
  expect(await run([login])).toBe(0);
  expect(decodeJwt(out.join())).toMatchObject({ sub: login, aud: `${server.baseUrl}${path}` });
  expect(err).toEqual([]);
});

test('the option --graph names another graph', async () => {
  expect(await run(['police', '--graph', 'public'])).toBe(0);
  expect(decodeJwt(out.join())).toMatchObject({ sub: 'police', aud: `${server.baseUrl}/graphql` });
});

test('the option --json shows for what and how long the token is valid', async () => {
  expect(await run(['--json', 'judge'])).toBe(0);
  expect(JSON.parse(out.join())).toEqual({
    accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    expiresIn: 600,
    graph: 'authority',
    url: `${server.baseUrl}/authority/graphql`,
  });
});

test.each([[[]], [['police', 'judge']], [['police', '--graph', 'staff']], [['police', '--grap', 'audit']], [['police', '--graph']]])(
  'writ token refuses the call %j',
  async (args) => {
    expect(await run(args)).toBe(2);
    expect(err.join()).toContain('writ token LOGIN');
    expect(out).toEqual([]);
  },
);

test('writ token names an unknown log-in', async () => {
  expect(await run(['root'])).toBe(1);
  expect(err.join()).toBe('The identity provider doesn\'t know the log-in name "root".');
});

test('writ token explains what to do where no server answers', async () => {
  const gone = await startTestServer();
  await gone[Symbol.asyncDispose]();
  vi.stubEnv('WRIT_BASE_URL', gone.baseUrl);
  expect(await run(['police'])).toBe(1);
  expect(err.join()).toBe(`Nobody answers at ${gone.baseUrl}. Start Writ with npm start, or set WRIT_BASE_URL.`);
});

test('the option --order asks for a token that is for that order alone, and the provider for nothing else', async () => {
  expect(await run(['police', '--order', 'an-order'])).toBe(0);
  expect(out.map((token) => decodeJwt(token)['authorization_details'])).toEqual([[{ type: 'writ-order', order: 'an-order' }]]);
  expect(await run(['police', '--order', 'no order'])).toBe(1);
  expect(err.join()).toContain('has the id of an order and nothing else');
});

test('the option --dpop binds the token to the key of a file, which it makes for its owner alone and uses again', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'writ-key-')), 'key.json');
  expect(await run(['police', '--dpop', file])).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = readFileSync(file, 'utf8');
  const { thumbprint } = await readProofKey(JSON.parse(kept));
  expect(await run(['judge', '--dpop', file])).toBe(0);
  expect(out.map((token) => decodeJwt(token)['cnf'])).toEqual([{ jkt: thumbprint }, { jkt: thumbprint }]);
  expect(readFileSync(file, 'utf8')).toBe(kept);
  expect(out.join()).not.toContain(JSON.parse(kept).d);
  writeFileSync(file, 'no key');
  expect(await run(['judge', '--dpop', file])).toBe(1);
  expect(err.join()).toContain('holds no private key');
  rmSync(dirname(file), { recursive: true });
});
