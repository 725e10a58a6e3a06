/**
 * Checks 1 to 4: a fresh checkpoint that the log signed and a quorum cosigned, of the history that was seen; an entry in it; and what the entry permits,
 * for whom, and by which handle. Pure: what is pinned, seen and the time come in.
 */
import {
  type Checkpoint,
  formatVerifierKey,
  fromBase64,
  hashLeaf,
  type NoteSignature,
  openFields,
  openWitnessedCheckpoint,
  parseLeaf,
  parseTlogProof,
  requireQuorum,
  type VerifierKey,
  verifyInclusion,
  type WitnessedCheckpoint,
  type WitnessPolicy,
} from '@writ/tlog';
import { z } from 'zod';
import { requireMemory, requireSameHistory, type Seen } from './history.ts';
import { Refused, refusing } from './refused.ts';
import { type GrantRequest, requirePlainTexts } from './request.ts';
import { Verified } from './verified.ts';

/** Seconds that a checkpoint's quorum may be old. */
export const checkpointSeconds = 300;
/** Seconds that the clocks of witnesses may be ahead. */
const witnessAheadSeconds = 60;
/** Milliseconds that a decision may be old; one for a package is made of many answers. */
export const decisionMs = { ORDER: 60_000, CASE: 60_000, EXPORT: 900_000 } as const;
/** Milliseconds that the clock of who decides may be ahead. */
const aheadMs = 10_000;

/** What the check of an entry needs beside it. */
export interface LogTrust {
  readonly policy: WitnessPolicy;
  /** By which this service cosigns. */
  readonly own: VerifierKey;
  /** The largest tree that had a quorum. */
  readonly seen: (origin: string) => Seen | undefined;
  /** The largest tree that this service cosigned. */
  readonly cosigned: (origin: string) => Seen | undefined;
  readonly now: Date;
  /** Checkpoints of a quorum whose signatures were verified; each is verified where it is left out. */
  readonly checkpoints?: Verified<WitnessedCheckpoint>;
}

