/**
 * `writ law` as counsel runs it, against a whole Writ: the version in force is fetched and edited, one counsel proposes it, another puts it in
 * force, every graph answers with it, and the log says so in public.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trustedDocuments } from '@writ/schema';
import { parseLeaf } from '@writ/tlog';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack({ trustedDocuments: {} });
  folder = mkdtempSync(join(tmpdir(), 'writ-law-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stack.close();
});

/** Runs the command as a log-in, with nothing in its environment that leads to a database. */
async function run(login: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { PATH: process.env['PATH'] ?? '', WRIT_BASE_URL: stack.baseUrl, WRIT_TOKEN: await stack.token(login), ...compiledCode() };
  const child = spawn(process.execPath, [entry, 'law', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part) => (said.out += String(part)));
  child.stderr.on('data', (part) => (said.err += String(part)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

const reminderOf = async (
  graph: 'authority' | 'platform' | 'audit',
  login: string,
): Promise<{ number: number; days: number; hash: string }> => {
  const document = trustedDocuments(graph).find(({ name }) => name === 'law-in-force')?.text;
  const { lawInForce } = (await stack.ask(graph, login, document ?? '')).data;
  const epoc = JSON.parse(lawInForce.files).find(({ kind }: { kind?: string }) => kind === 'EPOC');
  return { number: lawInForce.number, days: epoc.reminderDays, hash: lawInForce.hash };
};

it('two counsel put an edited version in force, and nobody does so alone', async () => {
  const version = join(folder, 'version');
  expect(await run('counsel-1', 'get', version)).toMatchObject({ code: 0, out: expect.stringContaining('The law that ships with Writ') });
  const file = join(version, 'epoc.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"reminderDays": 90', '"reminderDays": 77'));
  expect(await run('counsel-1', 'check', version)).toMatchObject({ code: 0, out: expect.stringContaining('| reminderDays | 77 |') });
  expect(await run('agent-1', 'apply', version)).toMatchObject({ code: 1, out: '' });
  expect(await run('counsel-1', 'apply', version)).toMatchObject({
    code: 1,
    out: expect.stringContaining('Version 1 of the law is proposed'),
  });
  expect(await run('counsel-1', 'apply', version)).toMatchObject({ code: 1, err: expect.stringContaining('SAME_PERSON') });
  expect(await reminderOf('platform', 'counsel-1')).toMatchObject({ number: 0, days: 90 });
  expect(await run('counsel-2', 'apply', version)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Version 1 of the law is in force'),
  });
  const inForce = await reminderOf('platform', 'agent-1');
  expect(inForce).toMatchObject({ number: 1, days: 77 });
  expect(await reminderOf('authority', 'police')).toEqual(inForce);
  expect(await reminderOf('audit', 'auditor')).toEqual(inForce);
  const leaves = await stack.sql<{ leaf: Buffer }>('postgres', 'SELECT leaf FROM log.log_entry ORDER BY idx');
  const said = leaves.map(({ leaf }) => parseLeaf(new Uint8Array(leaf))).flatMap((leaf) => ('public' in leaf ? [leaf.public] : []));
  expect(said).toContainEqual(
    expect.objectContaining({ type: 'policy.changed.v1', law: { version: 1, hash: inForce.hash, replaced: null } }),
  );
});

it('a file with a fault is refused before anything is sent', async () => {
  const file = join(folder, 'epoc.json');
  writeFileSync(file, JSON.stringify({ kind: 'EPOC' }));
  const { code, out, err } = await run('counsel-1', 'check', file);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('epoc.json: EPOC, permits');
});
