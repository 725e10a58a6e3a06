import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrivateProofKey } from '@writ/client/bound-token';
import { StartError, UsageError } from '@writ/core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { run } from './proof.ts';

let server: Server;
let url: string;
let folder: string;
let key: string;
let asked: IncomingMessage[];
let nonce: string | undefined;
const out: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-proof-'));
  key = join(folder, 'key.json');
  writeFileSync(key, JSON.stringify(await makePrivateProofKey()));
  server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(401, nonce === undefined ? {} : { 'dpop-nonce': nonce }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/audit/graphql`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
  nonce = 'of-the-server';
  vi.stubEnv('WRIT_TOKEN', 'a.bound.token');
  vi.spyOn(console, 'log').mockImplementation((line: string) => out.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  out.length = 0;
});

test('writ proof prints a proof with the nonce that the server gives, and sends no proof that could be used', async () => {
  expect(await run([url, '--key', key])).toBe(0);
  const payload = JSON.parse(Buffer.from(out.join().split('.')[1] ?? '', 'base64url').toString());
  expect(payload).toMatchObject({ htm: 'POST', htu: url, nonce: 'of-the-server' });
  const sent = JSON.parse(Buffer.from(String(asked[0]?.headers['dpop']).split('.')[1] ?? '', 'base64url').toString());
  expect([asked.length, sent.nonce]).toEqual([1, undefined]);
});

test('writ proof reports a server that gives no nonce, and a key that is none', async () => {
  nonce = undefined;
  await expect(run([url, '--key', key])).rejects.toThrow(StartError);
  await expect(run([url, '--key', join(folder, 'none')])).rejects.toThrow(/holds no private key/);
});

test.each([[[]], [['no address', '--key', 'k']], [['http://127.0.0.1/']], [['http://127.0.0.1/', 'http://127.0.0.1/', '--key', 'k']]])(
  'writ proof refuses the call %j',
  async (args) => {
    await expect(run(args)).rejects.toThrow(UsageError);
  },
);
