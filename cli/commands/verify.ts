/**
 * `writ verify`: checks a log, or a receipt and its answer, with nothing but the files and a pinned key. Never opens the
 * database, and takes no word of the server for anything that it can compute.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '../command.ts';
import { checkFolder, checkUrl } from '../verify/check-log.ts';
import type { HeldCheckpoint } from '../verify/earlier.ts';
import { pinLog } from '../verify/pin.ts';
import type { Pinned } from '../verify/pinned.ts';
import { isVerified, type Report, renderReport } from '../verify/report.ts';

/** One line for the list of commands. */
export const summary = 'check a log, or a receipt and the answer that it came with';

/** The text of `writ verify --help`. */
export const usage = `
Usage: writ verify FOLDER            replay a log that was downloaded: checkpoint, tile/..., tile/entries/...
       writ verify URL [--to FOLDER] download a log, such as https://log.example.org/log/1, and replay it
       writ verify receipt FILE [--answer FILE]
                                     check extensions.receipt of an answer against the whole answer, offline

  --key VKEY     the log's public key, as its operator published it (or WRIT_LOG_KEY); nothing is checked without one
  --origin NAME  the log's name in its checkpoints (the name of the key, unless given)
  --to FOLDER    keep the downloaded files there; the next run gets only what is new, and holds the log against every checkpoint
                 that it has signed before
  --earlier FILE a checkpoint of this log from elsewhere, which must be a beginning of it; may be repeated
  --answer FILE  the whole GraphQL answer as JSON, which the receipt came with
  --json         print one JSON object

Exit code: 0 verified, 1 something does not fit or can't be read, 2 the call is not understood.
`;

const options = {
  key: { type: 'string' },
  origin: { type: 'string' },
  to: { type: 'string' },
  earlier: { type: 'string', multiple: true },
  answer: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See writ verify --help.`);
  }
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function verifyReceipt(file: string | undefined, answer: string | undefined, pinned: Pinned): Promise<Report> {
  if (file === undefined)
    throw new UsageError('Say which file: writ verify receipt FILE, with --answer FILE for the receipt of an answer.');
  const { verifyReceipts } = await import('../verify/receipt.ts');
  return verifyReceipts(await readJson(file), answer === undefined ? undefined : await readJson(answer), pinned);
}

async function readHeld(file: string): Promise<HeldCheckpoint> {
  try {
    return { where: file, bytes: await readFile(file) };
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Runs the command. Throws {@link UsageError}, and `StartError` when a server fails. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [what, file, ...rest] = positionals;
  const isReceipt = what === 'receipt';
  if (what === undefined || rest.length > 0 || (file !== undefined && !isReceipt))
    throw new UsageError('Say what to verify: one folder or address of a log, or "receipt" and a file. See writ verify --help.');
  const isUrl = /^https?:\/\//.test(what);
  if (values.answer !== undefined && !isReceipt) throw new UsageError('--answer goes with writ verify receipt.');
  if (values.to !== undefined && !isUrl) throw new UsageError('--to goes with the address of a log.');
  if (values.earlier !== undefined && isReceipt) throw new UsageError('--earlier goes with the folder or address of a log.');
  const pinned = pinLog(values.key, values.origin);
  const check = { pinned, earlier: await Promise.all((values.earlier ?? []).map(readHeld)) };
  const report = await (isReceipt
    ? verifyReceipt(file, values.answer, pinned)
    : isUrl
      ? checkUrl(what.replace(/\/+$/, ''), values.to, check)
      : checkFolder(what, check));
  process.stdout.write(renderReport(report, values.json ?? false));
  return isVerified(report) ? 0 : 1;
}
