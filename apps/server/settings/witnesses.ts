/**
 * Whom the log asks to cosign its checkpoints: the setting WRIT_WITNESS_POLICY names a file in the form of C2SP tlog-policy, in which
 * each witness has its address. Without it a demo asks its own witness, and nobody else asks anybody. Opens no connection.
 */
import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Witness, WitnessOptions } from '@writ/access-log';
import { type Config, StartError } from '@writ/core';
import {
  formatVerifierKey,
  fromBase64Url,
  type LogKey,
  makeVerifierKey,
  makeWitnessPolicy,
  mlDsaKeyType,
  type PlacedWitness,
  type PolicyFile,
  parsePolicyFile,
  sameVerifierKey,
  TlogError,
  type VerifierKey,
  type WitnessPolicy,
} from '@writ/tlog';
import { logKeys, logSecondKey } from '../secrets.ts';

/** An hour, as long as an outage of somebody else's may last. */
const graceSeconds = 3_600;

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StartError(`WRIT_WITNESS_POLICY names ${file}, which can't be read. Check its path and who may read it.`, { cause });
  }
}

function parseFile(file: string): PolicyFile {
  try {
    return parsePolicyFile(readFile(file));
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The witness policy ${file} can't be used. ${cause.message}`, { cause });
  }
}

/** The policy of the demo's own witness, as its process wrote it. */
export const demoPolicyFile = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'witness', 'policy');

/** As often as it can: it is on the same machine, and nobody else's. */
const demoGapMs = 50;

/** The file of the setting, or in a demo that of its own witness. */
function policyFile(config: Config): string | undefined {
  const { WRIT_WITNESS_POLICY: file } = config.environment;
  if (file !== undefined || config.mode !== 'demo') return file;
  return existsSync(demoPolicyFile(config)) ? demoPolicyFile(config) : undefined;
}

/** The log's key, named for the origin of an epoch. */
export function logKeyOf(config: Config, origin: string): LogKey {
  const { x } = createPublicKey(logKeys(config).log).export({ format: 'jwk' });
  return { origin, key: makeVerifierKey(origin, fromBase64Url(x ?? '') ?? new Uint8Array()) };
}

/** The log's key of ML-DSA, named in the same way; undefined where it has none. */
function secondKeyOf(config: Config, origin: string): VerifierKey | undefined {
  const key = logSecondKey(config);
  if (key === undefined) return undefined;
  return makeVerifierKey(
    origin,
    new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-1_312)),
    mlDsaKeyType,
  );
}

function requireOwnLog(file: string, { logs }: PolicyFile, config: Config): void {
  const own = logKeyOf(config, config.logOrigin);
  const other = logs.find(({ key }) => !sameVerifierKey(key, own.key));
  if (other !== undefined)
    throw new StartError(
      `The witness policy ${file} is for the log ${formatVerifierKey(other.key)}, and this one is ${formatVerifierKey(own.key)}: correct or remove its line "log".`,
    );
  const second = logs.find((log) => log.second !== undefined)?.second;
  const ownSecond = second && secondKeyOf(config, config.logOrigin);
  if (second !== undefined && (ownSecond === undefined || !sameVerifierKey(second, ownSecond)))
    throw new StartError(
      `The witness policy ${file} has an ML-DSA key of this log that is not that of WRIT_KEY_LOG_PQ: correct or remove that line "log".`,
    );
}

/** What a source pins of a log: its first key alone. A person's own records are shown under the newest head, which only that has signed. */
const firstKeys = (logs: readonly LogKey[]): LogKey[] => logs.map(({ origin, key }) => ({ origin, key }));

function placed(file: string, { key, address }: PlacedWitness): Witness {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== '')
    throw new StartError(`The witness ${key.name} of ${file} has no address: end its line with one like https://witness.example.org/.`);
  return { key, url };
}

function grace(text: string | undefined): number {
  if (text === undefined) return graceSeconds;
  if (/^[0-9]{1,8}$/.test(text)) return Number(text);
  throw new StartError('WRIT_WITNESS_GRACE must be a number of seconds, 0 or more: how long the log continues without a quorum.');
}

/** Longer than the shortest a round can take, and short enough for several within the time that an order waits for its witnesses. */
const gapMs = { from: 10, to: 2_000 };

function gap(text: string): number {
  if (/^[0-9]{2,4}$/.test(text) && Number(text) >= gapMs.from && Number(text) <= gapMs.to) return Number(text);
  throw new StartError(
    `WRIT_WITNESS_GAP must be a number of milliseconds from ${gapMs.from} to ${gapMs.to}: how far apart the witnesses are asked at least.`,
  );
}

function readPolicy(config: Config): (PolicyFile & { file: string }) | undefined {
  const file = policyFile(config);
  const term = (['WRIT_WITNESS_GRACE', 'WRIT_WITNESS_GAP'] as const).find((name) => config.environment[name] !== undefined);
  if (file === undefined && term !== undefined)
    throw new StartError(`${term} is set and WRIT_WITNESS_POLICY is not: name the file with the witnesses, or leave both out.`);
  if (file === undefined) return undefined;
  const policy = parseFile(file);
  requireOwnLog(file, policy, config);
  if (policy.quorum === 0)
    throw new StartError(`The witness policy ${file} requires no witness: name a quorum, or leave WRIT_WITNESS_POLICY out.`);
  return { ...policy, file };
}

