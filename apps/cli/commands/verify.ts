/**
 * `writ verify`: checks a log, a receipt and its answer, or what a person signed, with nothing but the files and pinned keys. Never opens the
 * database, and takes no word of the server for anything that it can compute.
 */
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '@writ/core/command-errors';
import { parseStrictJson, TlogError } from '@writ/tlog';
import { checkFolder, checkUrl, type StrictOptions } from '@writ/verifier/check-log.ts';
import { writeDurably } from '@writ/verifier/durable-file.ts';
import type { HeldCheckpoint } from '@writ/verifier/pins/earlier.ts';
import { pinLog } from '@writ/verifier/pins/pin.ts';
import { pinWitnesses } from '@writ/verifier/pins/pin-witnesses.ts';
import type { Pinned } from '@writ/verifier/pins/pinned.ts';
import type { Renewed } from '@writ/verifier/receipt/renew-receipt.ts';
import { isVerified, type Report, renderReport } from '@writ/verifier/report.ts';

/** One line for the list of commands. */
export const summary = 'check a log, a receipt and the answer that it came with, or what a person signed';

/** The text of `writ verify --help`. */
export const usage = `
Usage: writ verify FOLDER            replay a log that was downloaded: checkpoint, tile/..., tile/entries/...
       writ verify URL [--to FOLDER] download a log, such as https://log.example.org/log/1, and replay it
       writ verify FOLDER|URL --strict --audit URL --token-file FILE
                                     the same, and check the content of the entries, as an auditor
       writ verify receipt FILE [--answer FILE] [--witness-policy FILE] [--from URL [--to FILE]]
                                     check extensions.receipt of an answer against the whole answer: offline,
                                     or under the latest checkpoint of the log at URL
       writ verify act FILE --roots FILE --signed-at ORIGIN
                                     check what a person signed, offline, up to the roots: of an order (Order.signedActs,
                                     evidence), of an enrolment (Enrolment.signedActs) or to open a case (signedCases)

  --key VKEY     the log's public key, as its operator published it (or WRIT_LOG_KEY); nothing is checked without one. Twice, for its Ed25519 and
                 its ML-DSA key (in WRIT_LOG_KEY with a space between them): then checkpoints need a signature by each
  --origin NAME  the log's name in its checkpoints (the name of the key, unless given)
  --to FOLDER    save the downloaded files there; the next run gets only what is new, and compares the log with every checkpoint
                 that it has signed before
  --earlier FILE a checkpoint of this log from elsewhere, which the log must extend; may be repeated
  --answer FILE  the whole GraphQL answer as JSON that came with the receipt; its data and errors are checked, and its extensions are
                 reported as not covered. A file with a name twice in one object, or with other members, is refused
  --witness-policy FILE
                 witnesses and quorum, in the form of C2SP tlog-policy, that must have cosigned the receipt's checkpoint; without --key,
                 the one log that the file names is the pinned one
  --from URL     the receipt's log: checks the entry under the latest checkpoint there, which witnesses have cosigned, and that this
                 checkpoint extends the receipt's own; with --to the receipt is written again with that proof, once all is verified
  --strict       for auditors: also reads the content of every entry, compares it with the replayed leaves, and matches each decision
                 with its disclosure, or explains why there is none; looks for days without an entry of the service of keys, once the log
                 has had one; this opens each entry, and each read is an entry itself
  --audit URL    the audit graph, such as https://platform.example.org/audit/graphql; only it gets the token
  --token-file FILE
                 an auditor's token, read again for each request, so that it can be renewed there; - is standard input
                 (or WRIT_AUDIT_TOKEN_FILE, or WRIT_AUDIT_TOKEN; a token is never an argument)
  --grace SECONDS
                 how old a permitted read without a disclosure may be to count as still in progress (120)
  --roots FILE   the ceremony's file with two counsel and the auditor, with which the register of signing keys began
  --signed-at ORIGIN
                 the origin of the signing page, such as https://sign.example.org: what was signed elsewhere is refused
  --show         for a verified receipt, print the exact text that was checked: data and errors of the answer, and the fields that the
                 receipt opens (RFC 8785)
  --json         print one JSON object

Exit code: 0 verified, 1 something does not match or can't be read, 2 wrong usage.
`;

