/**
 * `writ log compare` compares the decisions that are stored with the entries that cover them. `writ log archive`: writes entries and hashes of the log into files, reads them back, and only when they give the root that witnesses cosigned
 * removes from the database what the files hold. As the owner of the tables, since no role that serves requests may.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Archived, ArchiveError, type ArchivePlan, type ArchiveStore, archiveLog, type Progress, planArchive } from '@writ/access-log';
import { type Config, readConfig, readSecret, StartError, UsageError } from '@writ/core';
import {
  connect,
  connectionFor,
  type DatabaseConnection,
  livingProcesses,
  pendingMigrations,
  requireEncrypted,
  requireKnownKey,
} from '@writ/prisma';
import { TlogError } from '@writ/tlog';
import { printable, printableJson } from '@writ/verifier/printable.ts';
import type pg from 'pg';
import { readRunFile } from '../../server/process/run-file.ts';
import { keysNamed, masterKeys } from '../../server/secrets.ts';
import { archiveStore } from '../../server/settings/log-archive.ts';
import { archivePolicy } from '../../server/settings/witnesses.ts';
import { comparedText, compareStored } from '../log/compare.ts';

/** One line for the list of commands. */
export const summary = 'move old entries of the log out of the database, or compare decisions with it';

/** The text of `writ log --help`. */
export const usage = `
Usage: writ log archive [--check] [--keep-rows] [--whole] [--json]
       writ log compare [--json]

"compare" reads all decisions in bulk that are stored, and all entries that cover some, and names each decision that is not what its entry covers, and each that is
covered and not stored. It changes nothing, and needs WRIT_KEY_MASTER and DATABASE_URL_OWNER. The rest is about "archive".

Writes the entries and hashes of the log, up to the latest checkpoint that the witnesses cosigned, as files to WRIT_LOG_ARCHIVE: a folder, or a bucket
of an object store that speaks S3. Then it reads back every file of which the database still has the entries, computes the tree from the archive alone, and
compares it with the checkpoint. Only then the database lets go of what the files hold. One changed byte refuses all of it, and names the file or the entry.
Entries that no day's totals have counted yet, those of today, are written and stay in the database too.

The files of the log keep their addresses below /log/, receipts and proofs are given as before: every part that serves the log needs WRIT_LOG_ARCHIVE.
A run that was stopped is repeated with the same command.

  --check      only say what would be archived and removed. Writes nothing
  --keep-rows  write and check the files, and remove nothing
  --whole      read back the files of earlier runs too, whose entries the database no longer has: some 500 bytes an entry
  --json       print one JSON object, and no progress

Needs WRIT_LOG_ARCHIVE, WRIT_WITNESS_POLICY and DATABASE_URL_OWNER, the URL of writ_owner; without DATABASE_URL it is the database of the demo that runs here.
Where the policy file has no line "log", also WRIT_KEY_LOG and WRIT_LOG_ORIGIN, as the parts have them.
Guide: docs/how-to/archive-the-log.md.

Exit code: 0 done, 1 refused or failed, or something differs, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
/** Whoever knows this migration knows that leaves may be in the archive alone. */
const archivesSince = '0128_log_archive';

interface Call {
  readonly step: 'archive' | 'compare';
  readonly check: boolean;
  readonly 'keep-rows': boolean;
  readonly whole: boolean;
  readonly json: boolean;
}

const flag = { type: 'boolean', default: false } as const;

function parseCall(args: string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { check: flag, 'keep-rows': flag, whole: flag, json: flag },
      allowPositionals: true,
    });
    const [step] = positionals.length === 1 ? positionals : [];
    if (step === 'archive') return { step, ...values };
    if (step === 'compare' && !values.check && !values['keep-rows'] && !values.whole) return { step, ...values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ log --help.`);
  }
  throw new UsageError('Use "writ log archive" or "writ log compare". See writ log --help.');
}

function ownerOf(config: Config): DatabaseConnection {
  if (config.mode === 'production') {
    if (readSecret(config.environment, 'DATABASE_URL_OWNER') === undefined)
      throw new StartError('Only the owner of the tables does this: set DATABASE_URL_OWNER, the URL of writ_owner.');
    const owner = connectionFor('owner', config);
    requireEncrypted(owner);
    return owner;
  }
  const running = readRunFile(config.dataFolder);
  if (running) return connectionFor('owner', { socketFolder: running.socketFolder });
  throw new StartError('No database: set DATABASE_URL_OWNER, the URL of writ_owner, or run "npm start" first, to use its database.');
}

