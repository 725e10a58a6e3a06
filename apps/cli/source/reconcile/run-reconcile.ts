/**
 * `writ source reconcile`: replays the log, reads its entries over the audit graph, and holds the book of an adapter against them. It reads
 * who was collected about, so it is for whoever may read the book and is an auditor.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core/command-errors';
import { openBook } from '@writ/source/book';
import { readPostgresBook } from '@writ/source/book/postgres';
import { openAuditGraph } from '@writ/verifier/audit-graph.ts';
import { type TokenSource, tokenSource } from '@writ/verifier/audit-token.ts';
import { checkFolder } from '@writ/verifier/check-log.ts';
import { pinLog } from '@writ/verifier/pins/pin.ts';
import { showProgress } from '@writ/verifier/progress.ts';
import { replayedLeaves } from '@writ/verifier/replay/replayed-leaves.ts';
import { isVerified, type Report, renderReport } from '@writ/verifier/report.ts';
import { downloadLog } from '@writ/verifier/source/download.ts';
import { folderReader } from '@writ/verifier/source/log-source.ts';
import { requireAuditUrl } from '../../commands/verify.ts';
import { type BookLine, reconcile } from './reconcile.ts';

const options = {
  log: { type: 'string' },
  key: { type: 'string' },
  to: { type: 'string' },
  audit: { type: 'string' },
  'token-file': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See writ source --help.`);
  }
}

/** A book in a file needs no client of PostgreSQL. Throws {@link StartError} where there is none. */
async function loadPg(): Promise<Pick<typeof import('pg'), 'Pool'>> {
  try {
    return (await import('pg')).default;
  } catch (cause) {
    throw new StartError('A book in PostgreSQL is read with the package pg, which is not installed here: npm install pg.', { cause });
  }
}

async function readFromDatabase(address: string): Promise<BookLine[]> {
  const { Pool } = await loadPg();
  const pool = new Pool({ connectionString: address, max: 1 });
  // One that breaks while it is used rejects its query.
  pool.on('error', () => {});
  let book: BookLine[] | null;
  try {
    book = await readPostgresBook(pool);
  } catch (cause) {
    throw new StartError("The book can't be read from its database. Check the address, and that the role may read the schema writ_book.", {
      cause,
    });
  } finally {
    await pool.end();
  }
  if (book === null) throw new UsageError('There is no book in this database: it has no schema writ_book. Check the address.');
  return book;
}

async function readBook(place: string): Promise<BookLine[]> {
  if (/^postgres(ql)?:/.test(place)) return readFromDatabase(place);
  if (!existsSync(place)) throw new UsageError(`There is no book ${place}.`);
  const book = openBook(place);
  try {
    return book.entries();
  } finally {
    book[Symbol.dispose]();
  }
}

interface Call {
  readonly book: readonly BookLine[];
  readonly folder: string;
  readonly pinned: ReturnType<typeof pinLog>;
  readonly audit: string;
  readonly token: TokenSource;
}

async function check({ book, folder, pinned, audit, token }: Call): Promise<Report> {
  const report = await checkFolder(folder, { pinned, earlier: [] });
  if (!isVerified(report)) return report;
  const size = Number(report.facts['size']);
  const graph = openAuditGraph(audit, token, 1);
  try {
    const steps = await reconcile({ book, graph, size, leaf: replayedLeaves(folderReader(folder), size) });
    return { steps: [...report.steps, ...steps], facts: report.facts };
  } finally {
    await graph.close();
  }
}

/** Runs the command. Throws {@link UsageError}, and `StartError` when a server fails. */
export async function runReconcile(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [file, ...rest] = positionals;
  const { log, key, to, audit } = values;
  if (file === undefined || rest.length > 0 || log === undefined || audit === undefined)
    throw new UsageError('Name the book, the log and the audit graph: writ source reconcile BOOK --log URL --audit URL.');
  const pinned = pinLog(key, undefined);
  const auditUrl = requireAuditUrl(audit);
  const book = await readBook(file);
  const isUrl = /^https?:\/\//.test(log);
  if (to !== undefined && !isUrl) throw new UsageError('--to works only with the address of a log.');
  const token = await tokenSource(values['token-file']);
  const folder = isUrl ? (to ?? (await mkdtemp(join(tmpdir(), 'writ-reconcile-')))) : log;
  try {
    if (isUrl) await downloadLog(log.replace(/\/+$/, ''), folder, pinned, showProgress(process.stderr, 'Files downloaded'));
    const report = await check({ book, folder, pinned, audit: auditUrl, token });
    process.stdout.write(renderReport(report, values.json));
    return isVerified(report) ? 0 : 1;
  } finally {
    if (isUrl && to === undefined) await rm(folder, { recursive: true, force: true });
  }
}
