/**
 * `writ verify`: checks a log, or a receipt and its answer, with nothing but the files and a pinned key. Never opens the
 * database, and takes no word of the server for anything that it can compute.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseVerifierKey, TlogError } from '@writ/tlog';
import { UsageError } from '../command.ts';
import { folderReader } from '../verify/log-source.ts';
import { type Pinned, replayLog } from '../verify/replay.ts';
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
  --to FOLDER    keep the downloaded files there
  --answer FILE  the whole GraphQL answer as JSON, which the receipt came with
  --json         print one JSON object

Exit code: 0 verified, 1 something does not fit or can't be read, 2 the call is not understood.
`;

const options = {
  key: { type: 'string' },
  origin: { type: 'string' },
  to: { type: 'string' },
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

/** The key must come from outside the thing that is checked: what a log says about its own key proves nothing. */
function pin(key: string | undefined, origin: string | undefined): Pinned {
  const text = key ?? process.env['WRIT_LOG_KEY'];
  if (text === undefined || text === '')
    throw new UsageError("Say which key to trust: --key VKEY or WRIT_LOG_KEY, with the log's public key as its operator published it.");
  try {
    const parsed = parseVerifierKey(text.trim());
    return { key: parsed, origin: origin ?? parsed.name };
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`The pinned key can't be used. ${error.message}`);
    throw error;
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

async function verifyUrl(url: string, to: string | undefined, pinned: Pinned): Promise<Report> {
  const { downloadLog } = await import('../verify/download.ts');
  const folder = to ?? (await mkdtemp(join(tmpdir(), 'writ-verify-')));
  try {
    await downloadLog(url.replace(/\/+$/, ''), folder, pinned);
    return await replayLog(folderReader(folder), pinned);
  } finally {
    if (to === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function verifyFolder(folder: string, pinned: Pinned): Promise<Report> {
  const found = await stat(folder).catch((error: Error) => error);
  if (found instanceof Error || !found.isDirectory())
    throw new UsageError(`${folder} is no folder that can be read, and no http or https address.`);
  return await replayLog(folderReader(folder), pinned);
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
  const pinned = pin(values.key, values.origin);
  const report = await (isReceipt
    ? verifyReceipt(file, values.answer, pinned)
    : isUrl
      ? verifyUrl(what, values.to, pinned)
      : verifyFolder(what, pinned));
  process.stdout.write(renderReport(report, values.json ?? false));
  return isVerified(report) ? 0 : 1;
}