/** An older version would serve a leaf that is gone as an empty one. Throws StartError. */
async function requireReaders(client: pg.Client, owner: DatabaseConnection): Promise<void> {
  if ((await pendingMigrations(owner)).some(({ name }) => name === archivesSince))
    throw new StartError('The database is older than archives of the log: run "writ migrate" first.');
  const older = (await livingProcesses(client)).find(({ knows }) => knows < archivesSince);
  if (older !== undefined)
    throw new StartError(
      `${older.part} on ${older.host} runs version ${older.version}, which does not read archives: upgrade or stop it first. A process that was killed counts as gone after a minute.`,
    );
}

/** Writes to standard error at most once a second, and the last of each step. */
function progressOf(what: string): Progress {
  let toldAt = 0;
  return (done, of) => {
    if (Date.now() - toldAt < 1_000 && done < of) return;
    toldAt = Date.now();
    process.stderr.write(`${what}: ${done} of ${of}\n`);
  };
}

const silent: Progress = () => undefined;

function planned({ checkpoint, from, to }: ArchivePlan, place: string): string {
  const rows = to > from ? `Removed would be rows of the entries ${from * 256} to ${to * 256 - 1}.` : 'No rows would be removed.';
  return `Archived would be the log up to its checkpoint of ${checkpoint.size} entries, which ${checkpoint.cosigned.length} witnesses cosigned, to ${place}. ${rows}`;
}

function told({ checkpoint }: ArchivePlan, { made, read, removed }: Archived, place: string): string {
  const all = read.from === 0 ? '' : ` from entry ${read.from * 256} on`;
  const checked = `${place} holds the log up to its checkpoint of ${checkpoint.size} entries: ${read.files} files${all}, ${made} of them new, give the root that the witnesses cosigned.`;
  return removed === undefined ? `${checked} No rows were removed.` : `${checked} Rows of ${removed * 256} entries were removed.`;
}

const facts = ({ epoch, checkpoint, from, to }: ArchivePlan, place: string) => ({
  place,
  epoch,
  size: checkpoint.size,
  root: Buffer.from(checkpoint.root).toString('base64'),
  witnesses: checkpoint.cosigned.map(({ name }) => name),
  rows: { from: from * 256, to: to * 256 },
});

async function perform(call: Call, client: pg.Client, plan: ArchivePlan, store: ArchiveStore): Promise<string> {
  const { check, json } = call;
  if (check) return json ? printableJson(facts(plan, store.place)) : printable(planned(plan, store.place));
  const progress = json ? () => silent : progressOf;
  const archived = await archiveLog({ client, store, plan, progress, keepRows: call['keep-rows'], whole: call.whole });
  if (!json) return printable(told(plan, archived, store.place));
  const { made, read, removed } = archived;
  return printableJson({
    ...facts(plan, store.place),
    made,
    readFrom: read.from * 256,
    files: read.files,
    bytes: read.bytes,
    removed: (removed ?? 0) * 256,
  });
}

async function compare(config: Config, json: boolean): Promise<number> {
  const owner = ownerOf(config);
  const keys = masterKeys(config);
  await requireKnownKey(owner, 'MASTER', ...keysNamed(config, 'MASTER'));
  const compared = await compareStored({ owner, ...keys });
  process.stdout.write(`${json ? printableJson(compared) : comparedText(compared).map(printable).join('\n')}\n`);
  return compared.findings.length === 0 ? 0 : 1;
}

/** Runs the command. Throws {@link UsageError}, and StartError for settings, a database and an archive that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const config = readConfig(process.env, projectFolder);
  return call.step === 'compare' ? await compare(config, call.json) : await archive(config, call);
}

async function archive(config: Config, call: Call): Promise<number> {
  const store = archiveStore(config.environment);
  if (store === undefined)
    throw new StartError('Set WRIT_LOG_ARCHIVE to where the archive is: an absolute folder, or the address of a bucket.');
  const policy = archivePolicy(config);
  const owner = ownerOf(config);
  const client = await connect(owner);
  try {
    await requireReaders(client, owner);
    const plan = await planArchive(client, policy);
    if (plan === undefined)
      throw new StartError('No checkpoint of this epoch has the quorum of the witness policy yet: nothing can be archived.');
    process.stdout.write(`${await perform(call, client, plan, store)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ArchiveError) && !(error instanceof TlogError)) throw error;
    throw new StartError(error.message, { cause: error });
  } finally {
    await client.end();
  }
}
