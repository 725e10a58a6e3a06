/** Writes the printed facts into `docs/`, as a part of `npm run compose`; with `--check` it writes nothing and fails when a file is another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { printedFacts } from './printed-facts.ts';

const docs = new URL('../../../docs/', import.meta.url);
const isCheck = process.argv.includes('--check');

for (const [name, text] of Object.entries(printedFacts)) {
  if (!isCheck) writeFileSync(new URL(name, docs), text);
  else if (readFileSync(new URL(name, docs), 'utf8') !== text) {
    console.error(`docs/${name} is not what the facts say today: npm run compose writes it.`);
    process.exitCode = 1;
  }
}
