/**
 * `writ witness`: cosigns the checkpoints of other people's logs (C2SP tlog-witness), so that a log can't show two histories without
 * the help of all its witnesses. Needs the logs' keys and a folder of its own; knows no database and reads no entry.
 */
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@writ/core/clock';
import { UsageError } from '@writ/core/command-errors';
import { formatVerifierKey, type LogKey, TlogError } from '@writ/tlog';
import { printable } from '@writ/verifier/printable.ts';
import { witnessKey } from '../witness/key.ts';
import { parseLog, readLogs } from '../witness/logs.ts';
import { openWitness, shownLogs } from '../witness/open-witness.ts';
import type { WitnessEvent } from '../witness/witness.ts';

/** One line for the list of commands. */
export const summary = "cosign the checkpoints of other people's logs";

/** The text of `writ witness --help`. */
export const usage = `
Usage: writ witness --log VKEY[@ORIGIN] [--log ...] --state FOLDER --name NAME [--key FILE] [--host HOST] [--port N] [--json]

Serves the witness protocol of C2SP (tlog-witness) until Ctrl-C: a log sends its new checkpoint with a proof that it extends the one
before, and gets a cosignature if the proof is right. Makes its key at first start, and prints the public half at every start: give it to
the operators of the logs, and to those who read them.

  --log VKEY[@ORIGIN]  a log's public key, as its operator published it, and the log's name in its checkpoints (the name of the key,
                       unless given); may be repeated
  --policy FILE        the logs of a file in the form of C2SP tlog-policy, in addition to those of --log
  --state FOLDER       the witness's memory, its key, and contradictions that logs have signed (evidence/); made at first start
  --name NAME          the witness's name in its cosignatures, in the form of an address without https://
  --key FILE           an Ed25519 private key in PEM, instead of FOLDER/key; use one key with one folder only, for ever
  --begin              begin with an empty memory although the key exists: only for a key that has never cosigned anything
  --host HOST          where to listen (127.0.0.1); for others to reach it put a proxy with TLS before it
  --port N             4100, unless given; 0 is any free one
  --json               print name, key, logs and address as one JSON object, and each event as one per line on standard error

POST /add-checkpoint          cosign
GET /                         name, key and logs
GET /SHA256/checkpoint        the last cosigned checkpoint of the log whose name has this SHA-256, in hex

Never restore an older copy of FOLDER: the witness would sign a second history. Begin a new one with a new key instead.
Exit code: 0 stopped, 1 it can't start (a damaged memory, another witness on the folder, no port), 2 wrong usage.
`;

const options = {
  log: { type: 'string', multiple: true },
  policy: { type: 'string' },
  state: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  begin: { type: 'boolean' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4100' },
  json: { type: 'boolean', default: false },
} as const;

interface Call {
  logs: readonly LogKey[];
  folder: string;
  name: string;
  keyFile: string;
  mayBegin: boolean;
  host: string;
  port: number;
  isJson: boolean;
}

/** The name, tried with a key that is thrown away: a bad one must be known before anything is made. */
function requireName(name: string | undefined): string {
  if (name === undefined) throw new UsageError("Say the witness's name: --name NAME, like witness.example.org/w1.");
  try {
    return witnessKey(name, generateKeyPairSync('ed25519').privateKey).key.name;
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`--name can't be used. ${error.message}`);
    throw error;
  }
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See writ witness --help.`);
  }
}

async function parseCall(args: string[]): Promise<Call> {
  const values = parseOptions(args);
  const { state: folder, host, port } = values;
  if (folder === undefined || folder === '') throw new UsageError('Name the folder for the memory: --state FOLDER.');
  const name = requireName(values.name);
  if (!/^(0|[1-9][0-9]{0,4})$/.test(port) || Number(port) > 65_535) throw new UsageError('--port must be a number from 0 to 65535.');
  const logs = [...(values.log ?? []).map(parseLog), ...(values.policy === undefined ? [] : await readLogs(values.policy))];
  if (logs.length === 0) throw new UsageError('Name the logs to cosign: --log VKEY, or --policy FILE.');
  const keyFile = values.key ?? join(folder, 'key');
  return { logs, folder, name, keyFile, mayBegin: values.begin ?? false, host, port: Number(port), isJson: values.json };
}

const tellLine = ({ kind, message }: WitnessEvent): void => {
  process.stderr.write(`${systemClock().toISOString()}  ${kind}  ${printable(message)}\n`);
};
const tellJson = ({ kind, message }: WitnessEvent): void => {
  process.stderr.write(`${JSON.stringify({ at: systemClock().toISOString(), kind, message: printable(message) })}\n`);
};

/** The word to stop. A second one, and every other signal, ends the process at once: what was answered is stored by then. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function serve({ isJson, ...call }: Call): Promise<void> {
  const witness = await openWitness({ ...call, tell: isJson ? tellJson : tellLine });
  const { about, key, url } = witness;
  const shown = { name: key.name, key: formatVerifierKey(key), logs: shownLogs(call.logs), url };
  process.stdout.write(isJson ? `${JSON.stringify(shown)}\n` : `${about}Listens at ${url}\n`);
  await stopped();
  await witness.close();
}

/** Runs the command until it is asked to stop. Throws {@link UsageError}, and `StartError` when it can't start. */
export async function run(args: string[]): Promise<number> {
  await serve(await parseCall(args));
  return 0;
}
