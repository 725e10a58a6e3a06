/**
 * `writ import`: a platform's own accounts, records and content, from a file of lines, all of it or nothing. The entry of
 * the import for the access log is written in the same transaction; a running Writ appends it. Never prints a value of a line.
 */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type EntryDraft, leaveEntry } from '@writ/access-log';
import { type Config, newEventId, readConfig, StartError, systemClock, UsageError } from '@writ/core';
import { type Changes, type Counts, type Imported, importFile, importLineSchema, lineTypes, showProgress } from '@writ/demo/import';
import { type ConnectionSource, connect, connectionFor, importIndexKey, trustKey } from '@writ/prisma';
import pg from 'pg';
import { readRunFile } from '../../server/process/run-file.ts';
import { indexKeys } from '../../server/secrets.ts';

/** One line for the list of commands. */
export const summary = "import a platform's own accounts, records and content";

/** The text of `writ import --help`. */
export const usage = `
Usage: writ import FILE.ndjson   import a file of JSON objects, one per line
       writ import --schema      print the JSON Schema of a line

All lines are written in one transaction: if one is refused, or the import is stopped, nothing is imported. Each refusal is
printed as FILE:LINE: reason. What is known by a line's key becomes what the line says; what is so already is left alone, so a file
can be imported again. {"type": "item", "key": "…", "deleted": true} deletes; of an account it deletes all that is kept on it. A file
has each key once. An account must come before its records, and an item before its replies and notices, in this file or in an
earlier one. Notices never change. Lines of an account that was erased are skipped. Copies that an order preserves stay as they are.

Uses the database of DATABASE_URL, as writ_owner, or that of the demo which runs here.

Exit code: 0 imported, 1 refused or failed, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

function parseCall(args: string[]): { schema: boolean; file: string } {
  try {
    const { values, positionals } = parseArgs({ args, options: { schema: { type: 'boolean', default: false } }, allowPositionals: true });
    const [file = '', ...more] = positionals;
    if (more.length === 0 && values.schema === (file === '')) return { schema: values.schema, file };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ import --help.`);
  }
  throw new UsageError('Name one file to import, or --schema. See writ import --help.');
}

async function checkFile(file: string): Promise<void> {
  try {
    if ((await stat(file)).isFile()) return;
  } catch (cause) {
    throw new StartError(`${file} can't be read. Check its name and who may read it.`, { cause });
  }
  throw new StartError(`${file} is not a file.`);
}

function databaseOf(config: Config): ConnectionSource {
  if (config.mode === 'production') return config;
  const running = readRunFile(config.dataFolder);
  if (running) return { socketFolder: running.socketFolder };
  throw new StartError('No database: run "npm start" first, to use its database, or set DATABASE_URL.');
}

/** What isn't nothing, by type. */
const someOf = (counts: Counts): [string, number][] =>
  lineTypes.map((type): [string, number] => [type, counts[type]]).filter(([, number]) => number > 0);

const changesOf = ({ added, changed, unchanged, deleted, skipped }: Imported): Changes => ({ added, changed, unchanged, deleted, skipped });

function entryOf(imported: Imported): EntryDraft<'import.applied.v1'> {
  const { lines, sha256 } = imported;
  const changes = Object.fromEntries(
    Object.entries(changesOf(imported)).map(([what, counts]) => [what, Object.fromEntries(someOf(counts))]),
  );
  return {
    event: newEventId(),
    kind: 'system',
    type: 'import.applied.v1',
    at: systemClock(),
    details: { action: 'import', outcome: 'success', target: { lines, ...changes }, request: { sha256 } },
  };
}

const words = {
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
  deleted: 'Deleted',
  skipped: 'Skipped, as the account was erased',
} as const;

/** What became of the rows, by type: "Added: 2 item, 1 message. Deleted: 1 item. ". */
const wordsFor = (imported: Imported): string =>
  Object.entries(changesOf(imported))
    .map(([what, counts]) => ({ word: words[what as keyof Changes], some: someOf(counts) }))
    .filter(({ some }) => some.length > 0)
    .map(({ word, some }) => `${word}: ${some.map(([type, number]) => `${number} ${type}`).join(', ')}. `)
    .join('');

/** What the database says when it was never migrated. */
const isNotMigrated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && ['42P01', '3F000', '42883'].includes(error.code ?? '');

async function importInto(config: Config, file: string): Promise<Imported> {
  const connection = connectionFor('owner', databaseOf(config));
  await (await connect(connection)).end();
  const db = new pg.Pool({ ...connection, max: 1, pipeline: true });
  try {
    const keys = indexKeys(config);
    await trustKey(
      connection,
      'INDEX',
      keys.toReversed().map(({ check: value }) => ({ value })),
    );
    return await importFile(file, db, {
      blindIndexKey: (client) => importIndexKey(client, keys),
      refused: ({ number, reason }) => process.stderr.write(`${file}:${number}: ${reason}\n`),
      progress: showProgress(process.stderr, 'Import'),
      applied: (client, imported) => leaveEntry(client, entryOf(imported)),
    });
  } catch (cause) {
    if (isNotMigrated(cause)) throw new StartError("The database doesn't have Writ's tables: run its migrations first.", { cause });
    throw cause;
  } finally {
    await db.end();
  }
}

/** Runs the command. Throws {@link UsageError}, and `StartError` for a file or a database that can't be used. */
export async function run(args: string[]): Promise<number> {
  const { schema, file } = parseCall(args);
  if (schema) {
    process.stdout.write(`${JSON.stringify(importLineSchema(), null, 2)}\n`);
    return 0;
  }
  await checkFile(file);
  const imported = await importInto(readConfig(process.env, projectFolder), file);
  const { lines, refusals, sha256 } = imported;
  if (refusals > 0) {
    process.stderr.write(`writ: nothing was imported: ${refusals} of ${lines} lines were refused.\n`);
    return 1;
  }
  process.stdout.write(`Imported ${lines} lines. ${wordsFor(imported)}SHA-256 of the file: ${sha256}\n`);
  return 0;
}