const options = {
  key: { type: 'string', multiple: true },
  origin: { type: 'string' },
  to: { type: 'string' },
  earlier: { type: 'string', multiple: true },
  answer: { type: 'string' },
  'witness-policy': { type: 'string' },
  from: { type: 'string' },
  strict: { type: 'boolean' },
  audit: { type: 'string' },
  'token-file': { type: 'string' },
  grace: { type: 'string' },
  roots: { type: 'string' },
  'signed-at': { type: 'string' },
  show: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parseCall>['values'];

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See writ verify --help.`);
  }
}

/** The largest file that is read as JSON: larger than any answer of a graph. */
const jsonMaxBytes = 64 * 1024 * 1024;

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > jsonMaxBytes) throw new RangeError(`it has ${size} bytes, and at most ${jsonMaxBytes} are read`);
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text.`);
  }
}

/** Throws {@link UsageError} for what is no JSON, and {@link Doctored} for JSON that not everybody reads alike. */
async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    if (error.code === 'AMBIGUOUS_JSON') throw new Doctored(`${file}: ${error.message}`);
    throw new UsageError(`${file} is not JSON that can be checked: ${error.message}`);
  }
}

/** A file that could be read as something else than what is checked. */
class Doctored extends Error {
  override readonly name = 'Doctored';
}

async function renewFrom(url: string, file: unknown, pinned: Pinned): Promise<Renewed> {
  const [{ renewReceipts }, { urlLog }] = await Promise.all([
    import('@writ/verifier/receipt/renew-receipt.ts'),
    import('@writ/verifier/source/http-source.ts'),
  ]);
  const log = urlLog(url);
  try {
    return await renewReceipts(log.read, file, pinned);
  } finally {
    await log.close();
  }
}

/** A report of one failed step for a file that can't be checked without choosing a reading of it. */
async function verifyReceipt(file: string | undefined, values: Values): Promise<Report> {
  if (file === undefined) throw new UsageError('Name the file: writ verify receipt FILE, with --answer FILE for the receipt of an answer.');
  try {
    return await checkFiles(file, values);
  } catch (error) {
    if (error instanceof Doctored || error instanceof TlogError)
      return { steps: [{ name: 'file', result: 'failed', detail: error.message }], facts: {} };
    throw error;
  }
}

async function checkFiles(file: string, { answer, from, to, ...pins }: Values): Promise<Report> {
  const { verifyReceipts } = await import('@writ/verifier/receipt/receipt.ts');
  const policy = await pinWitnesses(pins);
  const pinned = { ...policy.logs[0], ...(pins['witness-policy'] === undefined ? {} : { policy }) };
  const given = answer === undefined ? undefined : await readJson(answer);
  const held = await readJson(file);
  if (from === undefined) return verifyReceipts(held, given, pinned);
  const renewed = await renewFrom(from, held, pinned);
  const found = verifyReceipts(renewed.file, given, pinned);
  const report = { ...found, steps: [...renewed.steps, ...found.steps] };
  if (to !== undefined && isVerified(report)) await writeDurably(to, `${JSON.stringify(renewed.file)}\n`);
  return report;
}

