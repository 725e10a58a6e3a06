/**
 * What whoever writes or runs an adapter does: holds it against the protocol, with a log and keys of its own, and its book against a log. Knows
 * no setting, no database and no record of Writ's, so it is a program of its own too (`writ-source`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core/command-errors';
import { parsePublicKey } from '@writ/source';
import { printable } from '@writ/verifier/printable.ts';
import { type Facts, facts as factsSchema } from './facts.ts';
import { Kit } from './kit.ts';
import { openKitFolder } from './kit-folder.ts';
import { type CheckResult, runChecks } from './run-checks.ts';

/** One line for the list of commands. */
export const summary = "check a platform's source adapter, and its book";

/** A line of the synopsis and what it does, of what only an installation of Writ can do. */
export interface More {
  readonly synopsis: string;
  readonly text: string;
}

/** The text of `--help`. */
export const usageWith = (more: More = { synopsis: '', text: '' }): string => `
Usage: ${more.synopsis}writ source kit FOLDER
       writ source check URL --facts FILE --adapter-key KEY --kit FOLDER [--only N,N] [--json]
       writ source reconcile BOOK --log FOLDER|URL --audit URL [--key VKEY] [--to FOLDER] [--token-file FILE] [--json]

${more.text}kit    makes the keys and the log that the checks are made with, unless they are there. Let the adapter pin FOLDER/writ.pub as Writ's key and
       FOLDER/policy.txt as the log and its witnesses. Its log is called check.…: never let an adapter with real data pin it.
check  runs the checks of the protocol writ-source/1 against an adapter that runs over data which the file describes, and says what passed,
       failed and was skipped. The checks withhold and restore what the facts name.
reconcile  replays the log and holds an adapter's book (a file, or the address of its PostgreSQL database) against it, as an auditor: each request has its entry in the log; each
       collection in the log is in the book and can be opened; an order was drawn up and served before it. Collections under an order that
       nobody else confirmed are listed. What it opens becomes entries of the log.

  --facts FILE       what was put into the platform, as JSON (docs/source/protocol.md)
  --adapter-key KEY  the adapter's public key: 32 bytes in base64
  --kit FOLDER       the folder of "writ source kit"
  --only N,N         these checks alone
  --log FOLDER|URL   the log, as "writ verify" takes it; --to FOLDER saves the downloaded files
  --key VKEY         the log's public key, as its operator published it (or WRIT_LOG_KEY)
  --audit URL        the audit graph; only it gets the token
  --token-file FILE  an auditor's token, read again for each request (or WRIT_AUDIT_TOKEN_FILE, or WRIT_AUDIT_TOKEN)
  --json             one JSON object a check

Exit code: 0 nothing failed, 1 a check failed, something does not match, or a server can't be reached, 2 wrong usage.
`;

export const usage = usageWith();

const options = {
  facts: { type: 'string' },
  'adapter-key': { type: 'string' },
  kit: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message} See writ source --help.`);
    throw error;
  }
}

function readFacts(file: string): Facts {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new StartError(`${file} can't be read as JSON.`, { cause });
  }
  const parsed = factsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new StartError(`${file} is not a facts file: ${issues.join('; ')}`);
}

function parseOnly(text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (!numbers.every((number) => Number.isInteger(number) && number > 0))
    throw new UsageError('--only has numbers with commas between them.');
  return numbers;
}

const marks = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' } as const;

function show({ number, says, result, why }: CheckResult, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ number, says, result, ...(why !== undefined && { why }) })}\n`);
  else process.stdout.write(`${marks[result]} ${String(number).padStart(2)} ${says}${why === undefined ? '' : `: ${printable(why)}`}\n`);
}

function makeKit(folder: string): number {
  openKitFolder(folder);
  process.stdout.write(`Let the adapter pin ${join(folder, 'writ.pub')} and ${join(folder, 'policy.txt')}.\n`);
  return 0;
}

async function check(url: string, values: ReturnType<typeof parseCall>['values']): Promise<number> {
  const { facts: file, 'adapter-key': keyText, kit: folder, only, json } = values;
  if (!file || !keyText || !folder || !URL.canParse(url))
    throw new UsageError('check needs an URL, --facts, --adapter-key and --kit. See writ source --help.');
  const adapterKey = (() => {
    try {
      return parsePublicKey(keyText);
    } catch (cause) {
      throw new UsageError('--adapter-key is 32 bytes in base64.', { cause });
    }
  })();
  const { writKey, log, save } = openKitFolder(folder);
  const kit = new Kit({ url, facts: readFacts(file), log, writKey, adapterKey });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const result of runChecks(kit, only ? { only: parseOnly(only) } : {})) {
    counts[result.result] += 1;
    show(result, json);
    save();
  }
  if (!json) process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return counts.failed > 0 ? 1 : 0;
}

/** Runs the command. Throws {@link UsageError}, and `StartError` for a facts file that can't be used. */
export async function run(args: string[]): Promise<number> {
  if (args[0] === 'reconcile') return (await import('./reconcile/run-reconcile.ts')).runReconcile(args.slice(1));
  const { values, positionals } = parseCall(args);
  const [name, what, ...more] = positionals;
  if (what !== undefined && more.length === 0 && name === 'kit') return makeKit(what);
  if (what !== undefined && more.length === 0 && name === 'check') return check(what, values);
  throw new UsageError(
    'Name what to do: writ source kit FOLDER, writ source check URL, or writ source reconcile BOOK. See writ source --help.',
  );
}
