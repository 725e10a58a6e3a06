/** Attempts under way: what a browser was sent to its body's issuer with, each answered once and by that browser. */
import { createHash } from 'node:crypto';
import type { Sql } from '@writ/own-database';
import { Refused } from '../people/refused.ts';
import type { Attempt } from './client.ts';

/** An attempt of one log-in, and what its answer must have. */
export interface Kept extends Attempt {
  /** The log-in at this issuer that it is for. */
  readonly uid: string;
  readonly acr: readonly string[];
  readonly notBefore: Date;
}

/** As long as the log-in that it is for. */
const attemptMs = 600_000;

const hashOf = (state: string): Buffer => createHash('sha256').update(`writ/log-in/upstream-state/v1\0${state}`).digest();

/** Keeps it, and drops those that are over. */
export async function keepAttempt(
  sql: Sql,
  realm: string,
  { state, nonce, verifier, uid, acr, notBefore }: Kept,
  now: Date,
): Promise<void> {
  await sql.query('DELETE FROM upstream_attempt WHERE ends_at <= $1', [now]);
  await sql.query(
    'INSERT INTO upstream_attempt (state_hash, realm, uid, nonce, verifier, acr, not_before, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [hashOf(state), realm, uid, nonce, verifier, acr, notBefore, new Date(now.getTime() + attemptMs)],
  );
}

/** Which log-in of the realm an answer is for. Throws {@link Refused} where there is none. */
export async function uidOf(sql: Sql, realm: string, state: string, now: Date): Promise<string> {
  const { rows } = await sql.query<{ uid: string }>(
    'SELECT uid FROM upstream_attempt WHERE state_hash = $1 AND realm = $2 AND ends_at > $3',
    [hashOf(state), realm, now],
  );
  if (rows[0] === undefined) throw new Refused('UPSTREAM_STATE');
  return rows[0].uid;
}

/** Takes the attempt of this log-in: of two that bring the same answer one has it. Throws {@link Refused}. */
export async function takeAttempt(sql: Sql, realm: string, { state, uid }: { state: string; uid: string }, now: Date): Promise<Kept> {
  const { rows } = await sql.query<Omit<Kept, 'state' | 'uid'>>(
    `DELETE FROM upstream_attempt WHERE state_hash = $1 AND realm = $2 AND uid = $3 AND ends_at > $4
     RETURNING nonce, verifier, acr, not_before AS "notBefore"`,
    [hashOf(state), realm, uid, now],
  );
  if (rows[0] === undefined) throw new Refused('UPSTREAM_STATE');
  return { ...rows[0], state, uid };
}
