/**
 * Reads the private side of the log: values and salts behind commitments, and which entries are about an account.
 * Decides nothing about who may see them: the caller has decided and logged that before. Remembers no key, so that a
 * destroyed one is gone at once.
 */
import type { AccountId } from '@writ/core';
import type pg from 'pg';
import type { DecisionDraft, Json, Opening } from '../entries/entry.ts';
import { accountSubject, type Keyring, type MasterKeys, openKeyring } from '../keys/keyring.ts';
import {
  commitmentsIn,
  type DetailRow,
  openFields,
  openValues,
  selectDetails,
  selectFields,
  unwrappingOnce,
} from '../keys/sealed-field.ts';
import { selectAbout } from './about.ts';
import { type ComparedDecisions, compareDecisions } from './decisions.ts';

/** The commitments of all fields of an entry, and the openings of those asked for that can still be opened. */
export interface EntryOpening {
  commitments: Record<string, string>;
  openings: Record<string, Opening>;
}

/** Some of the entries about an account. */
export interface AccountPart {
  /** Entries beyond this index only, in the order that is asked for. */
  after?: number | null;
  /** Entries below this index only. */
  below?: number;
  /** Descending. */
  newestFirst?: boolean;
  /** How many at most. */
  limit?: number;
}

/** The private side, over a pool as `writ_log`. Each method is one query. */
export interface LogDetails {
  /**
   * Null when there is no such entry or it has no private fields. A field whose key was destroyed is left out. Rejects
   * with EnvelopeError when stored fields that were asked for, or others of their row, were changed, and with the driver's error when the database can't be asked.
   */
  opening(index: number, fields: readonly string[]): Promise<EntryOpening | null>;
  /** The same for several entries, by index; those that {@link opening} has null for are absent. */
  openings(indices: readonly number[], fields: readonly string[]): Promise<Map<number, EntryOpening>>;
  /** Only the values of these fields, for looking through many entries; an entry with none of them is absent. Rejects as {@link opening}. */
  values(indices: readonly number[], fields: readonly string[]): Promise<Map<number, Record<string, Json>>>;
  /** Compares the decisions that are stored as those of an entry with what it covers. Rejects as {@link compareDecisions}. */
  compareDecisions(index: number, decisions: readonly DecisionDraft[]): Promise<ComparedDecisions>;
  /** The indices of entries about an account, ascending unless asked otherwise; empty once the account was erased. */
  entriesOf(subject: AccountId, part?: AccountPart): Promise<number[]>;
}

const isIndex = (index: number): boolean => Number.isSafeInteger(index) && index >= 0;

/** Rows by the index of their entry. */
async function readRows(pool: pg.Pool, query: { name: string; text: string; values: unknown[] }): Promise<Map<number, DetailRow[]>> {
  const { rows } = await pool.query<DetailRow>(query);
  return Map.groupBy(rows, ({ idx }) => Number(idx));
}

class PooledDetails implements LogDetails {
  readonly #pool: pg.Pool;
  readonly #keyring: Keyring;
  constructor(pool: pg.Pool, keyring: Keyring) {
    this.#pool = pool;
    this.#keyring = keyring;
  }

  async opening(index: number, fields: readonly string[]): Promise<EntryOpening | null> {
    return (await this.openings([index], fields)).get(index) ?? null;
  }

  async openings(indices: readonly number[], fields: readonly string[]): Promise<Map<number, EntryOpening>> {
    const known = await readRows(this.#pool, { name: 'writ_log_details', text: selectDetails, values: [indices.filter(isIndex)] });
    const keyring = unwrappingOnce(this.#keyring);
    const open = (rows: readonly DetailRow[]) => ({ commitments: commitmentsIn(rows), openings: openFields(keyring, rows, fields) });
    return new Map(Array.from(known, ([index, rows]) => [index, open(rows)]));
  }

  async values(indices: readonly number[], fields: readonly string[]): Promise<Map<number, Record<string, Json>>> {
    const known = await readRows(this.#pool, { name: 'writ_log_values', text: selectFields, values: [indices.filter(isIndex), fields] });
    const keyring = unwrappingOnce(this.#keyring);
    return new Map(Array.from(known, ([index, rows]) => [index, openValues(keyring, rows, fields)]));
  }

  compareDecisions(index: number, decisions: readonly DecisionDraft[]): Promise<ComparedDecisions> {
    return compareDecisions(this.#pool, this.#keyring, { index, decisions });
  }

  async entriesOf(subject: AccountId, part: AccountPart = {}): Promise<number[]> {
    const { after = null, below = null, newestFirst = false, limit = null } = part;
    const [beyond, order] = newestFirst ? ['<', 'desc'] : ['>', 'asc'];
    const { rows } = await this.#pool.query<{ idx: string }>({
      name: `writ_log_subject_${order}`,
      text: `select idx from (${selectAbout}) about
        where ($4::bigint is null or idx ${beyond} $4) and ($5::bigint is null or idx < $5)
        order by idx ${order} limit $6`,
      values: [this.#keyring.blinds(accountSubject(subject)), subject, accountSubject(subject), after, below, limit],
    });
    return rows.map(({ idx }) => Number(idx));
  }
}

/** Opens the private side; the pool stays the caller's to end. Throws StartError when the master key has not 32 bytes. */
export const openDetails = ({ pool, ...keys }: { pool: pg.Pool } & MasterKeys): LogDetails => new PooledDetails(pool, openKeyring(keys));