const instant = z.iso.datetime({ precision: 3 });
export const scopeSchema = z.object({
  category: z.enum(['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT']),
  from: instant.nullable(),
  to: instant.nullable(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** What the fields of a decision say, as far as anything is given under it. */
const decisionSchema = z.object({
  type: z.literal('access.decision.v1'),
  time: instant,
  outcome: z.literal('success'),
  initiator: z.object({ issuer: z.string().min(1), subject: z.string().min(1), organisation: z.string().nullable() }),
  legal: z.object({
    basis: z.string(),
    order: z.string().optional(),
    reference: z.string().optional(),
    digest: z.string().nullish(),
    generation: z.int().optional(),
  }),
  target: z.object({
    account: z.string().min(1),
    target: z.string().optional(),
    categories: z.array(scopeSchema).min(1).max(50).optional(),
    fields: z.array(z.string()).optional(),
    package: z.string().optional(),
  }),
  request: z.object({ operation: z.string().min(1), grant: z.string() }),
});
export type Decided = z.infer<typeof decisionSchema>;

/** What a proven entry permits. */
export interface Permit {
  readonly origin: string;
  readonly index: number;
  readonly decided: Decided;
}

function requireFresh({ quorumTime, quorum }: WitnessedCheckpoint, now: Date): void {
  const seconds = Math.floor(now.getTime() / 1000);
  if (quorum > 0 && (quorumTime ?? 0) > seconds + witnessAheadSeconds)
    throw new Refused('STALE_CHECKPOINT', 'The witnesses saw this checkpoint at a time to come.');
  if (quorum > 0 && seconds - (quorumTime ?? 0) > checkpointSeconds)
    throw new Refused('STALE_CHECKPOINT', `The witnesses saw this checkpoint more than ${checkpointSeconds} seconds ago.`);
}

/** An entry that is in a tree of the one history. */
export interface ProvenEntry {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly checkpoint: Checkpoint;
  /** The signed note, and the witnesses of the policy that cosigned it. */
  readonly note: string;
  readonly cosigned: readonly NoteSignature[];
  /** Whether the tree is larger than all that were seen, and so to be remembered. */
  readonly isLarger: boolean;
}

const keyTexts = ({ key, second }: WitnessPolicy['logs'][number]): string[] =>
  second === undefined ? [formatVerifierKey(key)] : [formatVerifierKey(key), formatVerifierKey(second)];

/** All on which the verdict over a note rests: its bytes, and every key of the policy. */
const noteDigest = (note: string, { logs, witnesses, quorum }: WitnessPolicy): string =>
  Verified.digest([note, logs.map((log) => [log.origin, ...keyTexts(log)]), witnesses.map(formatVerifierKey), quorum]);

/** The checkpoint of a note that a log of the policy signed, whoever cosigned it. */
function signedCheckpoint(note: string, { policy, checkpoints }: LogTrust): WitnessedCheckpoint {
  const digest = checkpoints === undefined ? '' : noteDigest(note, policy);
  const known = checkpoints?.get(digest);
  if (known !== undefined) return known;
  const found = openWitnessedCheckpoint({ text: note, policy });
  return found.quorumReached ? (checkpoints?.keep(digest, found) ?? found) : found;
}

/** Checks 1 to 3. Throws {@link Refused}. What is larger is the caller's to remember before anything else is checked. */
export function proveEntry(request: GrantRequest, trust: LogTrust): ProvenEntry {
  return refusing(() => {
    const leaf = fromBase64(request.leaf);
    if (leaf === undefined) throw new Refused('BAD_PROOF', 'The leaf is not base64.');
    const { checkpoint: note, index, proof } = parseTlogProof(request.proof);
    const found = signedCheckpoint(note, trust);
    const { origin, size, root, cosigned } = found;
    verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof, root });
    requireQuorum(found);
    requireFresh(found, trust.now);
    const seen = trust.seen(origin);
    const names = [...cosigned, ...found.unknown];
    if (names.some(({ name, id }) => name === trust.own.name && id === trust.own.id))
      requireMemory(trust.own, note, [seen, trust.cosigned(origin)], found);
    const isLarger = requireSameHistory(seen, found, request.consistency);
    return { leaf, index, checkpoint: { origin, size, root }, note, cosigned, isLarger };
  });
}

function decisionOf(request: GrantRequest, leaf: Uint8Array): Decided {
  const { commitments, openings } = request;
  const values = Object.fromEntries(openFields({ leaf, commitments, openings }));
  requirePlainTexts(values);
  const parsed = decisionSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Refused(
    'NO_PERMIT',
    `The entry permits nothing: its ${parsed.error.issues[0]?.path.join('.') ?? 'fields'} is not that of a permit.`,
  );
}

function requireTime({ time }: Decided, purpose: GrantRequest['purpose'], now: Date): void {
  const age = now.getTime() - Date.parse(time);
  if (age > decisionMs[purpose] || age < -aheadMs)
    throw new Refused('STALE_DECISION', `A decision is good for ${decisionMs[purpose] / 1000} seconds; this one is of ${time}.`);
}

/** Who may decide for which purpose: the kind of the entry's leaf, and what the entry rests on. */
const bases = {
  ORDER: { kind: 'authority', basis: 'ORDER' },
  EXPORT: { kind: 'authority', basis: 'ORDER' },
  CASE: { kind: 'platform', basis: 'CASE' },
} as const;

/** Check 4: what a proven entry permits. Throws {@link Refused}. */
export function readPermit(request: GrantRequest, entry: ProvenEntry, now: Date): Permit {
  return refusing(() => {
    const decided = decisionOf(request, entry.leaf);
    const wanted = bases[request.purpose];
    const isExport = decided.target.package !== undefined;
    if (parseLeaf(entry.leaf).kind !== wanted.kind || decided.legal.basis !== wanted.basis || isExport !== (request.purpose === 'EXPORT'))
      throw new Refused('NO_PERMIT', `The entry permits something else than ${request.purpose}.`);
    if (decided.request.grant !== request.grant) throw new Refused('NO_PERMIT', 'The entry permits another handle.');
    requireTime(decided, request.purpose, now);
    return { origin: entry.checkpoint.origin, index: entry.index, decided };
  });
}
