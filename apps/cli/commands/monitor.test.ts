import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree, sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const vkey = formatVerifierKey(key);
const leaves = Array.from({ length: 9 }, (_, i) => sampleLeaf(i).leaf);
const treeOf = (size: number) => sampleTree(origin, leaves.slice(0, size), signer);

let files = treeOf(3);
let folder: string;
let server: Server;
let url: string;
let said: Output;
beforeEach(async () => {
  files = treeOf(3);
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').replace('/log/1/', ''));
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/1/`;
  vi.stubEnv('WRIT_LOG_KEY', undefined);
  said = keepOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
const state = () => join(folder, 'state.json');
const look = (...more: string[]) => main(['monitor', url, '--state', state(), '--key', vkey, ...more]);

describe('writ monitor', () => {
  it('ends with 0 while the log grows, and with 1 when it was set back', async () => {
    expect(await look()).toBe(0);
    expect(said.out).toMatch(/^\S+Z {2}well {2}3 entries, root \S+\n$/);
    files = treeOf(9);
    said.out = '';
    expect(await look('--once', '--json')).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ well: true, origin, size: 9, findings: [] });
    files = treeOf(8);
    said.out = '';
    expect(await look()).toBe(1);
    expect(said.out).toMatch(/^\S+Z {2}rollback {2}9 entries were signed before, 8 are shown now/);
    expect(JSON.parse(await readFile(state(), 'utf8')).note).toContain(`${origin}\n9\n`);
    expect(said.err).toBe('');
  });

  it('requires the witnesses of a policy, whose log is the pinned one where no key is given', async () => {
    const witness = sampleWitness('witness.example');
    const file = join(folder, 'policy');
    await writeFile(file, `log ${vkey}\nwitness w ${formatVerifierKey(witness.key)}\nquorum w\n`);
    expect(await main(['monitor', url, '--state', state(), '--witness-policy', file])).toBe(1);
    expect(said.out).toMatch(
      / {2}unwitnessed {2}Of the policy's witnesses 0 cosigned, and the quorum is 1; missing: witness\.example\.\n$/,
    );
    expect(await look('--witness-policy', file)).toBe(1);
  });

  it.each<[string, () => string[]]>([
    ['no address', () => ['--state', state(), '--key', vkey]],
    ['a folder', () => [folder, '--state', state(), '--key', vkey]],
    ['two addresses', () => [url, url, '--state', state(), '--key', vkey]],
    ['no state', () => [url, '--key', vkey]],
    ['no key', () => [url, '--state', state()]],
    ['a missing policy', () => [url, '--state', state(), '--key', vkey, '--witness-policy', './not-there']],
    ['an invalid policy', () => [url, '--state', state(), '--key', vkey, '--witness-policy', import.meta.filename]],
    ['--once with --every', () => [url, '--state', state(), '--key', vkey, '--once', '--every', '5']],
    ['no number', () => [url, '--state', state(), '--key', vkey, '--max-age', '1h']],
    ['zero', () => [url, '--state', state(), '--key', vkey, '--every', '0']],
    ['an unknown option', () => [url, '--state', state(), '--key', vkey, '--force']],
  ])('refuses a call with %s: one sentence and exit code 2', async (_, args) => {
    expect(await main(['monitor', ...args()])).toBe(2);
    expect(said.err).toMatch(/^writ: [^\n]+\n$/);
    expect(said.out).toBe('');
  });
});
