/**
 * `writ import`: a platform's own accounts, records and content, from a file of lines, all of it or nothing. The entry of
 * the import for the access log is written in the same transaction; a running Writ appends it. Never prints a value of a line.
 */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type EntryDraft, leaveEntry } from '@writ/access-log';
import { type Config, newEventId, readConfig, StartError, systemClock, UsageError } from '@writ/core';
import { type Imported, importFile, importLineSchema, showProgress } from '@writ/demo/seed';
import { type ConnectionSource, connect, connectionFor } from '@writ/prisma';
import pg from 'pg';
import { readRunFile } from '../../server/process/run-file.ts';
import { indexKey } from '../../server/secrets.ts';

/** One line for the list of commands. */
export const summary = "import a platform's own accounts, records and content";

/** The text of `writ import --help`. */
export const usage = `
Usage: writ import FILE.ndjson   import a file of JSON objects, one per line
       writ import --schema      print the JSON Schema of a line

Every line is checked first, then all are written in one transaction: if one line is refused, nothing is imported, and
each refusal is printed as FILE:LINE: reason. A line with a known key changes nothing, so a file can be imported again.
An account must come before its records, and an item before its replies and notices, in this file or in an earlier one.

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

function entryOf({ lines, added, sha256 }: Imported): EntryDraft<'import.applied.v1'> {
  return {
    event: newEventId(),
    kind: 'system',
    type: 'import.applied.v1',
    at: systemClock(),
    details: { action: 'import', outcome: 'success', target: { lines, added: { ...added } }, request: { sha256 } },
  };
}

/** What the database says when it was never migrated. */
const isNotMigrated = (error: unknown): boolean => error instanceof pg.DatabaseError && ['42P01', '3F000'].includes(error.code ?? '');

async function importInto(config: Config, file: string): Promise<Imported> {
  const connection = connectionFor('owner', databaseOf(config));
  await (await connect(connection)).end();
  const db = new pg.Pool({ ...connection, max: 1 });
  try {
    return await importFile(file, db, {
      blindIndexKey: indexKey(config),
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
  const { lines, refusals, added, sha256 } = await importInto(readConfig(process.env, projectFolder), file);
  if (refusals > 0) {
    process.stderr.write(`writ: nothing was imported: ${refusals} of ${lines} lines were refused.\n`);
    return 1;
  }
  const counts = Object.entries(added).map(([type, count]) => `${count} ${type}`);
  process.stdout.write(`Imported ${lines} lines. New: ${counts.join(', ')}. SHA-256 of the file: ${sha256}\n`);
  return 0;
}
