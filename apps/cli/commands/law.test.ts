import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError, UsageError } from '@writ/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './law.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-law-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [[], /Say one of check, apply and get/],
  [['approve', 'f'], /Say one of/],
  [['apply'], /Name one folder to apply/],
  [['get', 'a', 'b'], /Name one folder to get/],
  [['check', 'f', '--token-file', 't'], /does not go with check/],
])('a call that says too little or too much is refused: %j', async (args, words) => {
  await expect(run(args)).rejects.toThrow(UsageError);
  await expect(run(args)).rejects.toThrow(words);
});

test('a file that is no JSON, a missing one and an empty folder are named', async () => {
  const file = join(folder, 'epoc.json');
  await expect(run(['check', folder])).rejects.toThrow(/no file of law/);
  writeFileSync(file, '{');
  await expect(run(['check', file])).rejects.toThrow(StartError);
  await expect(run(['check', file])).rejects.toThrow(/epoc\.json is no JSON/);
  await expect(run(['check', join(folder, 'none.json')])).rejects.toThrow(/none\.json can't be read/);
});
