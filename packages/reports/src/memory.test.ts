/** A report of so many facts that their text does not fit into the heap of what makes and checks it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const child = fileURLToPath(new URL('../testing/memory-child.ts', import.meta.url));

it('a report of 200,000 facts, whose text has 66 MB, is made and checked with a heap of 40 MB', async () => {
  const [code, text] = await new Promise<[unknown, string]>((resolve) => {
    execFile(process.execPath, ['--max-old-space-size=40', child, '200000'], (error, stdout, stderr) =>
      resolve([error?.code ?? error?.signal ?? 0, error === null ? stdout : stderr.slice(-2_000)]),
    );
  });
  expect(code, text).toBe(0);
  expect(JSON.parse(text)).toEqual({ findings: [], total: ['200000', '0', '200000', '0'] });
}, 120_000);
