import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './restrict.ts';

let folder: string;
let file: string;
let token: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-restrict-'));
  file = join(folder, 'decisions.ndjson');
  token = join(folder, 'token');
  writeFileSync(file, '{"key":"a","item":"i","territories":["DE"]}\n');
  writeFileSync(token, 'a.b.c');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a contradictory call', () => {
  test.each([
    [[], /Say one of/],
    [['--file', 'f', '--undo', 'b', '--reason', 'x'], /Say one of/],
    [['--schema', '--undo', 'b', '--reason', 'x'], /Say one of/],
    [['--undo', 'b', '--reason', 'x', '--dry-run'], /--dry-run does not go with --undo/],
    [['--approve', 'b', '--dry-run'], /--dry-run does not go with --approve/],
    [['--approve', 'b', '--reason', 'x'], /--reason does not go with --approve/],
    [['--file', 'f', '--digest', 'd'], /--digest does not go with --file/],
    [['--undo', 'b'], /--reason why/],
    [['--file', 'f', '--order', 'o', '--notice', 'n'], /not both/],
  ])('is refused before anything is sent: %j', async (args, words) => {
    const call = run([...args, '--token-file', token]);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(words);
  });
});

describe('a file that was begun', () => {
  const begun = { batch: 'b-1', input: { key: 'k', size: 1, reason: 'A wave.', order: 'o-1' } };
  beforeEach(() => writeFileSync(`${file}.results.ndjson`, `${JSON.stringify(begun)}\n`));

  test.each([
    [['--order', 'o-2'], /begun with --order "o-1"/],
    [['--notice', 'n-1'], /begun with no --notice/],
    [['--reason', 'Another.'], /begun with --reason "A wave\."/],
  ])('continues with the same options, and with no others: %j', async (args, words) => {
    const call = run(['--file', file, ...args, '--token-file', token]);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(words);
  });
});
