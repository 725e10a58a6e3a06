/**
 * The proof of a request for records: the log holds an entry that says this very request. Pure: what is pinned, seen and the time come in.
 * The steps are those of the refusal: leaf, path, witnesses, opening, scope, expired, consistency.
 */
import {
  type Checkpoint,
  fromBase64,
  hashLeaf,
  type Leaf,
  openFields,
  openWitnessedCheckpoint,
  parseLeaf,
  parseTlogProof,
  requireQuorum,
  verifyInclusion,
  type WitnessedCheckpoint,
  type WitnessPolicy,
} from '@writ/tlog';
import type { CollectBody, CollectReceipt } from '../wire/collect.ts';
import { legalEntries, type Scope, scope as scopeSchema, singleReadMs } from '../wire/scope.ts';
import { requireSameHistory, type SeenCheckpoint } from './checkpoints.ts';
import { proofRefused, Refused } from './refused.ts';

/** A request that is proven. */
export interface ProvenRequest {
  readonly entry: string;
  readonly index: string;
  readonly scope: Scope;
  readonly checkpoint: Checkpoint;
  /** Whether the checkpoint is to be remembered. */
  readonly isNew: boolean;
}

/** What the check needs beside the request. */
export interface ProofTrust {
  /** The log's key, the witnesses, and how many of them must have cosigned for an order. */
  readonly policy: WitnessPolicy;
  readonly seen: readonly SeenCheckpoint[];
  readonly now: Date;
  /** How far the clocks may be apart. */
  readonly skewMs: number;
}

function attempt<T>(step: 'leaf' | 'path' | 'witnesses' | 'opening', act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw proofRefused(step, cause instanceof Error ? cause.message : 'The proof is wrong.', { cause });
  }
}

function leafOf(receipt: CollectReceipt): { bytes: Uint8Array; leaf: Leaf } {
  return attempt('leaf', () => {
    const bytes = fromBase64(receipt.leaf);
    if (!bytes) throw new TypeError('The leaf is not base64.');
    const leaf = parseLeaf(bytes);
    if (leaf.id !== receipt.event) throw new TypeError('The leaf is of another entry.');
    return { bytes, leaf };
  });
}

function checkpointOf(receipt: CollectReceipt, bytes: Uint8Array, policy: WitnessPolicy): WitnessedCheckpoint {
  return attempt('path', () => {
    const { index, proof, checkpoint } = parseTlogProof(receipt.proof);
    if (String(index) !== receipt.index) throw new TypeError('The path is of another index.');
    const opened = openWitnessedCheckpoint({ text: checkpoint, policy });
    verifyInclusion({ index, size: opened.size, leafHash: hashLeaf(bytes), proof, root: opened.root });
    return opened;
  });
}

/** The opened values, by field, as JSON. */
function opened(receipt: CollectReceipt, leaf: Uint8Array): ReadonlyMap<string, unknown> {
  return attempt('opening', () => {
    const { type, target, outcome } = receipt.openings;
    return openFields({ leaf, commitments: receipt.commitments, openings: { type, target, ...(outcome && { outcome }) } });
  });
}

function scopeOf(target: unknown): Scope {
  const asked = typeof target === 'object' && target !== null && 'collect' in target ? target.collect : undefined;
  if (asked === undefined) throw proofRefused('scope', 'The entry asks for no collection.');
  const parsed = scopeSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused('BAD_SCOPE', `The scope ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

/** Only a decision or a collection of the right type, by who may make one, allows a request. */
function requireLegal({ as }: Scope, leaf: Leaf, values: ReadonlyMap<string, unknown>): void {
  const legal = legalEntries[as];
  const isKind = legal.kinds.some((kind) => kind === leaf.kind);
  if (values.get('type') !== legal.type || !isKind) throw proofRefused('scope', `An entry of this type and kind allows no ${as}.`);
  if (legal.outcome !== null && values.get('outcome') !== legal.outcome)
    throw proofRefused('scope', 'The decision does not say that it is permitted.');
}

function requireTime(scope: Scope, now: Date, skewMs: number): void {
  const at = now.getTime();
  if (Date.parse(scope.until) <= at) throw proofRefused('expired', `The request was good until ${scope.until}.`);
  if (Date.parse(scope.horizon) > at + skewMs) throw new Refused('BAD_SCOPE', 'The horizon is in the future.');
  if (scope.as !== 'ORDER' && Date.parse(scope.until) > at + singleReadMs + skewMs)
    throw new Refused('BAD_SCOPE', `A request as ${scope.as} is good for ${singleReadMs / 1000} seconds at most.`);
}

/** Checks the proof. Throws {@link Refused}. The checkpoint is the caller's to remember, as soon as this has passed. */
export function checkProof(body: CollectBody, { policy, seen, now, skewMs }: ProofTrust): ProvenRequest {
  const { receipt } = body;
  const { bytes, leaf } = leafOf(receipt);
  const checkpoint = checkpointOf(receipt, bytes, policy);
  const values = opened(receipt, bytes);
  const scope = scopeOf(values.get('target'));
  requireLegal(scope, leaf, values);
  if (scope.as === 'ORDER') attempt('witnesses', () => requireQuorum(checkpoint));
  requireTime(scope, now, skewMs);
  const isNew = requireSameHistory(seen, checkpoint, body.anchor, { isSingle: scope.as !== 'ORDER' });
  const { origin, size, root } = checkpoint;
  return { entry: receipt.event, index: receipt.index, scope, checkpoint: { origin, size, root }, isNew };
}
