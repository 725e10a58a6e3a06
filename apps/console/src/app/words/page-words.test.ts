/**
 * A page comes with every word that its parts say. A word of a file that is not loaded would be shown as its key; the type checker does not know which file
 * a page has loaded, so the imports of each page are followed here.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = 'apps/console/src';
const read = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

/** Each word with the file that has it. */
const fileOf = new Map(
  globSync(`${root}/words/en/*.json`).flatMap((path) =>
    Object.keys(JSON.parse(readFileSync(path, 'utf8'))).map((key) => [key, basename(path, '.json')] as const),
  ),
);
const keys = [...fileOf.keys()];
const beginnings = [...new Set(keys.map((key) => key.split('.')[0]))].join('|');

/** The words that a source file names: whole, or as a template that only words of this form can fill. */
function wordsIn(path: string): Set<string> {
  const text = read(path);
  const whole = [...text.matchAll(new RegExp(`['"]((?:${beginnings})\\.[\\w.-]+)['"]`, 'g'))].map(([, key = '']) => key);
  const templates = [...text.matchAll(new RegExp(`\`((?:${beginnings})\\.[^\`]*\\$\\{[^\`]*)\``, 'g'))].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
          .map((part) => part.replaceAll(/[.-]/g, '\\$&'))
          .join('[\\w-]+')}$`,
      ),
  );
  return new Set([...whole.filter((key) => fileOf.has(key)), ...keys.filter((key) => templates.some((template) => template.test(key)))]);
}

const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/^\s*(?:import|export)\s+(?!type\b)[^;'"]*?from\s+'(\.[^']+)'/gm)]
    .map(([, to = '']) => join(dirname(path), to))
    .filter((to) => /\.tsx?$/.test(to) && !to.includes('/graphql/') && existsSync(to));

/** A page and all that comes with it at once. */
function comesWith(page: string): Set<string> {
  const found = new Set<string>();
  const todo = [page];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    todo.push(...importsOf(next));
  }
  return found;
}

interface Page {
  path: string;
  loaded: ReadonlySet<string>;
}

const pages: Page[] = ['person', 'platform', 'audit', 'authority'].flatMap((area) =>
  globSync(`${root}/${area}/**/*.{ts,tsx}`).flatMap((from) =>
    [...read(from).matchAll(/with(?:Own)?Words\((?:withLaw\()?import\('([^']+)'\)\)?((?:,\s*'[\w-]+')*)/g)].map(
      ([, to = '', more = '']) => ({
        path: join(dirname(from), to),
        loaded: new Set([
          ...['common', 'codes', 'states', 'labels', area],
          ...[...more.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
        ]),
      }),
    ),
  ),
);

/** What comes by itself, or what a page looks for and goes without. */
const isExpected = (path: string, file: string): boolean =>
  // The words of refusals come with the first refusal.
  file === 'refusals' ||
  // Why nothing was signed comes before it is shown.
  (path.endsWith('signing/not-signed.tsx') && file === 'signing') ||
  // An act is named where its words are there; otherwise its code is.
  (path.endsWith('audit/entry/opened-value.tsx') && file === 'order') ||
  // The fields of a restriction's draft, of which this page takes the categories alone.
  (path.endsWith('content/draft/field.ts') && file === 'enforcement');

it('each page comes with the words that its parts say', () => {
  expect(pages.length).toBeGreaterThan(40);
  const missing = pages.flatMap(({ path, loaded }) =>
    [...comesWith(path)].flatMap((part) =>
      [...wordsIn(part)]
        .filter((key) => !loaded.has(fileOf.get(key) ?? '') && !isExpected(part, fileOf.get(key) ?? ''))
        .map((key) => `${path} needs ${key} of ${fileOf.get(key)}.json, for ${part}`),
    ),
  );
  expect([...new Set(missing)]).toEqual([]);
});

it('a column is named by a word', () => {
  const heads = [...read(`${root}/order/order-decisions.tsx`).matchAll(/'(order\.decisions\.\w+)'/g)].map(([, head = '']) => head);
  expect(heads.length).toBeGreaterThan(4);
  expect(heads.filter((head) => !fileOf.has(head))).toEqual([]);
});
