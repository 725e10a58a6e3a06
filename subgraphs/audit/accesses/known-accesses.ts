/**
 * The accesses of which the holder of an account may know, as `orders` lists them: by functions that touch no row of an access that is
 * still kept secret, so that neither the answer nor the work behind it reveals one.
 */
import type { AccountId } from '@writ/core';
import type pg from 'pg';

/** The entry that permitted an access, and when it did. */
export interface KnownAccess {
  readonly index: number;
  readonly at: Date;
}

/** A part of the list, newest first. */
export interface AccessRange {
  /** Behind this entry; null for the list's begin. */
  readonly after: number | null;
  /** Below this index. */
  readonly below: number;
  /** How many at most, from 1 to 257. */
  readonly limit: number;
}

export interface KnownAccesses {
  list(account: AccountId, part: AccessRange): Promise<KnownAccess[]>;
  /** Null for an access that is not to this account, or of which its holder may not know. */
  at(account: AccountId, index: number): Promise<KnownAccess | null>;
}

interface Row {
  log_idx: string;
  granted_at: Date;
}
const knownAccessOf = ({ log_idx: index, granted_at: at }: Row): KnownAccess => ({ index: Number(index), at });

/** Asks over a pool as `writ_audit`. */
export const knownAccesses = (pool: pg.Pool): KnownAccesses => ({
  async list(account, { after, below, limit }) {
    const { rows } = await pool.query<Row>({
      name: 'writ_audit_told',
      text: 'select log_idx, granted_at from orders.told_accesses($1, $2, $3, $4)',
      values: [account, below, after ?? below, limit],
    });
    return rows.map(knownAccessOf);
  },
  async at(account, index) {
    const { rows } = await pool.query<Row>({
      name: 'writ_audit_told_at',
      text: 'select log_idx, granted_at from orders.told_access_at($1, $2)',
      values: [account, index],
    });
    return rows[0] === undefined ? null : knownAccessOf(rows[0]);
  },
});
