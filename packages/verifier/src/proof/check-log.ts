/** The steps over the log: who signed the checkpoint, whether the entry is under it, who cosigned it, and whether it goes on from what was seen. */
import {
  type Checkpoint,
  fromBase64,
  hashLeaf,
  keysOf,
  openCheckpoint,
  openWitnessedCheckpoint,
  parsePolicyFile,
  requireQuorum,
  type TlogError,
  toBase64,
  verifyConsistency,
  verifyInclusion,
  type WitnessPolicy,
} from '@writ/tlog';
import { fingerprintOf, hashesFrom, hashFrom } from './bytes.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { refusalOf } from './refusal.ts';
import { type Ending, failed, notChecked, passed } from './step.ts';

/** A checkpoint that the known key signed; undefined before its step has passed. */
export type Signed = Checkpoint;

function signedFailure(refusal: TlogError, origin: string, note: string): Ending {
  const { code } = refusal;
  const named = note.slice(0, Math.max(0, note.indexOf('\n')));
  if (code === 'BAD_CHECKPOINT' && named !== origin) return failed('OTHER_LOG', { origin, named }, refusal);
  const isOwn = code === 'BAD_SIGNATURE' || code === 'UNKNOWN_KEY' || code === 'BAD_CHECKPOINT';
  return failed(isOwn ? code : 'BAD_NOTE', { origin }, refusal);
}

/** The log's own signature over the checkpoint, by the key that this browser knows. A key that has changed is a failure, whatever it signs. */
export function checkCheckpoint({ note }: ProofFacts, { origin, known, offered }: Trust): { ending: Ending; signed?: Signed } {
  if (offered !== undefined && toBase64(offered.publicKey) !== toBase64(known.key.publicKey))
    return { ending: failed('KEY_CHANGED', { known: fingerprintOf(known.key), offered: fingerprintOf(offered), since: known.since }) };
  if (note === null) return { ending: notChecked('NO_CHECKPOINT') };
  const opened = refusalOf(() => openCheckpoint({ text: note, origin, keys: keysOf([{ origin, ...known }]) }));
  if (opened.refusal !== undefined) return { ending: signedFailure(opened.refusal, origin, note) };
  const { size, root } = opened.value;
  const { key, how, since } = known;
  const facts = { origin, size, root: toBase64(root), by: key.name, key: fingerprintOf(key), how: how.replace('-', ''), since };
  return { ending: passed('SIGNED', facts), signed: opened.value };
}

/** The way from the leaf to the signed root. Builds on the leaf and on {@link checkCheckpoint}. */
export function checkPath(facts: ProofFacts, { size, root }: Signed): Ending {
  const index = Number(facts.index);
  if (facts.pathIndex !== undefined && facts.pathIndex !== facts.index)
    return failed('INDEX_DIFFERS', { index: facts.index, named: facts.pathIndex });
  if (facts.path === null) return index >= size ? notChecked('NOT_COVERED_YET', { index, size }) : notChecked('NO_PATH');
  const proof = hashesFrom(facts.path);
  if (proof === undefined) return failed('BAD_PATH', { index, size });
  const leafHash = hashLeaf(fromBase64(facts.leaf) ?? new Uint8Array());
  const { refusal } = refusalOf(() => verifyInclusion({ index, size, leafHash, proof, root }));
  if (refusal === undefined) return passed('IN_TREE', { index, size, hashes: proof.length });
  return failed(refusal.code === 'ROOT_MISMATCH' ? 'NOT_IN_TREE' : 'BAD_PATH', { index, size }, refusal);
}

/** The pinned witnesses, for this log alone. Throws TlogError. */
function policyOf({ origin, known, policy, witnesses: read }: Trust): WitnessPolicy {
  if (read !== undefined) return read;
  const { witnesses, quorum } = parsePolicyFile(policy ?? '');
  return { logs: [{ origin, key: known.key, second: known.second }], witnesses: witnesses.map(({ key }) => key), quorum };
}

/** Lines under the note, whoever they are by. */
const lineCount = (note: string): number => note.split('\n').filter((line) => line.startsWith('\u2014 ')).length;

