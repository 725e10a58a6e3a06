/**
 * Writes the printed catalogue of entries into `docs/`, as a part of `npm run compose`; with `--check` it writes nothing and fails when a
 * file is not what the catalogue prints today.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { printedFiles } from './printed.ts';

const docs = new URL('../../../../docs/', import.meta.url);
const isCheck = process.argv.includes('--check');

for (const [name, text] of Object.entries(printedFiles)) {
  if (readFileSync(new URL(name, docs), 'utf8') === text) continue;
  if (isCheck) {
    console.error(`docs/${name} is not what the catalogue prints: run npm run compose and read the diff`);
    process.exitCode = 1;
  } else writeFileSync(new URL(name, docs), text);
}
