/**
 * `npm run check:words`: fails on words that docs/glossary.md lists as not used, in the documentation, in the descriptions of the SDL, in
 * the English words of the console and in the titles of tests. Code, link targets and quotations are left out, and so are dated reports.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const glossary = 'docs/glossary.md';
const heading = '## Words that we do not use';
const leftOut = (page) => page.startsWith('docs/security/');

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

/** What a pattern finds in each line, on the lines where it was, without code and placeholders. */
const foundIn = (text, pattern) =>
  text
    .split('\n')
    .map((line) => pattern.exec(line)?.[1] ?? '')
    .join('\n')
    .replace(/`[^`\n]*`|\{\w+/g, blank);
const descriptionsOf = (sdl) => foundIn(sdl, /^ *"(.*)"$/);
const messagesOf = (words) => foundIn(words, /": "(.*)",?$/);

const listed = (folder, ending) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

/** The titles of a test file, on the lines where they are: of `describe`, `it` and `test`, also behind a table of `each`. */
function titlesOf(text) {
  const titles = /(?:(?<![\w.])(?:it|test|describe\w*)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  let [prose, end] = ['', 0];
  for (const { index, 0: call, 2: title } of text.matchAll(titles)) {
    const start = index + call.length - title.length - 1;
    prose += blank(text.slice(end, start)) + proseOf(title.replace(/\$\{[^}]*\}/g, blank));
    end = start + title.length;
  }
  return prose;
}

const testFiles = globSync('{apps,bench,deploy,gateway,packages,prisma,schema,subgraphs,test}/**/*.test.{ts,tsx}', {
  cwd: fileURLToPath(root),
  exclude: ['**/node_modules/**'],
});

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
const texts = [
  ...pages.map((page) => [page, proseOf(page === glossary ? read(page).replace(listing(), blank) : read(page))]),
  ...listed('schema/subgraphs', '.graphql').map((file) => [file, descriptionsOf(read(file))]),
  ...testFiles.map((file) => [file, titlesOf(read(file))]),
  ...listed('apps/console/src/words/en', '.json').map((file) => [file, messagesOf(read(file))]),
];
for (const [file, prose] of texts) {
  for (const { word, use } of banned)
    for (const { index } of prose.matchAll(new RegExp(`(?<![\\w-])${word.replaceAll(' ', '\\s+')}(?![\\w-])`, 'gi'))) {
      found++;
      console.error(`${file}:${prose.slice(0, index).split('\n').length}: "${word}": use ${use}`);
    }
}
if (found > 0) {
  console.error(`${found} words of the list in ${glossary} that we do not use.`);
  process.exitCode = 1;
}
