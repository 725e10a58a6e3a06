/** What `npm ci` leaves in a repository has a ceiling, so that a library that is too large is seen with the commit that brings it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const installed = fileURLToPath(new URL('../../node_modules', import.meta.url));
const block = 4096;

/** Bytes on a disk that gives blocks of 4 kB, as `du` counts them: whole blocks for each file, and one for each folder. */
function onDisk(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    // What tools keep there for themselves begins with a dot.
    if (folder === installed && entry.name.startsWith('.')) return 0;
    if (entry.isDirectory()) return onDisk(path);
    return entry.isFile() ? Math.ceil(statSync(path).size / block) * block : 0;
  });
  return sizes.reduce((sum, size) => sum + size, block);
}

// Other platforms have other programs, of other sizes.
it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('a repository has less than 900 MB in node_modules after npm ci', () => {
  const megabytes = Math.round(onDisk(installed) / 1024 ** 2);
  expect(megabytes, 'run npm ci; where it stays so large, deploy/product/prune.mjs needs a rule').toBeLessThan(900);
  expect(megabytes).toBeGreaterThan(500);
});
