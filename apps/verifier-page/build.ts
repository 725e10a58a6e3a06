/**
 * Makes `docs/verifier.html`: one file that checks receipts in a browser, from disk and without network. `npm run verifier` writes
 * it; a test makes it again and compares. The page's policy allows this very script and style, by their SHA-256, and nothing else.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneFile } from './one-file.ts';

/** Where the page is kept. */
export const pageFile = join(import.meta.dirname, '../../docs/verifier.html');

/** The whole page. */
export const makePage = (): Promise<string> => oneFile(import.meta.dirname);

if (import.meta.main) {
  await writeFile(pageFile, await makePage());
  process.stdout.write('docs/verifier.html is made.\n');
}
