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
import type { Verified } from './verified.ts';

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
  readonly now: Date;
  /** Checkpoints of a quorum whose signatures were verified; each is verified where it is left out. */
  readonly checkpoints?: Verified<WitnessedCheckpoint>;
}

/** What this service remembers of logs, each by its origin. */
export interface LogMemory {
  /** By which this service cosigns. */
  readonly own: VerifierKey;
  /** The largest tree that had a quorum. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** The largest tree that this service cosigned. */
  readonly cosigned: ReadonlyMap<string, Seen>;
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

/** An entry that is in a tree which a quorum has cosigned. */
export interface ShownEntry {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly checkpoint: Checkpoint;
  /** The signed note, and the witnesses of the policy that cosigned it. */
  readonly note: string;
  readonly cosigned: readonly NoteSignature[];
  /** Whoever else the note names. */
  readonly unknown: readonly NoteSignature[];
}

const keyTexts = ({ key, second }: WitnessPolicy['logs'][number]): string[] =>
  second === undefined ? [formatVerifierKey(key)] : [formatVerifierKey(key), formatVerifierKey(second)];

const keysOf = ({ logs, witnesses, quorum }: WitnessPolicy): string =>
  JSON.stringify([logs.map((log) => [log.origin, ...keyTexts(log)]), witnesses.map(formatVerifierKey), quorum]);

const keysOfPolicies = new WeakMap<WitnessPolicy, string>();

/** All on which the verdict over a note rests: every key of the policy, and the note's bytes. */
function notedUnder(policy: WitnessPolicy, note: string): string {
  const keys = keysOfPolicies.get(policy) ?? keysOf(policy);
  keysOfPolicies.set(policy, keys);
  return `${keys}\n${note}`;
}

/** The checkpoint of a note that a log of the policy signed, whoever cosigned it. */
function signedCheckpoint(note: string, { policy, checkpoints }: LogTrust): WitnessedCheckpoint {
  const all = checkpoints === undefined ? '' : notedUnder(policy, note);
  const known = checkpoints?.get(all);
  if (known !== undefined) return known;
  const found = openWitnessedCheckpoint({ text: note, policy });
  return found.quorumReached ? (checkpoints?.keep(all, found) ?? found) : found;
}

/** Checks 1 and 2, which need no memory. Throws {@link Refused}. */
export function shownEntry(request: GrantRequest, trust: LogTrust): ShownEntry {
  return refusing(() => {
    const leaf = fromBase64(request.leaf);
    if (leaf === undefined) throw new Refused('BAD_PROOF', 'The leaf is not base64.');
    const { checkpoint: note, index, proof } = parseTlogProof(request.proof);
    const found = signedCheckpoint(note, trust);
    const { origin, size, root, cosigned, unknown } = found;
    verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof, root });
    requireQuorum(found);
    requireFresh(found, trust.now);
    return { leaf, index, checkpoint: { origin, size, root }, note, cosigned, unknown };
  });
}

/**
 * Check 3: it is in the one history that was seen. Answers whether its tree is larger, and so to be remembered before anything else comes of it.
 * Throws {@link Refused}.
 */
export function requireRemembered({ consistency }: GrantRequest, entry: ShownEntry, { own, seen, cosigned }: LogMemory): boolean {
  const { checkpoint, note } = entry;
  const before = seen.get(checkpoint.origin);
  if ([...entry.cosigned, ...entry.unknown].some(({ name, id }) => name === own.name && id === own.id))
    requireMemory(own, note, [before, cosigned.get(checkpoint.origin)], checkpoint);
  return requireSameHistory(before, checkpoint, consistency);
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

const named = z.object({ account: z.string().optional(), order: z.string().optional(), reference: z.string().optional() });

/** What an opening names; nothing where it can't be read, or not by a database. */
function namesIn({ openings }: GrantRequest, field: string): z.infer<typeof named> {
  try {
    const value: unknown = JSON.parse(openings[field]?.text ?? '{}');
    requirePlainTexts(value);
    return named.parse(value);
  } catch {
    return {};
  }
}

/** The account that an entry names, and the order or the piece of work. */
export interface Names {
  readonly account: string | null;
  readonly reference: string | null;
}

/** What the openings name. Nothing of it is proven yet: it is only looked up, so that one look is enough. */
export function namedIn(request: GrantRequest): Names {
  const { order, reference } = namesIn(request, 'legal');
  const { account } = namesIn(request, 'target');
  return { account: account ?? null, reference: (request.purpose === 'CASE' ? reference : order) ?? null };
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
export function readPermit(request: GrantRequest, entry: ShownEntry, now: Date): Permit {
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

/** Throws TypeError where something else was looked up than the entry names: an end of the order would not be known. */
export function requireNamed({ account, reference }: Names, { target, legal }: Decided): void {
  if (account !== target.account || reference !== ((legal.basis === 'CASE' ? legal.reference : legal.order) ?? null))
    throw new TypeError('What was looked up is not what the entry names.');
}
