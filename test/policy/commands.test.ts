/**
 * What the documentation tells people to type exists: each command of `writ`, its subcommands and its options are in the text of `--help`, each script of npm is there,
 * and each SQL statement of a guide is one that its database carries out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../apps/cli/command.ts';
import { type KeysDatabase, keysDatabase } from '../../apps/keys/secrets/testing/keys-database.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const textOf = (page: string): string => readFileSync(join(project, page), 'utf8');

/** What is printed as code: the lines of blocks, a continued one as one, and what is between backquotes. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```(?:sh|yaml|ini|)\n([\s\S]*?)^ *```$/gm)].flatMap(([, block = '']) =>
    block.replaceAll(/\\\n/g, ' ').split('\n'),
  );
  const inline = [...text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...blocks.map((line) => line.replace(/(?:^|\s)#.*$/, '')), ...inline];
}

/** What looks like a call and is none: what a key is derived for. */
const labels = ['writ files of notices v1'];

/** The words after `writ` of each call of it, up to what ends a command: at the head of a line, by npx, or in a container. */
const callsOf = (text: string): string[][] =>
  codeOf(text)
    .filter((code) => !labels.includes(code))
    .flatMap((code) => [...code.matchAll(/(?:npx |run --rm |^(?:\w+=\S+ )*)writ ([a-z][^|;&)`]*)/g)])
    .map(([, words = '']) => words.trim().split(/\s+/));

/** The commands, each with its file, as the program lists them. */
const files = [...textOf('apps/cli/main.ts').matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\('\.\/(.+)'\),$/gm)];
const names = files.map(([, name = '']) => name);
const usages = new Map<string, string>();
for (const [, name = '', file = ''] of files) usages.set(name, ((await import(join(project, 'apps/cli', file))) as Command).usage);

/** Whether the option is in the text, and not only a longer one that begins like it. */
const isIn = (usage: string, option: string): boolean => new RegExp(`${option}(?![a-z-])`).test(usage);

/** What of a call `--help` does not know. */
function unknownIn([name = '', ...words]: string[]): string[] {
  const usage = usages.get(name);
  if (usage === undefined) return [`writ ${name}`];
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/[^a-z-].*$/, ''));
  const [first = ''] = words;
  const isSubcommand = new RegExp(`writ ${name} [a-z]+( |$)`, 'm').test(usage) && /^[a-z]+$/.test(first);
  return [
    ...(isSubcommand && !isIn(usage, `writ ${name} ${first}`) && !isIn(usage, first) ? [`writ ${name} ${first}`] : []),
    ...options.filter((option) => option !== '--help' && !isIn(usage, option)).map((option) => `writ ${name} ${option}`),
  ];
}

it('no page prints a command of writ, or an option, that --help does not know', () => {
  expect(
    pages.flatMap((page) =>
      callsOf(textOf(page))
        .flatMap(unknownIn)
        .map((unknown) => `${page}: ${unknown}`),
    ),
  ).toEqual([]);
});

it('the guides print commands of writ, and what is unknown is found', () => {
  const calls = pages.flatMap((page) => callsOf(textOf(page)));
  expect([...new Set(calls.map(([name]) => name))].sort()).toEqual(names.toSorted());
  expect(
    callsOf('```sh\nset -a; A=b npx writ verify receipt x \\\n  --strict --quick=1 # --no\n```\n`writ purge`').flatMap(unknownIn),
  ).toEqual(['writ verify --quick', 'writ purge']);
  expect(callsOf('`npx writ log prune`').flatMap(unknownIn)).toEqual(['writ log prune']);
});

/** The scripts that a page runs. */
const scriptsOf = (text: string): string[] =>
  codeOf(text).flatMap((code) =>
    [...code.matchAll(/npm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? ''),
  );

it('no page prints a script of npm that there is not', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const run = pages.flatMap((page) => scriptsOf(textOf(page)).map((script) => ({ page, script })));
  expect(run.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
  expect(run.map(({ script }) => script)).toEqual(expect.arrayContaining(['start', 'test', 'bench', 'test:patroni', 'demo']));
});

/** The statements of a page: blocks of SQL, and what is between backquotes and begins as a statement does. */
function statementsOf(page: string): string[] {
  const text = textOf(page);
  const blocks = [...text.matchAll(/^ *```sql\n([\s\S]*?)^ *```$/gm)].flatMap(([, block = '']) => block.split(/;\n/));
  const inline = codeOf(text).filter((code) => /^(?:SELECT|UPDATE|DELETE|INSERT|ALTER (?:ROLE|SYSTEM|TABLE)) /.test(code));
  return [...blocks, ...inline].map((statement) => statement.trim()).filter((statement) => statement !== '');
}
/** The service of keys has a database of its own. */
const ofKeys = 'docs/how-to/run-the-service-of-keys.md';
const guides = pages.filter((page) => page.startsWith('docs/how-to/') && statementsOf(page).length > 0);

describe('a statement of a guide', () => {
  let database: TestDatabase;
  let keys: KeysDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    keys = await keysDatabase();
    for (const table of ['seen', 'cosigned'])
      await keys.pool.query(`INSERT INTO ${table} VALUES ('log.example.org/log/1', 1, $1)`, [Buffer.alloc(32)]);
  });
  afterAll(async () => {
    await keys.drop();
    await database.drop();
  });

  it.each(guides.flatMap((page) => statementsOf(page).map((statement) => [page, statement] as const)))(
    'in %s is carried out: %s',
    async (page, statement) => {
      const client = page === ofKeys ? new pg.Client(keys.pool.options) : await connect(database.options('postgres'));
      if (page === ofKeys) await client.connect();
      try {
        await client.query('BEGIN');
        const { command, rowCount } = await client.query(statement);
        // A change that meets no row would be no change.
        if (command === 'UPDATE') expect(rowCount).toBe(1);
      } finally {
        await client.query('ROLLBACK');
        await client.end();
      }
    },
  );

  it('is in these guides', () => {
    expect(guides).toEqual(
      expect.arrayContaining(['failover', 'many-cores-and-machines', 'times-for-keeping'].map((name) => `docs/how-to/${name}.md`)),
    );
  });
});
