/**
 * `npm run check:words`: fails on words that docs/glossary.md lists as not used, in the documentation. Code, link targets and
 * quotations are left out, and so are dated reports and pages that are generated from other sources.
 */
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const glossary = 'docs/glossary.md';
const heading = '## Words that we do not use';
const leftOut = (page) => page.startsWith('docs/security/') || page === 'docs/errors.md' || page === 'docs/entries.md';

const read = (page) => readFileSync(new URL(page, root), 'utf8');

/** The section of the glossary that lists the words, without its heading. */
const listing = () => read(glossary).split(`${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** Each word or phrase with what to use: the rows of the section's table behind its head. */
function bannedWords() {
  const rows = listing()
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.flatMap(([, words, use]) => words.split(/,\s*/).map((word) => ({ word, use })));
}

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** The prose of a page, on the lines where it was. */
const proseOf = (text) =>
  text
    .replace(/^( *)```[\s\S]*?^\1```/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)\n]*\)/g, blank)
    .replace(/"[^"\n]*"|“[^”\n]*”/g, blank);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'test/README.md',
  ...readdirSync(new URL('docs', root), { recursive: true }).map((name) => `docs/${name}`),
]
  .map((page) => page.replaceAll('\\', '/'))
  .filter((page) => page.endsWith('.md') && !leftOut(page));

const banned = bannedWords();
if (banned.length === 0) throw new Error(`${glossary} has no table under "${heading}".`);
let found = 0;
for (const page of pages) {
  const text = page === glossary ? read(page).replace(listing(), blank) : read(page);
  const prose = proseOf(text);
  for (const { word, use } of banned)
    for (const { index } of prose.matchAll(new RegExp(`(?<![\\w-])${word.replaceAll(' ', '\\s+')}(?![\\w-])`, 'gi'))) {
      found++;
      console.error(`${page}:${prose.slice(0, index).split('\n').length}: "${word}": use ${use}`);
    }
}
if (found > 0) {
  console.error(`${found} words of the list in ${glossary} that we do not use.`);
  process.exitCode = 1;
}
