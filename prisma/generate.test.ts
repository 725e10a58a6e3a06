import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('files of the client that are as they were stay in place, so that a process that starts meanwhile finds them', async () => {
  const files = ['client.ts', 'enums.ts', 'internal/class.ts'].map((name) => fileURLToPath(new URL(`client/${name}`, import.meta.url)));
  const placed = () => files.map((file) => statSync(file).ino);
  const generate = () => promisify(execFile)('node', [fileURLToPath(new URL('generate.mjs', import.meta.url))]);
  await generate();
  const before = placed();
  await generate();
  expect(placed()).toEqual(before);
});
