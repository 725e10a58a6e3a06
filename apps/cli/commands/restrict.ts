/**
 * `writ restrict`: a file of decisions, carried out as one batch over the platform graph with its user's own token. It knows no database;
 * who it acts for may do no more by it than by hand. Run again, it continues where it was and changes nothing twice.
 */
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core';
import { tokenSource } from '@writ/verifier/audit-token.ts';
import { printable } from '@writ/verifier/printable.ts';
import { type Batches, batchesOn } from '../bulk-restrict/batch.ts';
import { survey } from '../bulk-restrict/file.ts';
import { decisionLineSchema } from '../bulk-restrict/line.ts';
import { openPlatformGraph } from '../bulk-restrict/platform-graph.ts';
import { showCounts } from '../bulk-restrict/progress.ts';
import { readLines } from '../bulk-restrict/read-lines.ts';
import { type Header, openResults, type Results, resultsFileOf } from '../bulk-restrict/results.ts';
import { approve, type BatchOutcome, undo } from '../bulk-restrict/second-person.ts';
import { inFlight, sendDecisions } from '../bulk-restrict/send.ts';

/** One line for the list of commands. */
export const summary = 'carry out a file of decisions, as one batch';

/** The text of `writ restrict --help`. */
export const usage = `
Usage: writ restrict --file FILE.ndjson --reason TEXT   carry out the decisions of a file, one JSON object per line
       writ restrict --file FILE.ndjson --dry-run       only check the form of every line; nothing is sent
       writ restrict --approve BATCH [--digest DIGEST]  show a batch that waits for a second person, or approve it
       writ restrict --lines BATCH                      write the staged decisions of a batch to standard output, as such a file
       writ restrict --undo BATCH --reason TEXT         end every restriction of a batch, within an hour
       writ restrict --schema                           print the JSON Schema of a line

A line is { "key", "item" or "account", "visibility", "territories", "statement", ... }: a key of your own choice and the fields
of RestrictInput. Each line is a separate decision, with its statement of reasons and its entry in the access log.

The result of each line is appended to FILE.ndjson.results.ndjson: { "key", "restriction" }, { "key", "staged" }, or
{ "key", "reasons", "message" } for one that was refused. After an interruption, or after you corrected refused lines, run the same command again:
it continues with what is not done, and changes nothing twice. The batch is closed once no line of the file is refused.

  --reason TEXT      the purpose of the batch, or why it is undone; needed once for a file
  --order ID         the order in force that every line carries out and names
  --notice ID        the notice that every line carries out and names
  --close            close the batch although lines were refused
  --token-file FILE  a token of the platform graph, read again when the last one is no longer valid; - is standard input
                     (or WRIT_TOKEN_FILE, or WRIT_TOKEN; a token is never an argument)

A batch that carries out an order or a public body's notice, or is larger than one person may decide, waits for a counsel who was not
involved in it, and changes nothing before. A batch without a second person accepts decisions for 24 hours. The server is that of
WRIT_BASE_URL (http://localhost:4000); the command waits for a busy server.

Exit code: 0 all done, 1 some refused or failed, or a second person is needed, 2 wrong usage.
`;

const options = {
  file: { type: 'string' },
  reason: { type: 'string' },
  order: { type: 'string' },
  notice: { type: 'string' },
  close: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  approve: { type: 'string' },
  digest: { type: 'string' },
  undo: { type: 'string' },
  lines: { type: 'string' },
  schema: { type: 'boolean', default: false },
  'token-file': { type: 'string' },
} as const;

type Call = ReturnType<typeof parseCall>;

/** The options that each act allows. No option is ignored: --dry-run with --undo must not undo anything. */
const beside: Readonly<Record<string, readonly string[]>> = {
  file: ['reason', 'order', 'notice', 'close', 'dry-run', 'token-file'],
  approve: ['digest', 'token-file'],
  undo: ['reason', 'token-file'],
  lines: ['token-file'],
  schema: [],
};

