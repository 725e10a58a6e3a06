/**
 * A finding that something was unlawful, or that the log has a gap, is owed an answer by the body that it concerns. It is left for `orders`,
 * which keeps duties, with its proof and before its entry: an entry that is in the log has its finding here, and a finding whose entry never
 * came is acted on by nobody.
 */
import { type FoundByAudit, findingFact, vouch } from '@writ/access';
import type { AccountId } from '@writ/core';
import type pg from 'pg';

export interface OwedAnswer extends FoundByAudit {
  readonly account: AccountId | null;
  readonly text: string;
  readonly at: Date;
}

/** Leaves findings for `orders`, over a pool as `writ_audit`. */
export const leaveFinding =
  (pool: pg.Pool, key: Uint8Array) =>
  async (finding: OwedAnswer): Promise<void> => {
    const { event, about, verdict, organisation, country, account, text, at } = finding;
    await pool.query({
      name: 'writ_audit_finding',
      text: `insert into orders.finding (event, about, verdict, organisation, country, account_id, text, at, proof)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [event, about, verdict, organisation, country, account, text, at, vouch(key, findingFact(finding))],
    });
  };