/** What a person signed, with the roots and the signing page that whoever verifies pins. */
async function verifyAct(file: string | undefined, { roots, 'signed-at': origin, ...others }: Values): Promise<Report> {
  if (file === undefined || roots === undefined || origin === undefined)
    throw new UsageError('Name the file, the roots and the signing page: writ verify act FILE --roots FILE --signed-at ORIGIN.');
  const strange = Object.keys(others).find((name) => name !== 'json');
  if (strange !== undefined) throw new UsageError(`--${strange} does not work with writ verify act.`);
  const [{ verifyActFile }, { signingPlace }] = await Promise.all([import('../verify-act/verify-act.ts'), import('@writ/acts/check')]);
  try {
    return await verifyActFile(await readJson(file), await readText(roots), signingPlace(origin));
  } catch (error) {
    if (error instanceof Doctored) return { steps: [{ name: 'file', result: 'failed', detail: error.message }], facts: {} };
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

async function readHeld(file: string): Promise<HeldCheckpoint> {
  try {
    return { where: file, bytes: await readFile(file) };
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A token goes over an encrypted connection, or nowhere beyond this machine. */
export function requireAuditUrl(text: string | undefined): string {
  if (text === undefined) throw new UsageError('--strict needs --audit URL, the address of the audit graph.');
  const url = URL.parse(text);
  const isLocal = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new UsageError('--audit must be an https address, or an http address of this machine, because a token is sent there.');
  if (url.username !== '' || url.password !== '')
    throw new UsageError('--audit must not contain a name or password: the token identifies the auditor.');
  return url.href;
}

function parseGrace(text = '120'): number {
  if (!/^\d{1,5}$/.test(text)) throw new UsageError('--grace must be a number of seconds, such as 120.');
  return Number(text);
}

async function strictOptions(values: Values): Promise<StrictOptions | undefined> {
  if (values.strict) {
    const [audit, graceSeconds] = [requireAuditUrl(values.audit), parseGrace(values.grace)];
    const { tokenSource } = await import('@writ/verifier/audit-token.ts');
    return { audit, graceSeconds, token: await tokenSource(values['token-file']) };
  }
  for (const name of ['audit', 'token-file', 'grace'] as const)
    if (values[name] !== undefined) throw new UsageError(`--${name} needs --strict.`);
  return undefined;
}

async function verifyLog(
  what: string,
  { isUrl, strict }: { isUrl: boolean; strict: StrictOptions | undefined },
  values: Values,
): Promise<Report> {
  const pinned = pinLog(values.key, values.origin);
  const check = { pinned, strict, earlier: await Promise.all((values.earlier ?? []).map(readHeld)) };
  return isUrl ? checkUrl(what.replace(/\/+$/, ''), values.to, check) : checkFolder(what, check);
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** Runs the command. Throws {@link UsageError}, and `StartError` when a server fails. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [what, file, ...rest] = positionals;
  if (what === 'act' && rest.length === 0) {
    const report = await verifyAct(file, values);
    process.stdout.write(renderReport(report, values.json ?? false, false));
    return isVerified(report) ? 0 : 1;
  }
  for (const name of ['roots', 'signed-at'] as const)
    if (values[name] !== undefined) throw new UsageError(`--${name} works only with writ verify act.`);
  const isReceipt = what === 'receipt';
  if (what === undefined || rest.length > 0 || (file !== undefined && !isReceipt))
    throw new UsageError('Name what to verify: one folder or address of a log, or "receipt" or "act" and a file. See writ verify --help.');
  const isUrl = isAddress(what);
  if (values.answer !== undefined && !isReceipt) throw new UsageError('--answer works only with writ verify receipt.');
  if (values.from !== undefined && !(isReceipt && isAddress(values.from)))
    throw new UsageError(
      '--from must be the address of a log, such as https://log.example.org/log/1, and works only with writ verify receipt.',
    );
  if (values.to !== undefined && !isUrl && values.from === undefined)
    throw new UsageError('--to works only with the address of a log, or with --from.');
  if (values.earlier !== undefined && isReceipt) throw new UsageError('--earlier works only with the folder or address of a log.');
  if (values.show && !isReceipt) throw new UsageError('--show works only with writ verify receipt.');
  if (values.strict && isReceipt) throw new UsageError('--strict works only with the folder or address of a log.');
  if (values['witness-policy'] !== undefined && !isReceipt) throw new UsageError('--witness-policy works only with writ verify receipt.');
  const strict = await strictOptions(values);
  const report = await (isReceipt ? verifyReceipt(file, values) : verifyLog(what, { isUrl, strict }, values));
  process.stdout.write(renderReport(report, values.json ?? false, values.show ?? false));
  return isVerified(report) ? 0 : 1;
}