/** The one thing to do. Throws TypeError for none, for several, and for what doesn't go with it. */
function requireOne(values: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== false);
  const [mode, ...more] = given.filter((name) => name in beside);
  if (mode === undefined || more.length > 0) throw new TypeError('Say one of --file, --approve, --lines, --undo and --schema.');
  const other = given.find((name) => name !== mode && !beside[mode]?.includes(name));
  if (other !== undefined) throw new TypeError(`--${other} does not go with --${mode}.`);
}

function parseCall(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    requireOne(values);
    if (values.undo !== undefined && values.reason === undefined) throw new TypeError('Say with --reason why the batch is undone.');
    if (values.order !== undefined && values.notice !== undefined) throw new TypeError('Say --order or --notice, not both.');
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ restrict --help.`);
  }
}

const say = (text: string): unknown => process.stdout.write(`${text}\n`);
const complain = (text: string): unknown => process.stderr.write(`writ: ${text}\n`);

async function dryRun(file: string): Promise<number> {
  const { lines, bad } = await survey(file, ({ number, message }) => process.stderr.write(`${file}:${number}: ${printable(message)}\n`));
  if (bad > 0) complain(`${bad} of ${lines} lines can't be sent.`);
  else say(`${lines} lines have the right form. Nothing was sent.`);
  return bad > 0 ? 1 : 0;
}

/** How the batch of a file is opened: as an earlier run opened it, or as a new one. */
function inputOf(call: Call, { header }: Results, { lines, sha256 }: { lines: number; sha256: string }): Header['input'] {
  const { reason, order, notice } = call;
  if (header !== null) {
    const begun = header.input;
    for (const name of ['reason', 'order', 'notice'] as const)
      if (call[name] !== undefined && call[name] !== begun[name])
        throw new UsageError(
          `The file was begun with ${begun[name] === undefined ? `no --${name}` : `--${name} ${JSON.stringify(begun[name])}`}: leave --${name} out to continue.`,
        );
    return begun;
  }
  if (reason === undefined) throw new UsageError('Give the purpose of the batch with --reason. See writ restrict --help.');
  return {
    key: `file-${sha256}`,
    size: lines,
    reason,
    ...(order === undefined ? {} : { order }),
    ...(notice === undefined ? {} : { notice }),
  };
}

const nextPerson = (id: string, digest: string | null): string =>
  `A counsel who was not involved in it reads it (writ restrict --lines ${id}) and runs: writ restrict --approve ${id} --digest ${digest ?? 'DIGEST'}`;

/** Closes a batch of which every line was sent, and says what comes next. */
async function finish(id: string, batches: Batches): Promise<number> {
  const open = await batches.read(id);
  if (open.state === 'OPEN' && open.lineCount === 0) {
    complain('Nothing of the file was taken, so there is nothing to close.');
    return 1;
  }
  const closed = open.state === 'OPEN' ? await batches.close(open) : { __typename: 'Batch' as const, ...open };
  if (closed.__typename === 'Refusal') {
    complain(`The batch ${id} could not be closed: ${printable(closed.message)}`);
    return 1;
  }
  if (closed.state === 'WAITING') {
    say(
      `${closed.lineCount} decisions are staged in batch ${id}, and none applies yet: a second person is needed (${closed.secondPerson.join(', ')}).`,
    );
    say(nextPerson(id, closed.digest));
    return 1;
  }
  say(`Batch ${id} is ${closed.state}: ${closed.appliedCount} of ${closed.lineCount} decisions were carried out.`);
  return closed.failedCount === 0 && closed.state === 'APPLIED' ? 0 : 1;
}

