/**
 * `writ law`: reads, checks and applies the law of orders, which counsel edits as files. A version comes into force when two counsel have applied
 * the same files; this command acts for one of them, with their own token.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core';
import { type LawFile, lawFiles, lawText, readLaw, shippedLaw, tableOf } from '@writ/orders-domain/law';
import { faultsOfFile, lawyersTable } from '@writ/orders-domain/law-files';
import { tokenSource } from '@writ/verifier/audit-token.ts';
import { printable } from '@writ/verifier/printable.ts';
import { openPlatformGraph } from '../bulk-restrict/platform-graph.ts';
import { lawOn } from '../law/graph-law.ts';
import { readLawFiles } from '../law/law-files.ts';

/** One line for the list of commands. */
export const summary = 'check the law of orders, and put a version of it in force';

/** The text of `writ law --help`. */
export const usage = `
Usage: writ law check [FILE or FOLDER ...]  check files of law and print them as tables; without one, the law that ships with Writ
       writ law apply FOLDER               as counsel: propose the version of a folder, or put in force what another counsel proposed
       writ law get FOLDER                 write the files of the version in force into a folder that is made for it

A version is a folder with one JSON file of each kind of order, one of duties and one of offences, with the article beside every value. The schemas beside the
files that ship with Writ (packages/orders-domain/law) say what each value means.

  --token-file FILE  a token of the platform graph, read again when the last one is no longer valid; - is standard input
                     (or WRIT_TOKEN_FILE, or WRIT_TOKEN; a token is never an argument)

Two counsel apply the same files: the first proposes the version, the second puts it in force. What is decided from then on is decided by it;
times that run already keep their ends. The access log names its hash in public (policy.changed.v1). The server is that of WRIT_BASE_URL
(http://localhost:4000).

Exit code: 0 done, 1 faults, refused, or a second counsel is needed, 2 wrong usage.
`;

const say = (text: string): unknown => process.stdout.write(`${text}\n`);
const complain = (text: string): unknown => process.stderr.write(`writ: ${text}\n`);
const hashOf = (files: readonly LawFile[]): string =>
  createHash('sha256')
    .update(lawText(tableOf(files)))
    .digest('hex');

function complainOf(faults: readonly string[]): number {
  for (const fault of faults) process.stderr.write(`${printable(fault)}\n`);
  complain(`${faults.length} faults: nothing was sent.`);
  return 1;
}

/** Single files are checked one by one; a whole version is checked for what one file can't say of another, too. */
function check(paths: readonly string[]): number {
  const files = paths.length === 0 ? lawFiles(shippedLaw).map((content) => ({ name: content.title, content })) : readLawFiles(paths);
  const faults = files.flatMap(({ name, content }) => faultsOfFile(content).map((fault) => `${name}: ${fault}`));
  if (faults.length > 0) return complainOf(faults);
  const contents = files.map(({ content }) => content as LawFile);
  say(contents.map(lawyersTable).join('\n'));
  const read = readLaw(contents);
  if ('table' in read) say(`A whole version, of hash ${hashOf(contents)}.`);
  else if (files.length > 1) return complainOf(read.faults);
  return 0;
}

async function apply(folder: string, graph: ReturnType<typeof lawOn>): Promise<number> {
  const read = readLaw(readLawFiles([folder]).map(({ content }) => content));
  if ('faults' in read) return complainOf(read.faults);
  const answer = await graph.apply(lawText(read.table));
  if (answer.__typename === 'Refusal') {
    complain(`Refused: ${printable(answer.message)} (${answer.reasons.join(', ')})`);
    return 1;
  }
  if (answer.since !== null) {
    say(`Version ${answer.number} of the law is in force since ${answer.since}. Its hash is ${answer.hash}.`);
    return 0;
  }
  say(`Version ${answer.number} of the law is proposed. Its hash is ${answer.hash}.`);
  say('Another counsel reads the same files and runs the same command with them.');
  return 1;
}

const nameOf = (file: LawFile): string => file.kind.toLowerCase().replaceAll('_', '-');

async function get(folder: string, graph: ReturnType<typeof lawOn>): Promise<number> {
  const { number, hash, files } = await graph.inForce();
  const read = readLaw(JSON.parse(files) as unknown[]);
  if ('faults' in read) throw new StartError(`This program can't read the version in force: ${read.faults.join(' ')}`);
  mkdirSync(folder);
  for (const file of lawFiles(read.table))
    writeFileSync(join(folder, `${nameOf(file)}.json`), `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx' });
  say(`${number === 0 ? 'The law that ships with Writ' : `Version ${number} of the law`}, of hash ${hash}, is in ${folder}.`);
  return 0;
}

const options = { 'token-file': { type: 'string' } } as const;

function parseCall(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [act, ...paths] = positionals;
    if (act !== 'check' && act !== 'apply' && act !== 'get') throw new TypeError('Say one of check, apply and get.');
    if (act !== 'check' && paths.length !== 1) throw new TypeError(`Name one folder to ${act}.`);
    if (act === 'check' && values['token-file'] !== undefined) throw new TypeError('--token-file does not go with check.');
    return { act, paths, tokenFile: values['token-file'] } as const;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ law --help.`);
  }
}

/** Throws {@link UsageError}, and `StartError` for a file or a server that can't be used. */
export async function run(args: string[]): Promise<number> {
  const { act, paths, tokenFile } = parseCall(args);
  const [folder = ''] = paths;
  if (act === 'check') return check(paths);
  const names = { whose: 'your', fileVariable: 'WRIT_TOKEN_FILE', variable: 'WRIT_TOKEN' };
  const token = await tokenSource(tokenFile, process.env, process.stdin, names);
  const graph = openPlatformGraph((process.env['WRIT_BASE_URL'] ?? 'http://localhost:4000').replace(/\/+$/, ''), token, 1);
  try {
    return await (act === 'apply' ? apply : get)(folder, lawOn(graph));
  } finally {
    await graph.close();
  }
}
