/**
 * Whether a person is suspended: looked up for each request, so that it holds at the next one at every replica. No cache of tokens or callers replaces it.
 */
import type { Caller, Graph } from '@writ/access';
import { PublicError } from '@writ/core';
import type pg from 'pg';

/** Whether the caller is suspended on the graph. Rejects with LOG_UNAVAILABLE where the database does not answer, and then nobody is recognised. */
export type IsSuspended = (person: Pick<Caller, 'issuer' | 'subject'>, graph: Graph) => Promise<boolean>;

/** How long the answer may take, in milliseconds: nobody waits for a database that is gone. */
const answerMs = 5_000;

/** On the audit graph counts only what an auditor has decided: the platform silences none. */
const openSuspension = {
  name: 'suspension of a caller',
  text: `SELECT FROM console.suspension WHERE issuer = $1 AND subject = $2 AND lifted_at IS NULL AND (by_auditor OR NOT $3) LIMIT 1`,
};

/** Looks over a pool of `writ_log`, which stays the caller's to end. The public graph is everybody's. */
export const createSuspensions =
  (pool: Pick<pg.Pool, 'query'>): IsSuspended =>
  async ({ issuer, subject }, graph) => {
    if (graph === 'public' || subject === null) return false;
    const asked = { ...openSuspension, query_timeout: answerMs, values: [issuer, subject, graph === 'audit'] };
    const { rowCount } = await pool.query(asked).catch((cause: unknown) => {
      throw Object.assign(
        new PublicError('LOG_UNAVAILABLE', 'Nobody is recognised right now: it can’t be seen who is suspended.', { retryAfterSeconds: 1 }),
        { cause },
      );
    });
    return rowCount === 1;
  };

export const personSuspended = (): PublicError =>
  new PublicError('FORBIDDEN', 'You are suspended: nothing of this graph is answered to you until a counsel of the platform lifts that.', {
    reason: 'PERSON_SUSPENDED',
  });
