/**
 * Which proofs were used, for all replicas: a proof counts once, wherever it is sent (RFC 9449, 11.1). A table and not the memory of a process, since a thief
 * could otherwise send to another replica what the first one has seen.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A proof by its key's thumbprint and its own id, and when it was made, in seconds since 1970. */
export interface UsedProof {
  readonly thumbprint: string;
  readonly jti: string;
  readonly iat: number;
}

export interface UsedProofs {
  /**
   * Uses a proof; false where it was used before. It is kept for so many seconds after its time, 150 when left out. Rejects with the driver's error, and then nobody
   * is recognised.
   */
  use(proof: UsedProof, now: Date, kept?: number): Promise<boolean>;
  /** Takes the use back: what it was used for was not done. */
  takeBack(proof: Pick<UsedProof, 'thumbprint' | 'jti'>): Promise<void>;
}

/**
 * Seconds after its time that a proof is kept: it is accepted for 60, and no nonce is by a replica whose clock differs by 120 or more. A replica that is ahead by
 * less than 90 removes none that another one accepts.
 */
const keptSeconds = 150;
/** How often a process removes what is over, in milliseconds. */
const pruneMs = 10_000;

const digest = ({ thumbprint, jti }: Pick<UsedProof, 'thumbprint' | 'jti'>): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([thumbprint, jti]))
    .digest();

/** One replica at a time removes, in the turn of those that remove sessions, and no other waits for it: two that remove the same rows could wait for each other for ever. */
const prune = `
  WITH turn AS MATERIALIZED (SELECT 1 FROM log.turn WHERE of = 'sessions' FOR UPDATE SKIP LOCKED)
  DELETE FROM console.used_proof p USING turn WHERE p.expires_at <= $1`;

const insert = 'INSERT INTO console.used_proof (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING';

/** Keeps used proofs over a pool of `writ_log`, which stays the caller's to end. */
export function createUsedProofs(pool: Pick<pg.Pool, 'query'>): UsedProofs {
  let pruned = Number.NEGATIVE_INFINITY;
  return {
    async use(proof, now, keptFor = keptSeconds) {
      if (now.getTime() - pruned >= pruneMs) {
        pruned = now.getTime();
        await pool.query(prune, [now]);
      }
      const kept = new Date((proof.iat + keptFor) * 1_000);
      const { rowCount } = await pool.query({ name: 'used proof', text: insert, values: [digest(proof), kept] });
      return rowCount === 1;
    },
    async takeBack(proof) {
      await pool.query('DELETE FROM console.used_proof WHERE id = $1', [digest(proof)]);
    },
  };
}
