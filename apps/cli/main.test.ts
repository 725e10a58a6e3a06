import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatTlogProof, formatVerifierKey, hashLeaf, makeVerifierKey, toBase64, toBase64Url } from '@writ/tlog';
import { plainRoot, sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './main.ts';
import { keepOutput, type Output } from './testing/output.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const vkey = formatVerifierKey(key);
const entries = Array.from({ length: 3 }, (_, i) => sampleLeaf(i).leaf);
const files = sampleTree(origin, entries, signer);

let folder: string;
let said: Output;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  for (const [path, bytes] of files) await put(path, bytes);
  vi.stubEnv('WRIT_LOG_KEY', undefined);
  said = keepOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function put(path: string, content: Uint8Array | string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

describe('writ', () => {
  it('lists its commands and explains each', async () => {
    for (const flag of ['--help', '-h', 'help']) {
      said.out = '';
      expect(await main([flag])).toBe(0);
      expect(said.out).toMatch(/^Usage: writ COMMAND/);
      expect(said.out).toMatch(/^ {2}verify +check a log/m);
    }
    said.out = '';
    expect(await main(['verify', '--help'])).toBe(0);
    expect(said.out).toMatch(/^Usage: writ verify FOLDER/);
    expect(await main(['verify', '-h'])).toBe(0);
    expect(said.err).toBe('');
  });

  it.each([[[]], [['nonsense']], [['toString']], [['__proto__']], [['']]])(
    'refuses the call %j with one sentence and exit code 2',
    async (args) => {
      expect(await main(args)).toBe(2);
      expect(said.err).toMatch(/^writ: [^\n]+\n$/);
      expect(said.out).toBe('');
    },
  );
});

describe('writ verify', () => {
  it('verifies a folder with the pinned key, from the option or the environment', async () => {
    expect(await main(['verify', folder, '--key', vkey])).toBe(0);
    expect(said.out).toMatch(/^checkpoint +passed +log\.example\.org\/log\/1, 3 entries, signed by/);
    expect(said.out.endsWith('Verified.\n')).toBe(true);
    vi.stubEnv('WRIT_LOG_KEY', vkey);
    expect(await main(['verify', folder])).toBe(0);
    said.out = '';
    expect(await main(['verify', folder, '--json'])).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ verified: true, origin, size: 3, findings: 0 });
  });

  it('ends with 1 for a log that does not match', async () => {
    await put('tile/0/000.p/3', Buffer.concat(entries.map(() => hashLeaf(Buffer.from('x')))));
    expect(await main(['verify', folder, '--key', vkey])).toBe(1);
    expect(said.out).toMatch(/^tiles +failed +tile\/0\/000\.p\/3 does not hold the hash of entry 0/m);
    expect(said.out.endsWith('Not verified.\n')).toBe(true);
    expect(await main(['verify', folder, '--key', vkey, '--origin', 'other.example.org'])).toBe(1);
    expect(await main(['verify', folder, '--key', formatVerifierKey(sampleSigner(origin).key)])).toBe(1);
  });

  it('compares a log with checkpoints from elsewhere', async () => {
    const two = await put('two', sampleTree(origin, entries.slice(0, 2), signer).get('checkpoint') ?? '');
    const other = await put('other', sampleTree(origin, [...entries.slice(0, 2), sampleLeaf(7).leaf], signer).get('checkpoint') ?? '');
    expect(await main(['verify', folder, '--key', vkey, '--earlier', two])).toBe(0);
    expect(said.out).toMatch(/^earlier +passed +1, of 2 entries/m);
    said.out = '';
    expect(await main(['verify', folder, '--key', vkey, '--earlier', two, '--earlier', other])).toBe(1);
    expect(said.out).toMatch(/^earlier +failed .*the log signed two histories/m);
  });

  it('ends with 1, with the reason, for a file that cannot be read', async () => {
    await rm(join(folder, 'checkpoint'));
    await mkdir(join(folder, 'checkpoint'));
    expect(await main(['verify', folder, '--key', vkey])).toBe(1);
    expect(said.err).toMatch(/^writ: [^\n]+checkpoint can't be read: [^\n]+\n$/);
  });

  it.each([
    ['no key', ['verify', '.']],
    ['an empty key', ['verify', '.', '--key', '']],
    ['a key that is none', ['verify', '.', '--key', 'abc']],
    ['nothing to verify', ['verify', '--key', vkey]],
    ['two folders', ['verify', '.', '.', '--key', vkey]],
    ['a missing earlier checkpoint', ['verify', '.', '--earlier', './not-there', '--key', vkey]],
    ["a witness's key", ['verify', '.', '--key', formatVerifierKey(makeVerifierKey('w.example', key.publicKey, 4))]],
    ['an earlier checkpoint for a receipt', ['verify', 'receipt', 'a.json', '--earlier', 'b', '--key', vkey]],
    ['an unknown option', ['verify', '.', '--key', vkey, '--force']],
    ['an option without value', ['verify', '.', '--key']],
    ['a missing folder', ['verify', './not-there', '--key', vkey]],
    ['a file for a folder', ['verify', import.meta.filename, '--key', vkey]],
    ['an answer without receipt', ['verify', '.', '--answer', 'a.json', '--key', vkey]],
    ['a target without address', ['verify', '.', '--to', 'x', '--key', vkey]],
    ['a receipt without file', ['verify', 'receipt', '--answer', 'a.json', '--key', vkey]],
    ['a missing receipt alone', ['verify', 'receipt', 'a.json', '--key', vkey]],
    ['a missing receipt', ['verify', 'receipt', './not-there.json', '--answer', './not-there.json', '--key', vkey]],
    ['a receipt that is not JSON', ['verify', 'receipt', import.meta.filename, '--answer', import.meta.filename, '--key', vkey]],
  ])('refuses a call with %s: one sentence and exit code 2', async (_, args) => {
    expect(await main(args)).toBe(2);
    expect(said.err).toMatch(/^writ: [^\n]+\n$/);
    expect(said.out).toBe('');
  });

  it('downloads a log, and keeps it only in a named folder', async () => {
    const server = createServer((request, response) => {
      const bytes = files.get((request.url ?? '').replace('/log/1/', ''));
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/1/`;
    try {
      const to = join(folder, 'kept');
      expect(await main(['verify', url, '--key', vkey, '--to', to])).toBe(0);
      expect((await readdir(to)).sort()).toEqual(['checkpoint', 'tile']);
      said.out = '';
      expect(await main(['verify', url, '--key', vkey, '--to', to, '--json'])).toBe(0);
      expect(JSON.parse(said.out)).toMatchObject({ verified: true, fetched: 0, kept: 2 });
      vi.stubEnv('TMPDIR', folder);
      expect(await main(['verify', url, '--key', vkey])).toBe(0);
      expect((await readdir(folder)).filter((name) => name.startsWith('writ-verify-'))).toEqual([]);
    } finally {
      server.close();
    }
    expect(await main(['verify', url, '--key', vkey])).toBe(1);
    expect(said.err).toMatch(/^writ: http[^\n]+ can't be fetched: [^\n]+\n$/);
  });

  it('verifies a receipt against its answer', async () => {
    const answer = { data: { a: 1 } };
    const digest = createHash('sha256').update('{"data":{"a":1}}').digest('hex');
    const { leaf, commitments, salts } = sampleLeaf(0, { 'response.digest': JSON.stringify(digest) });
    const checkpoint = Buffer.from(sampleTree(origin, [leaf], signer).get('checkpoint') ?? '').toString();
    expect(checkpoint).toContain(toBase64(plainRoot([hashLeaf(leaf)])));
    const receipt = {
      event: '00000000-0000-4000-8000-000000000000',
      index: '0',
      leaf: toBase64(leaf),
      proof: formatTlogProof({ index: 0, proof: [], checkpoint }),
      commitments,
      openings: { 'response.digest': { value: digest, salt: toBase64Url(salts['response.digest'] ?? new Uint8Array()) } },
    };
    const receiptFile = await put('receipt.json', JSON.stringify([receipt]));
    const good = await put('answer.json', JSON.stringify({ ...answer, extensions: {} }));
    const bad = await put('other.json', JSON.stringify({ data: { a: 2 } }));
    expect(await main(['verify', 'receipt', receiptFile, '--answer', good, '--key', vkey])).toBe(0);
    expect(said.out).toMatch(/^answer +passed +SHA-256 [0-9a-f]{64} is the one in the entry$/m);
    expect(await main(['verify', 'receipt', receiptFile, '--answer', bad, '--key', vkey])).toBe(1);
    expect(said.out).toMatch(/^answer +failed/m);
  });
});
