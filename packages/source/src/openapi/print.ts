/** Writes docs/source/openapi.json, as a part of `npm run compose`; with `--check` it writes nothing and fails when the file is another one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openApi } from './document.ts';

const file = new URL('../../../../docs/source/openapi.json', import.meta.url);
const text = `${JSON.stringify(openApi(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('docs/source/openapi.json is not what the schemas of packages/source give: run npm run compose and read the diff');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