/** The log's witnesses, and how long it continues without them; undefined where none is set. Throws StartError, in a sentence. */
export function witnessOptions(config: Config): WitnessOptions | undefined {
  const policy = readPolicy(config);
  if (policy === undefined) return undefined;
  const { witnesses, quorum, file } = policy;
  const { WRIT_WITNESS_GRACE: seconds, WRIT_WITNESS_GAP: milliseconds } = config.environment;
  const graceMs = grace(seconds) * 1000;
  const placedWitnesses = witnesses.map((witness) => placed(file, witness));
  const own = file === demoPolicyFile(config) ? { gapMs: demoGapMs } : {};
  return { witnesses: placedWitnesses, quorum, graceMs, ...(milliseconds === undefined ? own : { gapMs: gap(milliseconds) }) };
}

/** Whether there is a quorum to wait for. Without one `awaitCosigned` gives what the log alone has signed. */
export const hasQuorum = (config: Config): boolean => (readPolicy(config)?.quorum ?? 0) > 0;

/**
 * By which a reader of this log knows a witnessed checkpoint; undefined where none is set. It names the key of this epoch alone: earlier ones
 * may have had another, and whoever reads their checkpoints goes by the witnesses.
 */
export function witnessPolicy(config: Config): WitnessPolicy | undefined {
  const policy = readPolicy(config);
  if (policy === undefined) return undefined;
  const logs = [logKeyOf(config, config.logOrigin)];
  return makeWitnessPolicy({ logs, witnesses: policy.witnesses.map(({ key }) => key), quorum: policy.quorum });
}

/**
 * By which an archive of the log is compared with what was cosigned: the log that the policy file names, or this one. Throws StartError where there is
 * no quorum, since then nobody else has seen the tree that rows are removed of.
 */
export function archivePolicy(config: Config): WitnessPolicy {
  const file = policyFile(config);
  if (file === undefined)
    throw new StartError(
      'An archive is compared with what witnesses cosigned, and there are none: set WRIT_WITNESS_POLICY to the policy file that Writ is started with.',
    );
  const { logs, witnesses, quorum } = parseFile(file);
  if (quorum === 0)
    throw new StartError(`The witness policy ${file} requires no witness: rows are removed only of what witnesses cosigned.`);
  const named = logs.length > 0 ? logs : [logKeyOf(config, config.logOrigin)];
  return makeWitnessPolicy({ logs: named, witnesses: witnesses.map(({ key }) => key), quorum });
}

/**
 * The policy that a source adapter pins, as the text of its file: the log's public key, the witnesses and their quorum. Throws StartError where there
 * is no quorum, since an adapter with it answers an order by the word of the log alone.
 */
export function policyToPin(config: Config): string {
  const file = policyFile(config);
  const policy = readPolicy(config);
  if (file === undefined || policy === undefined)
    throw new StartError(
      config.mode === 'demo'
        ? 'There are no witnesses yet: run "npm start" first, which brings a witness, or set WRIT_WITNESS_POLICY.'
        : 'There are no witnesses: set WRIT_WITNESS_POLICY to the policy file that Writ is started with.',
    );
  const named = policy.logs.length > 0 ? '' : `log ${formatVerifierKey(logKeyOf(config, config.logOrigin).key)}\n`;
  const seconds = policy.logs.flatMap(({ second }) => (second === undefined ? [] : [formatVerifierKey(second)]));
  const lines = readFile(file).split('\n');
  return named + lines.filter((line) => !seconds.some((second) => line.includes(second))).join('\n');
}

/** What the built-in adapter pins where it has no private key of the log: the file's own log. Throws StartError for a file that names none, or no quorum. */
export function pinnedPolicy({ environment }: Config): WitnessPolicy {
  const { WRIT_WITNESS_POLICY: file } = environment;
  if (file === undefined)
    throw new StartError('The source adapter alone needs WRIT_WITNESS_POLICY: the policy file that "writ source pin FOLDER" writes.');
  const { logs, witnesses, quorum } = parseFile(file);
  if (logs.length === 0 || quorum === 0)
    throw new StartError(
      `The policy ${file} must name the log in a line "log" and a quorum: "writ source pin FOLDER" writes one that does.`,
    );
  return makeWitnessPolicy({ logs: firstKeys(logs), witnesses: witnesses.map(({ key }) => key), quorum });
}

/** By which the platform's adapter knows a checkpoint of this log: its key, and the witnesses where there are any. */
export const checkpointPolicy = (config: Config): WitnessPolicy =>
  witnessPolicy(config) ?? makeWitnessPolicy({ logs: [logKeyOf(config, config.logOrigin)], witnesses: [], quorum: 0 });