async function carryOut(call: Call, file: string, batches: Batches): Promise<number> {
  const surveyed = await survey(file);
  if (surveyed.lines === 0) throw new StartError(`${file} has no decision.`);
  const results = openResults(file);
  const input = inputOf(call, results, surveyed);
  const opened = await batches.open(input);
  if (opened.__typename === 'Refusal') throw new StartError(`The batch could not be opened: ${printable(opened.message)}`);
  if (results.header === null) results.begin({ batch: opened.id, input });
  complain(`${surveyed.lines} lines for batch ${opened.id}.`);
  const onSent = showCounts(process.stderr, surveyed.lines);
  const { done, failed } = await sendDecisions(file, opened.id, { batches, results, onSent });
  if (failed === 0) return finish(opened.id, batches);
  complain(`${failed} of ${done + failed} lines were refused: ${resultsFileOf(file)} says why.`);
  if (!call.close) complain('Mend them and run the command again, or add --close to leave them out.');
  else await finish(opened.id, batches);
  return 1;
}

function exitCodeOf(outcome: BatchOutcome): number {
  if ('refused' in outcome) {
    complain(`Refused: ${printable(outcome.refused.message)} (${outcome.refused.reasons.join(', ')})`);
    return 1;
  }
  const { id, state, appliedCount, failedCount, undoUntil } = outcome.batch;
  if (state === 'UNDONE') say(`Batch ${id} is UNDONE: what was left of its ${appliedCount} restrictions has ended.`);
  else say(`Batch ${id} is ${state}: ${appliedCount} decisions were carried out, ${failedCount} could not be.`);
  if (undoUntil !== null) say(`Until ${undoUntil} all of it can be undone: writ restrict --undo ${id} --reason TEXT`);
  return state === 'UNDONE' || (state === 'APPLIED' && failedCount === 0) ? 0 : 1;
}

async function approveBatch(id: string, digest: string | undefined, batches: Batches): Promise<number> {
  const { state, lineCount, reason, secondPerson, openedBy, digest: own } = await batches.read(id);
  if (digest !== undefined) return exitCodeOf(await approve(id, digest, batches, showCounts(process.stderr, lineCount)));
  say(`Batch ${id} is ${state}. ${lineCount} decisions, opened by ${printable(openedBy)}: ${printable(reason)}`);
  say(`It needs a second person: ${secondPerson.join(', ') || 'no'}. Read its lines, then approve what you have read:`);
  say(`writ restrict --lines ${id} > lines.ndjson`);
  say(`writ restrict --approve ${id} --digest ${own ?? 'DIGEST'}`);
  return 1;
}

/** Writes what is staged, and returns the digest that was computed from it. */
async function showLines(id: string, batches: Batches): Promise<number> {
  const computed = await readLines(id, batches, say);
  const { digest } = await batches.read(id);
  if (digest !== null && digest !== computed) {
    complain(`The digest of the batch, ${printable(digest)}, is not that of these lines, ${computed}: approve nothing.`);
    return 1;
  }
  complain(`The digest of these lines is ${computed}.`);
  return 0;
}

/** Throws {@link UsageError}, and `StartError` for a file or a server that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const { file, approve: approved, undo: undone, schema } = call;
  if (schema) {
    say(JSON.stringify(decisionLineSchema(), null, 2));
    return 0;
  }
  if (file !== undefined && call['dry-run']) return dryRun(file);
  const names = { whose: 'your', fileVariable: 'WRIT_TOKEN_FILE', variable: 'WRIT_TOKEN' };
  const token = await tokenSource(call['token-file'], process.env, process.stdin, names);
  const baseUrl = (process.env['WRIT_BASE_URL'] ?? 'http://localhost:4000').replace(/\/+$/, '');
  const graph = openPlatformGraph(baseUrl, token, inFlight);
  try {
    const batches = batchesOn(graph);
    if (approved !== undefined) return await approveBatch(approved, call.digest, batches);
    if (call.lines !== undefined) return await showLines(call.lines, batches);
    if (undone !== undefined) return exitCodeOf(await undo(undone, call.reason ?? '', batches));
    return await carryOut(call, file ?? '', batches);
  } finally {
    await graph.close();
  }
}
