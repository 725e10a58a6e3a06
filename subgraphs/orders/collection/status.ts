/**
 * How far the collection of each target has come, for staff. It says the same whether or not there is anybody: no number of lines or parts, and no
 * instant at which something was taken.
 */
import type { CollectionFault, CollectionState } from '@writ/schema/generated/orders.ts';
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** A snapshot with its newest collection that is not over, as the database has them. */
export interface CollectionRow {
  readonly order: string;
  readonly target: string;
  readonly askedAt: Date;
  readonly isTaken: boolean;
  readonly isEnded: boolean;
  /** RUNNING or REFUSED; null where none is under way. */
  readonly state: 'RUNNING' | 'REFUSED' | null;
  readonly tries: number | null;
  readonly fault: string | null;
  readonly failedSince: Date | null;
  readonly tryAt: Date | null;
  /** Since when counsel has a refused one repeated. */
  readonly againAt: Date | null;
}

/** What {@link statusOf} makes of it. */
export interface CollectionStatus {
  readonly target: string;
  readonly state: CollectionState;
  readonly askedAt: Date;
  readonly failingSince: Date | null;
  readonly tries: number;
  readonly nextTryAt: Date | null;
  readonly fault: CollectionFault | null;
}

/** By the code that a fault is stored with: those of the source protocol, and our own. */
const faults: Readonly<Record<string, CollectionFault>> = {
  NETWORK: 'NO_ANSWER',
  INCOMPLETE: 'BROKEN_OFF',
  BUSY: 'BUSY',
  INTERNAL: 'BUSY',
  SIGNATURE_MISSING: 'PROOF_REFUSED',
  SIGNATURE_INVALID: 'PROOF_REFUSED',
  SIGNATURE_EXPIRED: 'PROOF_REFUSED',
  SIGNATURE_REUSED: 'PROOF_REFUSED',
  CONTENT_DIGEST: 'PROOF_REFUSED',
  PROOF_INVALID: 'PROOF_REFUSED',
  REVOKED: 'PROOF_REFUSED',
  OVERSTEP: 'OVERSTEP',
  UNSUPPORTED_IDENTIFIER: 'UNSUPPORTED_IDENTIFIER',
  OWN: 'OWN',
};

function stateOf({ isTaken, isEnded, state, failedSince, againAt }: CollectionRow): CollectionState {
  if (isTaken) return 'TAKEN';
  if (isEnded) return 'ENDED';
  if (state === 'REFUSED') return againAt === null ? 'REFUSED' : 'DUE';
  if (state === null) return 'DUE';
  return failedSince === null ? 'RUNNING' : 'FAILING';
}

export function statusOf(row: CollectionRow): CollectionStatus {
  const state = stateOf(row);
  const isFailing = state === 'FAILING';
  const hasFault = (isFailing || state === 'REFUSED') && row.fault !== null;
  return {
    target: row.target,
    state,
    askedAt: row.askedAt,
    failingSince: isFailing ? row.failedSince : null,
    tries: isFailing ? (row.tries ?? 0) : 0,
    nextTryAt: isFailing ? row.tryAt : null,
    fault: hasFault ? (faults[row.fault] ?? 'BAD_ANSWER') : null,
  };
}

/** The newest snapshot of each target of these orders. */
export const collectionRows = (db: Database, orders: readonly string[]) =>
  db.$queryRaw<CollectionRow[]>`
    SELECT DISTINCT ON (p.order_id, p.target_id) p.order_id AS "order", p.target_id AS target, p.asked_at AS "askedAt", p.taken_at IS NOT NULL AS "isTaken",
           p.ended_at IS NOT NULL AS "isEnded", c.state::text AS state, c.tries, c.fault, c.failed_since AS "failedSince", c.try_at AS "tryAt",
           c.again_at AS "againAt"
      FROM orders.preservation p
      LEFT JOIN orders.collection c ON c.preservation_id = p.id AND c.state IN ('RUNNING', 'REFUSED')
     WHERE p.order_id = ANY (${[...orders]}::text[])
     ORDER BY p.order_id, p.target_id, p.asked_at DESC, c.asked_at DESC`;

/** By order: one status a target of which something is asked. */
export type CollectionsLoader = DataLoader<string, readonly CollectionStatus[]>;

export const collectionsLoader = (db: Database): CollectionsLoader =>
  new DataLoader(async (orders) => {
    const byOrder = Map.groupBy(await collectionRows(db, orders), ({ order }) => order);
    return orders.map((order) => (byOrder.get(order) ?? []).map(statusOf));
  });
