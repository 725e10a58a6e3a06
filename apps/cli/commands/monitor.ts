/**
 * `writ monitor`: watches a log from outside and remembers what it showed, so that a history which is taken back or shown in two versions
 * is noticed. Needs the address, a pinned key and a file of its own; never the database.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '@writ/core/clock';
import { UsageError } from '@writ/core/command-errors';
import { toBase64 } from '@writ/tlog';
import { pinWitnesses } from '@writ/verifier/pins/pin-witnesses.ts';
import { printable } from '@writ/verifier/printable.ts';
import { urlLog } from '@writ/verifier/source/http-source.ts';
import type { Observation } from '../monitor/observe.ts';
import { watchLog } from '../monitor/rounds.ts';

/** One line for the list of commands. */
export const summary = 'watch a log, and report when it takes back or splits its history';

/** The text of `writ monitor --help`. */
export const usage = `
Usage: writ monitor URL --state FILE --key VKEY [--once] [--every SECONDS] [--max-age SECONDS] [--witness-policy FILE]

Fetches the checkpoint of a log, such as https://log.example.org/log/1, and compares it with the previous one, by a proof from the
log's own tiles. FILE stores the largest checkpoint that was seen, and smaller ones that were shown after it until the log has proved
that it extends them. If the log has signed two histories, FILE stores both notes for good, and the finding remains until somebody
moves the file away.

  --state FILE           the monitor's memory; made by the first check
  --key VKEY             the log's public key, as its operator published it (or WRIT_LOG_KEY, or the one log of the policy); twice, for its
                         Ed25519 and its ML-DSA key: then a checkpoint without a signature by each is a finding
  --origin NAME          the log's name in its checkpoints (the name of the key, unless given)
  --every SECONDS        check repeatedly, until something is found or Ctrl-C; an address that does not answer is reported and
                         tried again
  --once                 check once; this is the default without --every
  --max-age SECONDS      a log without change for longer is a finding: by the time that a quorum of witnesses states, or otherwise
                         by when this monitor saw the last change
  --witness-policy FILE  witnesses and quorum, in the form of C2SP tlog-policy, with or without a line of the log; a checkpoint without
                         the quorum is a finding
  --json                 print one JSON object per check

Findings: rollback, split, stale, unproven (tiles that do not lead to the signed root), unsigned (not this log's checkpoint),
unwitnessed, unreachable.
Exit code: 0 nothing was found at the last check, 1 something was found, 2 wrong usage.
`;

const options = {
  state: { type: 'string' },
  key: { type: 'string', multiple: true },
  origin: { type: 'string' },
  every: { type: 'string' },
  'max-age': { type: 'string' },
  'witness-policy': { type: 'string' },
  once: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See writ monitor --help.`);
  }
}

function seconds(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${name} must be a whole number of seconds from 1, like 60.`);
}

function lookLines({ findings, shown }: Observation, at: Date): string {
  const time = at.toISOString();
  if (findings.length > 0) return findings.map(({ kind, message }) => `${time}  ${kind}  ${printable(message)}\n`).join('');
  if (shown === undefined) return '';
  const witnesses = shown.cosigned.length > 0 ? `, cosigned by ${shown.cosigned.map(({ name }) => printable(name)).join(', ')}` : '';
  return `${time}  well  ${shown.size} entries, root ${toBase64(shown.root)}${witnesses}\n`;
}

function lookJson({ findings, shown }: Observation, at: Date): string {
  const seen = shown === undefined ? {} : { origin: shown.origin, size: shown.size, root: toBase64(shown.root) };
  return `${JSON.stringify({ at: at.toISOString(), well: findings.length === 0, ...seen, findings })}\n`;
}

/** Ctrl-C ends the waiting and not the writing. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Runs the command. Throws {@link UsageError}, and `StartError` when the state can't be read or written. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [url, ...rest] = positionals;
  if (url === undefined || rest.length > 0 || !/^https?:\/\//.test(url))
    throw new UsageError('Name the log: one http or https address, such as https://log.example.org/log/1. See writ monitor --help.');
  if (values.state === undefined) throw new UsageError('Name the file for the memory: --state FILE.');
  if (values.once === true && values.every !== undefined) throw new UsageError('--once and --every exclude each other.');
  const everySeconds = seconds('--every', values.every);
  const maxAgeSeconds = seconds('--max-age', values['max-age']);
  const policy = await pinWitnesses(values);
  const log = urlLog(url);
  const inWords = values.json === true ? lookJson : lookLines;
  try {
    const isWell = await watchLog({
      read: log.read,
      policy,
      stateFile: values.state,
      everySeconds,
      maxAgeSeconds,
      report: (seen, at) => process.stdout.write(inWords(seen, at)),
      now: systemClock,
      signal: untilStopped(),
    });
    return isWell ? 0 : 1;
  } finally {
    await log.close();
  }
}
