/**
 * Makes `docs/signing.html`: the page that persons sign on, for no console and no origin yet. `npm run signing-page` writes it; a test makes it again and
 * compares. `writ start sign` serves it with its own origin and the list of its consoles in two marks, and nothing else changed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneFile } from '../verifier-page/one-file.ts';

/** Where the page is kept. */
export const pageFile = join(import.meta.dirname, '../../docs/signing.html');

/** Beyond what every page forbids: no connection at all, and no text that becomes a program or a mark. */
const more = ["connect-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"];

/** The whole page. */
export const makePage = (): Promise<string> => oneFile(import.meta.dirname, more);

if (import.meta.main) {
  await writeFile(pageFile, await makePage());
  process.stdout.write('docs/signing.html is made.\n');
}
