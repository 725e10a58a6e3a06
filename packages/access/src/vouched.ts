/**
 * A fact that one subgraph leaves in the database for another, with proof that a process of this installation wrote it: HMAC-SHA-256
 * under a key that no database has. Who has a database role's password alone can write such a row, and nobody believes it.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The fact's kind first, then what it says. */
export type Fact = readonly [kind: string, ...parts: (string | null)[]];

/** JSON keeps the parts apart, whatever is in them. */
export const vouch = (key: Uint8Array, fact: Fact): Uint8Array => createHmac('sha256', key).update(JSON.stringify(fact)).digest();

const noPart = Buffer.alloc(32);

/** The same for a fact that the database checks: over the hashes of its parts, which SQL makes as well (`sealing.require_proof()`). */
export function vouchToDatabase(key: Uint8Array, fact: Fact): Uint8Array<ArrayBuffer> {
  const parts = fact.map((part) => (part === null ? noPart : createHash('sha256').update(part).digest()));
  return new Uint8Array(createHmac('sha256', key).update(Buffer.concat(parts)).digest());
}

export function isVouched(key: Uint8Array, fact: Fact, proof: Uint8Array | null): boolean {
  const made = vouch(key, fact);
  return proof !== null && proof.length === made.length && timingSafeEqual(made, proof);
}

/** That somebody holds the work on an order until an instant. */
export const claimFact = (order: string, person: string, endsAt: Date): Fact => ['claim', order, person, endsAt.toISOString()];

/** How a person decided a complaint about an access or an order's execution, by the entry that says so. */
export interface ComplaintDecision {
  readonly complaint: string;
  readonly outcome: string;
  /** The index of the entry of the access; null where the complaint is about an execution. */
  readonly access: bigint | null;
  /** The order that was executed; null where the complaint is about an access. */
  readonly order: string | null;
  readonly person: string;
  /** The event of the entry. */
  readonly event: string;
}

export const decisionFact = ({ complaint, outcome, access, order, person, event }: ComplaintDecision): Fact => [
  'decision',
  complaint,
  outcome,
  access === null ? null : String(access),
  order,
  person,
  event,
];
