/**
 * Reads the private side of the log: values and salts behind commitments, and which entries are about an account.
 * Decides nothing about who may see them: the caller has decided and logged that before. Remembers no key, so that a
 * destroyed one is gone at once.
 */
import type { AccountId } from '@writ/core';
import type pg from 'pg';
import type { Opening } from './entry.ts';
import { accountSubject, type Keyring, openKeyring } from './keyring.ts';
import { commitmentsOf } from './prepared-entry.ts';
import { type DetailRow, openFields, selectDetails } from './sealed-field.ts';

/** The commitments of all fields of an entry, and the openings of those asked for that can still be opened. */
export interface EntryOpening {
  commitments: Record<string, string>;
  openings: Record<string, Opening>;
}

/** The private side, over a pool as `writ_log`. */
export interface LogDetails {
  /**
   * Null when there is no such entry or it has no private fields. A field whose key was destroyed is left out. Rejects
   * with EnvelopeError when a stored field was changed, and with the driver's error when the database can't be asked.
   */
  opening(index: number, fields: readonly string[]): Promise<EntryOpening | null>;
  /** The indices of entries about an account, ascending; empty once the account was erased. */
  entriesOf(subject: AccountId): Promise<number[]>;
}

async function readOpening(pool: pg.Pool, keyring: Keyring, index: number, fields: readonly string[]): Promise<EntryOpening | null> {
  if (!Number.isSafeInteger(index) || index < 0) return null;
  const { rows } = await pool.query<DetailRow>({ name: 'writ_log_details', text: selectDetails, values: [[index]] });
  return rows.length === 0 ? null : { commitments: commitmentsOf(rows), openings: openFields(keyring, rows, fields) };
}

/** Opens the private side; the pool stays the caller's to end. Throws StartError when the master key has not 32 bytes. */
export function openDetails(options: { pool: pg.Pool; masterKey: Uint8Array }): LogDetails {
  const keyring = openKeyring(options.masterKey);
  return {
    opening: (index, fields) => readOpening(options.pool, keyring, index, fields),
    async entriesOf(subject) {
      const { rows } = await options.pool.query<{ idx: string }>({
        name: 'writ_log_subject',
        text: 'select idx from log.log_subject where subject_bidx = $1 order by idx',
        values: [keyring.blind(accountSubject(subject))],
      });
      return rows.map(({ idx }) => Number(idx));
    },
  };
}
