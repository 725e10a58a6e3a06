/** The steps over the log: who signed the checkpoint, whether the entry is under it, who cosigned it, and whether it goes on from what was seen. */
import {
  type Checkpoint,
  fromBase64,
  hashLeaf,
  openCheckpoint,
  openWitnessedCheckpoint,
  parsePolicyFile,
  TlogError,
  type TlogErrorCode,
  toBase64,
  verifyConsistency,
  verifyInclusion,
  type WitnessPolicy,
} from '@writ/tlog';
import { fingerprintOf, hashesFrom, hashFrom } from './bytes.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { type Ending, failed, notChecked, passed } from './step.ts';

/** The code of what the log's mathematics refused. Everything else is our own mistake, and is thrown on. */
function refusalOf(act: () => void): TlogErrorCode | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof TlogError) return error.code;
    throw error;
  }
}

/** A checkpoint that the known key signed; undefined before its step has passed. */
export type Signed = Checkpoint;

function signedFailure(code: TlogErrorCode, origin: string, note: string): Ending {
  const named = note.slice(0, Math.max(0, note.indexOf('\n')));
  if (code === 'BAD_CHECKPOINT' && named !== origin) return failed('OTHER_LOG', { origin, named });
  if (code === 'BAD_SIGNATURE' || code === 'UNKNOWN_KEY' || code === 'BAD_CHECKPOINT') return failed(code, { origin });
  return failed('BAD_NOTE', { origin });
}

/** The log's own signature over the checkpoint, by the key that this browser knows. A key that has changed is a failure, whatever it signs. */
export function checkCheckpoint({ note }: ProofFacts, { origin, known, offered }: Trust): { ending: Ending; signed?: Signed } {
  if (offered !== undefined && toBase64(offered.publicKey) !== toBase64(known.key.publicKey))
    return { ending: failed('KEY_CHANGED', { known: fingerprintOf(known.key), offered: fingerprintOf(offered), since: known.since }) };
  if (note === null) return { ending: notChecked('NO_CHECKPOINT') };
  let signed: Signed | undefined;
  const refused = refusalOf(() => {
    signed = openCheckpoint({ text: note, origin, keys: [known.key] });
  });
  if (refused !== undefined || signed === undefined) return { ending: signedFailure(refused ?? 'BAD_NOTE', origin, note) };
  const { size, root } = signed;
  const facts = { origin, size, root: toBase64(root), key: fingerprintOf(known.key), how: known.how.replace('-', ''), since: known.since };
  return { ending: passed('SIGNED', facts), signed };
}

/** The way from the leaf to the signed root. Builds on the leaf and on {@link checkCheckpoint}. */
export function checkPath(facts: ProofFacts, { size, root }: Signed): Ending {
  const index = Number(facts.index);
  if (facts.pathIndex !== undefined && facts.pathIndex !== facts.index)
    return failed('INDEX_DIFFERS', { index: facts.index, named: facts.pathIndex });
  if (facts.path === null) return index >= size ? notChecked('NOT_COVERED_YET', { index, size }) : notChecked('NO_PATH');
  const proof = hashesFrom(facts.path);
  if (proof === undefined) return failed('BAD_PATH');
  const leafHash = hashLeaf(fromBase64(facts.leaf) ?? new Uint8Array());
  const refused = refusalOf(() => verifyInclusion({ index, size, leafHash, proof, root }));
  if (refused === undefined) return passed('IN_TREE', { index, size, hashes: proof.length });
  return failed(refused === 'ROOT_MISMATCH' ? 'NOT_IN_TREE' : 'BAD_PATH', { index, size });
}

/** The pinned witnesses, for this log alone. Throws TlogError. */
function policyOf(text: string, { origin, known }: Trust): WitnessPolicy {
  const { witnesses, quorum } = parsePolicyFile(text);
  return { logs: [{ origin, key: known.key }], witnesses: witnesses.map(({ key }) => key), quorum };
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
  if (trust.policy === null) return notChecked('NO_WITNESSES_PINNED', { lines: lineCount(note) - 1 });
  let ending: Ending | undefined;
  const refused = refusalOf(() => {
    const opened = openWitnessedCheckpoint({ text: note, policy: policyOf(trust.policy ?? '', trust) });
    if (opened.quorum === 0) {
      ending = notChecked('NO_WITNESSES_PINNED', { lines: lineCount(note) - 1 });
      return;
    }
    const count = opened.cosigned.length;
    const facts = {
      count,
      quorum: opened.quorum,
      names: opened.cosigned.map(({ name }) => name).join(', '),
      at: instantOf(opened.quorumTime),
    };
    ending = opened.quorumReached
      ? passed('WITNESSED', facts)
      : failed('NO_QUORUM', { count, quorum: opened.quorum, missing: opened.missing.map(({ name }) => name).join(', ') });
  });
  if (ending !== undefined) return ending;
  return failed(refused === 'BAD_SIGNATURE' ? 'BAD_COSIGNATURE' : 'BAD_POLICY');
}

/** Whether the smaller tree is the beginning of the larger one. */
function isExtension(from: Checkpoint, to: Checkpoint, consistency: readonly string[]): boolean {
  const proof = hashesFrom(consistency);
  if (proof === undefined) return false;
  return refusalOf(() => verifyConsistency({ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root, proof })) === undefined;
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
