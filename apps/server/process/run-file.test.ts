import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRunFile, removeRunFile, writeRunFile } from './run-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = () => ({ process: process.pid, baseUrl: 'http://localhost:4000', socketFolder: folder });

it('the run file is found while its process and its socket exist, and not after', () => {
  expect(readRunFile(folder)).toBeNull();
  writeRunFile(folder, run());
  expect(readRunFile(folder)).toEqual(run());
  expect(statSync(join(folder, 'run.json')).mode & 0o777).toBe(0o600);
  writeRunFile(folder, { ...run(), socketFolder: join(folder, 'gone') });
  expect(readRunFile(folder)).toBeNull();
  writeRunFile(folder, { ...run(), process: spawnSync(process.execPath, ['-e', '']).pid });
  expect(readRunFile(folder)).toBeNull();
  removeRunFile(folder);
  removeRunFile(folder);
  expect(readRunFile(folder)).toBeNull();
});

it.each(['', '{', '{"process":"1"}'])('the run file that cannot be read is named: %j', (text) => {
  writeFileSync(join(folder, 'run.json'), text);
  expect(() => readRunFile(folder)).toThrow(/run\.json is damaged/);
});
