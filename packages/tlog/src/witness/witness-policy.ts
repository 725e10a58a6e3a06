/**
 * Whose checkpoints a reader accepts: the keys of the logs, the keys of witnesses, and how many of the witnesses must have
 * cosigned (C2SP tlog-policy, tlog-cosignature). A quorum shows that these witnesses were all shown the same growing tree;
 * it shows nothing to readers whose witnesses collude with the log, and never that an entry is true or complete.
 */
import { TlogError } from '../errors.ts';
import { isLogKeyType, requireLogSignatures } from '../note/checkpoint.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint-text.ts';
import { openNote } from '../note/note.ts';
import { type NoteSignature, sameSigner } from '../note/signature-line.ts';
import { cosignatureKeyType, ed25519KeyType, mlDsaKeyType, samePublicKey, type VerifierKey } from '../note/verifier-key.ts';

/** The keys that sign the checkpoints of one log. */
export interface LogKey {
  origin: string;
  key: VerifierKey;
  /** Its ML-DSA key, which must have signed too where it is pinned. */
  second?: VerifierKey | undefined;
}

/** A policy; make it with {@link makeWitnessPolicy}. */
export interface WitnessPolicy {
  /** A checkpoint must be signed by one of them, under its own origin. */
  logs: readonly LogKey[];
  /** Keys of type 0x04, each of another witness. */
  witnesses: readonly VerifierKey[];
  /** How many of the witnesses must have cosigned: 0 (none is asked for) up to all of them. */
  quorum: number;
}

/** A witness's cosignature that was checked; `time` is what the witness says, in Unix seconds. */
export type Cosigned = NoteSignature & { time: number };

/** A checkpoint that a log of the policy signed, and what the policy's witnesses say to it. */
export interface WitnessedCheckpoint extends Checkpoint {
  /** The witnesses that cosigned, each once, in the order of the policy. */
  cosigned: Cosigned[];
  /** The witnesses that did not. */
  missing: NoteSignature[];
  /** Lines of keys that are not in the policy: nothing about them has been checked. */
  unknown: NoteSignature[];
  quorum: number;
  quorumReached: boolean;
  /** The latest time at or after which a whole quorum says it saw this; absent without a quorum, and for a quorum of 0. */
  quorumTime?: number;
}

/** All keys of the logs. */
export const keysOf = (logs: readonly LogKey[]): VerifierKey[] =>
  logs.flatMap(({ key, second }) => (second === undefined ? [key] : [key, second]));

const bad = (message: string): TlogError => new TlogError('BAD_POLICY', message);

/** Throws `BAD_POLICY` for keys of the wrong type, and for a public key that would count twice. */
export function requireDistinctKeys(logs: readonly LogKey[], witnesses: readonly VerifierKey[]): void {
  for (const { origin, key, second } of logs) {
    if (second !== undefined && (second.type !== mlDsaKeyType || key.type !== ed25519KeyType))
      throw bad(`The log ${origin} has two keys where one must be of type 1 and the other one of type 6.`);
    if (!isLogKeyType(key.type)) throw bad(`The key of the log ${origin} has type ${key.type}: logs sign with keys of type 1 or 6.`);
  }
  witnesses.forEach((key, i) => {
    if (key.type !== cosignatureKeyType) throw bad(`The key of ${key.name} has type ${key.type}: witnesses cosign with keys of type 4.`);
    const same = [...witnesses.slice(0, i), ...keysOf(logs)].find((other) => samePublicKey(key, other));
    if (same !== undefined) throw bad(`The witness ${key.name} has the same public key as ${same.name}: it would count twice.`);
  });
}

/**
 * The policy, checked. Throws `BAD_POLICY` for no log, keys of the wrong type, a quorum beyond the number of witnesses, and a
 * public key that would count twice: of two witnesses, or of a log and a witness (a cosignature names no witness, so
 * one signature would be good for both). Not checked: that the witnesses are independent of the log and of each other.
 */
export function makeWitnessPolicy(policy: WitnessPolicy): WitnessPolicy {
  const { logs, witnesses, quorum } = policy;
  if (logs.length === 0) throw bad('A policy names at least one log.');
  requireDistinctKeys(logs, witnesses);
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > witnesses.length)
    throw bad(`The quorum is a whole number from 0 to the number of witnesses, ${witnesses.length}, not ${String(quorum)}.`);
  return { logs, witnesses, quorum };
}

/** Throws unless a log of the policy signed this, with a key of the origin that the checkpoint names. */
function requireLogSignature(logs: readonly LogKey[], origin: string, verified: readonly NoteSignature[]): void {
  const own = logs.filter((log) => log.origin === origin);
  if (own.length === 0) throw new TlogError('BAD_CHECKPOINT', `This checkpoint is of the log ${origin}, which is not in the policy.`);
  const keys = keysOf(own);
  if (!keys.some((key) => verified.some((signature) => sameSigner(key, signature))))
    throw new TlogError('UNKNOWN_KEY', `No key of the log ${origin} signed this checkpoint.`);
  requireLogSignatures(keys, verified);
}

function timeOf(verified: readonly NoteSignature[], key: VerifierKey): number | undefined {
  return verified.find((signature) => sameSigner(key, signature))?.time;
}

/**
 * What a note's signatures amount to under the policy. Throws `BAD_NOTE`, `BAD_SIGNATURE` (a line of a log or witness of the
 * policy fails: the whole note is refused), `UNKNOWN_KEY` (no signature of the log), `BAD_CHECKPOINT` (also another log's),
 * `BAD_KEY` and `BAD_POLICY`. Too few witnesses are no error here: see `quorumReached`, or {@link requireQuorum}.
 *
 * Not checked: that the times are in the past, that the checkpoint is recent, that what is logged under it is true.
 */
export function openWitnessedCheckpoint(input: { text: string; policy: WitnessPolicy }): WitnessedCheckpoint {
  const { logs, witnesses, quorum } = makeWitnessPolicy(input.policy);
  const { body, verified, unknown } = openNote(input.text, [...keysOf(logs), ...witnesses]);
  const checkpoint = parseCheckpoint(body);
  requireLogSignature(logs, checkpoint.origin, verified);
  const cosigned: Cosigned[] = [];
  const missing: NoteSignature[] = [];
  for (const key of witnesses) {
    const time = timeOf(verified, key);
    if (time === undefined) missing.push({ name: key.name, id: key.id });
    else cosigned.push({ name: key.name, id: key.id, time });
  }
  const quorumTime = cosigned.map(({ time }) => time).sort((a, b) => b - a)[quorum - 1];
  const quorumReached = cosigned.length >= quorum;
  return { ...checkpoint, cosigned, missing, unknown, quorum, quorumReached, ...(quorumTime === undefined ? {} : { quorumTime }) };
}

/** Throws `NO_QUORUM`, with the names of the witnesses that are missing, unless enough of them cosigned. */
export function requireQuorum(checkpoint: WitnessedCheckpoint): void {
  const { cosigned, missing, quorum, quorumReached } = checkpoint;
  if (quorumReached) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new TlogError(
    'NO_QUORUM',
    `${cosigned.length} of the ${quorum} witnesses that are needed cosigned this checkpoint; missing: ${names}.`,
  );
}
