/** Every path that the documentation names exists: a page that outlives what it describes is a promise that nothing keeps. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  'test/README.md',
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const folders = 'apps|gateway|subgraphs|prisma|schema|test|packages|cli|console|docs|bench|deploy';

/** Whole paths from the project's folder, in code quotes. */
const namedPaths = (text: string): string[] =>
  [...text.matchAll(new RegExp(`\`((?:${folders})/[\\w./@-]+)\``, 'g'))].map(([, path = '']) => path.replace(/\/$/, ''));
/** Targets of links to other pages. */
const linkedPaths = (text: string): string[] => [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);

it.each(pages)('the page %s names nothing that does not exist', (page) => {
  const text = readFileSync(join(project, page), 'utf8');
  const missing = [
    ...namedPaths(text).filter((path) => !existsSync(join(project, path))),
    ...linkedPaths(text).filter((path) => !existsSync(join(project, dirname(page), path))),
  ];
  expect(missing).toEqual([]);
});

it('the pages show only pictures that the console’s own story takes, and all of them', () => {
  const story = readFileSync(join(project, 'test/browser/story.test.ts'), 'utf8');
  const taken = [...story.matchAll(/picture\(\w+(?:\.\w+)?, '([^']+)'\)/g)].map(([, name]) => `${name}.png`);
  const kept = readdirSync(join(project, 'docs/screenshots'));
  const shown = pages.flatMap((page) => linkedPaths(readFileSync(join(project, page), 'utf8')).filter((path) => path.endsWith('.png')));
  expect(kept.sort()).toEqual([...new Set(taken)].sort());
  expect([...new Set(shown.map((path) => basename(path)))].sort()).toEqual(kept.sort());
});

it('the index lists each decision once, with the state and the date of its record', () => {
  const folder = join(project, 'docs/decisions');
  const rows = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
    /^\| (\d+) +\| \[([\w-]+)\]\(\2\.md\): [^|]+\| ([^|]+?) +\| (\S+) +\|$/gm,
  );
  const index = [...rows].map(([, number, record, state, date]) => ({ number: Number(number), record: `${record}.md`, state, date }));
  const records = readdirSync(folder).filter((name) => name !== 'README.md');
  const stated = records.map((record) => {
    const [, state, date] = /^State: (.+?), (\d{4}-\d\d-\d\d)/m.exec(readFileSync(join(folder, record), 'utf8')) ?? [];
    return { record, state, date };
  });
  const byRecord = (a: { record: string }, b: { record: string }) => a.record.localeCompare(b.record);
  expect(index.map(({ record, state, date }) => ({ record, state, date })).sort(byRecord)).toEqual(stated.sort(byRecord));
  expect(index.map(({ number }) => number).sort((a, b) => a - b)).toEqual(records.map((_, place) => place + 1));
});