function instantOf(seconds: number | undefined): string {
  const at = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/** The cosignatures of the witnesses that a person pinned. Builds on {@link checkCheckpoint}. */
export function checkWitnesses({ note }: ProofFacts, trust: Trust): Ending {
  if (note === null) return notChecked('NO_CHECKPOINT');
  if (trust.policy === null && trust.witnesses === undefined) return notChecked('NO_WITNESSES_PINNED', { lines: lineCount(note) - 1 });
  const { value: opened, refusal } = refusalOf(() => openWitnessedCheckpoint({ text: note, policy: policyOf(trust) }));
  if (refusal !== undefined) return failed(refusal.code === 'BAD_SIGNATURE' ? 'BAD_COSIGNATURE' : 'BAD_POLICY', {}, refusal);
  const { quorum, cosigned, missing } = opened;
  const [count, pinned] = [cosigned.length, cosigned.length + missing.length];
  if (quorum === 0) return notChecked('NO_WITNESSES_PINNED', { lines: lineCount(note) - 1, count, pinned });
  const names = (of: readonly { name: string }[]): string => of.map(({ name }) => name).join(', ');
  const short = refusalOf(() => requireQuorum(opened)).refusal;
  if (short !== undefined) return failed('NO_QUORUM', { count, quorum, missing: names(missing) }, short);
  const times = cosigned.map(({ time }) => instantOf(time)).join(', ');
  return passed('WITNESSED', { count, quorum, pinned, names: names(cosigned), times, at: instantOf(opened.quorumTime) });
}

/** Whether the smaller tree is the beginning of the larger one. */
function isExtension(from: Checkpoint, to: Checkpoint, consistency: readonly string[]): boolean {
  const proof = hashesFrom(consistency);
  if (proof === undefined) return false;
  const trees = { from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root };
  return refusalOf(() => verifyConsistency({ ...trees, proof })).refusal === undefined;
}

/** Whether the checkpoint goes on from the last one that this browser saw: no entry taken back, no second story. Builds on {@link checkCheckpoint}. */
export function checkConsistency({ seen, consistency, published, isNewest }: Trust, signed: Signed): Ending {
  if (seen === 'unavailable') return notChecked('NO_MEMORY');
  if (seen === null) return notChecked('FIRST_SEEN', { size: signed.size });
  const before = { origin: seen.origin, size: seen.size, root: hashFrom(seen.root) ?? new Uint8Array() };
  const facts = { seen: before.size, shown: signed.size, seenAt: seen.seenAt };
  if (before.size === signed.size) return toBase64(signed.root) === seen.root ? passed('SAME_AS_SEEN', facts) : failed('SPLIT_VIEW', facts);
  if (signed.size < before.size && isNewest) return failed('ROLLED_BACK', facts);
  const [from, to] = signed.size < before.size ? [signed, before] : [before, signed];
  // Every tree extends the empty one: there is nothing to prove.
  if (from.size === 0) return passed('EXTENDS', facts);
  if (consistency === null && published !== undefined && signed.size > published)
    return notChecked('NOT_PUBLISHED_YET', { published, shown: signed.size });
  if (consistency === null) return notChecked('NO_CONSISTENCY_PROOF', facts);
  if (!isExtension(from, to, consistency)) return failed('NOT_AN_EXTENSION', facts);
  return passed(from === before ? 'EXTENDS' : 'IS_BEGINNING', facts);
}

/** The checks of one entry's steps over the log, for a plan that has the checkpoint before those that are `under` it. */
export function logChecks(facts: ProofFacts, trust: Trust) {
  let signed: Signed | undefined;
  const under = (check: (checkpoint: Signed) => Ending) => (): Ending =>
    signed === undefined ? notChecked('NO_CHECKPOINT') : check(signed);
  return {
    signed: () => signed,
    under,
    checkpoint: (): Ending => {
      const checked = checkCheckpoint(facts, trust);
      signed = checked.signed;
      return checked.ending;
    },
    path: under((checkpoint) => checkPath(facts, checkpoint)),
    witnesses: (): Ending => checkWitnesses(facts, trust),
  };
}
