import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const log = formatVerifierKey(sampleSigner('log.example.org/log/1').key);

let folder: string;
let said: Output;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  said = keepOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const state = () => ['--state', join(folder, 'state')];
const name = ['--name', 'w.example.org/1'];

describe('writ witness', () => {
  it.each<[string, () => string[]]>([
    ['no log', () => [...state(), ...name]],
    ['no folder', () => ['--log', log, ...name]],
    ['no name', () => ['--log', log, ...state()]],
    ['a name with a space', () => ['--log', log, ...state(), '--name', 'w 1']],
    ['a log without a key', () => ['--log', 'log.example.org', ...state(), ...name]],
    ['a log without origin after the @', () => ['--log', `${log}@`, ...state(), ...name]],
    ["a witness's key for a log", () => ['--log', formatVerifierKey(sampleWitness('v.example').key), ...state(), ...name]],
    ['a missing policy', () => ['--policy', join(folder, 'none'), ...state(), ...name]],
    ['an invalid policy', () => ['--policy', import.meta.filename, ...state(), ...name]],
    ['no port', () => ['--log', log, ...state(), ...name, '--port', 'http']],
    ['a port too high', () => ['--log', log, ...state(), ...name, '--port', '65536']],
    ['an argument', () => ['--log', log, ...state(), ...name, 'x']],
    ['an unknown option', () => ['--log', log, ...state(), ...name, '--force']],
  ])('refuses a call with %s: one sentence, exit code 2, and no file is written', async (_, args) => {
    expect(await main(['witness', ...args()])).toBe(2);
    expect(said.err).toMatch(/^writ: [^\n]+\n$/);
    expect(said.out).toBe('');
    expect(await readdir(folder)).toEqual([]);
  });
});
