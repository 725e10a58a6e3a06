/**
 * `writ witness`: cosigns the checkpoints of other people's logs (C2SP tlog-witness), so that a log can't show two histories without
 * the help of all its witnesses. Needs the logs' keys and a folder of its own; knows no database and reads no entry.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, systemClock, UsageError } from '@writ/core';
import { formatVerifierKey, type LogKey, TlogError } from '@writ/tlog';
import { printable } from '@writ/verifier/printable.ts';
import { makePrivateKey, readPrivateKey, type WitnessKey, witnessKey } from '../witness/key.ts';
import { lockFolder } from '../witness/lock.ts';
import { parseLog, readLogs } from '../witness/logs.ts';
import { beginMemory, openMemory, originDigest, readIndex } from '../witness/memory.ts';
import { startWitnessServer } from '../witness/server.ts';
import { makeWitness, type WitnessEvent } from '../witness/witness.ts';

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

/** The key of the folder's witness, whose memory is begun by then: with a new key, or with one that its operator says is unused. */
async function keyOf({ folder, name, keyFile, mayBegin }: Call): Promise<WitnessKey> {
  const index = await readIndex(folder);
  const existing = await readPrivateKey(keyFile);
  if (index !== undefined) {
    if (existing === undefined)
      throw new StartError(`${folder} has the memory of ${index.key}, and ${keyFile} is missing: restore that key.`);
    return witnessKey(name, existing);
  }
  if (existsSync(join(folder, 'checkpoints')) || (existing !== undefined && !mayBegin))
    throw new StartError(
      `${folder} has no memory of the key in ${keyFile}, and a witness without its memory could sign a second history. ` +
        'Name the right folder, or add --begin if this key has never cosigned anything.',
    );
  const key = witnessKey(name, existing ?? (await makePrivateKey(keyFile)));
  await beginMemory(folder, key.key);
  return key;
}

const tellLine = ({ kind, message }: WitnessEvent): void => {
  process.stderr.write(`${systemClock().toISOString()}  ${kind}  ${printable(message)}\n`);
};
const tellJson = ({ kind, message }: WitnessEvent): void => {
  process.stderr.write(`${JSON.stringify({ at: systemClock().toISOString(), kind, message: printable(message) })}\n`);
};

/** Each log's name once, and where the checkpoint is that was cosigned last. */
const shownLogs = (logs: readonly LogKey[]): { origin: string; checkpoint: string }[] =>
  [...new Set(logs.map(({ origin }) => origin))].map((origin) => ({
    origin: printable(origin),
    checkpoint: `${originDigest(origin)}/checkpoint`,
  }));

const aboutText = ({ key }: WitnessKey, logs: readonly LogKey[]): string =>
  [
    'A witness of logs (C2SP tlog-witness). It cosigns checkpoints that extend those it saw before, and states nothing about the content of entries.',
    `name  ${key.name}`,
    `key   ${formatVerifierKey(key)}`,
    ...shownLogs(logs).map(({ origin, checkpoint }) => `log   ${origin}  ${checkpoint}`),
    '',
  ].join('\n');

/** The word to stop. A second one, and every other signal, ends the process at once: what was answered is stored by then. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function serve(call: Call): Promise<void> {
  const key = await keyOf(call);
  const store = await openMemory(call.folder, key.key);
  const about = aboutText(key, call.logs);
  const tell = call.isJson ? tellJson : tellLine;
  const server = await startWitnessServer({
    host: call.host,
    port: call.port,
    answer: makeWitness({ logs: call.logs, key, store, folder: call.folder, tell }),
    find: (digest) => store.find(digest)?.note,
    about,
    onFault: (cause) => tell({ kind: 'fault', message: cause instanceof StartError ? cause.message : String((cause as Error).stack) }),
  });
  const shown = { name: key.key.name, key: formatVerifierKey(key.key), logs: shownLogs(call.logs), url: server.url };
  process.stdout.write(call.isJson ? `${JSON.stringify(shown)}\n` : `${about}Listens at ${server.url}\n`);
  await stopped();
  await server.close();
}

/** Runs the command until it is asked to stop. Throws {@link UsageError}, and `StartError` when it can't start. */
export async function run(args: string[]): Promise<number> {
  const call = await parseCall(args);
  const unlock = lockFolder(call.folder);
  try {
    await serve(call);
    return 0;
  } finally {
    unlock();
  }
}
