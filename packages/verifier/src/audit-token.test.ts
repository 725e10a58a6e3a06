import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError, UsageError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokenSource } from './audit-token.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* input(...parts: string[]) {
  yield* parts;
}

describe('tokenSource', () => {
  it('reads the file again every time, so that the token may be renewed there', async () => {
    const file = join(folder, 'token');
    await writeFile(file, 'first\n');
    const token = await tokenSource(file, { WRIT_AUDIT_TOKEN: 'other' });
    expect(await token()).toBe('first');
    await writeFile(file, 'second');
    expect(await token()).toBe('second');
  });

  it('reads standard input once', async () => {
    const token = await tokenSource('-', {}, input('a.b', '.c-_~+/==\n'));
    expect([await token(), await token()]).toEqual(['a.b.c-_~+/==', 'a.b.c-_~+/==']);
  });

  it('reads the environment, and a file before it', async () => {
    const file = join(folder, 'token');
    await writeFile(file, 'filed');
    expect(await (await tokenSource(undefined, { WRIT_AUDIT_TOKEN_FILE: file, WRIT_AUDIT_TOKEN: 'plain' }))()).toBe('filed');
    expect(await (await tokenSource(undefined, { WRIT_AUDIT_TOKEN_FILE: '', WRIT_AUDIT_TOKEN: 'plain' }))()).toBe('plain');
  });

  it('requires one when there is none', async () => {
    await expect(tokenSource(undefined, {})).rejects.toThrow(UsageError);
    await expect(tokenSource(undefined, { WRIT_AUDIT_TOKEN: '' })).rejects.toThrow(UsageError);
  });

  it('refuses a malformed token, and does not repeat it', async () => {
    for (const text of ['', 'two words', 'a\r\nx: y', '{"accessToken":"secret"}'])
      await expect(tokenSource('-', {}, input(text))).rejects.toThrow(
        new StartError('Standard input holds no token: put the token there, and nothing else.'),
      );
    await expect(tokenSource(join(folder, 'none'), {})).rejects.toThrow(StartError);
  });
});
