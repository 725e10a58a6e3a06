/**
 * The secrets of accounts: made at the first ask for a public key, wrapped under the KEK of the present epoch, in versions. Nobody else has one: what
 * leaves here is a signed public key, or a secret in the memory of the service that opens something.
 */
import type { Clock } from '@writ/core';
import { inTransaction, type Sql } from '@writ/own-database';
import {
  type AccountSecret,
  accountSecret,
  type DataKeyPlace,
  foldDataKey,
  newAccountSecret,
  type ServiceSigner,
  type SignedAccountKey,
  signAccountKey,
} from '@writ/sealing';
import type pg from 'pg';
import { type Backend, BackendError, epochOf } from '../backends/backend.ts';

export interface SecretsOptions {
  /** The service's own database, migrated. */
  readonly pool: pg.Pool;
  readonly backend: Backend;
  /** Signs public keys: Ed25519. */
  readonly signer: ServiceSigner;
  readonly clock: Clock;
}

/** A data key as the main database has it, and the version of the secret that opens it. */
export interface SealedKey {
  readonly place: DataKeyPlace;
  readonly version: number;
  readonly sealed: Uint8Array;
}

/** A secret as the database has it. */
export interface WrappedSecret {
  readonly version: number;
  readonly kek: number;
  readonly wrapped: Buffer;
}

const live = 'SELECT version, kek, wrapped FROM account WHERE id = $1 AND wrapped IS NOT NULL';

/** The account's newest secret; undefined where it has none. */
async function newest(sql: Sql, account: string): Promise<WrappedSecret | undefined> {
  const { rows } = await sql.query<WrappedSecret>(`${live} ORDER BY version DESC LIMIT 1`, [account]);
  return rows[0];
}

export class Secrets {
  readonly #options: SecretsOptions;

  constructor(options: SecretsOptions) {
    this.#options = options;
  }

  async #unwrapped(account: string, { version, kek, wrapped }: WrappedSecret): Promise<AccountSecret> {
    const bytes = await this.#options.backend.unwrap({ account, version, epoch: kek }, wrapped);
    try {
      return accountSecret(bytes);
    } finally {
      bytes.fill(0);
    }
  }

  /**
   * Makes the account's next version and keeps it, wrapped. Whoever makes one holds the row of the KEKs: a re-wrapping waits for it, and nothing
   * is wrapped under a KEK that is about to be destroyed. Of two at once one is kept; answers whether it is this one.
   */
  #make(account: string, after: number): Promise<boolean> {
    const { pool, backend, clock } = this.#options;
    return inTransaction(pool, async (sql) => {
      const { rows } = await sql.query<{ current: number }>('SELECT current FROM kek FOR SHARE');
      const epoch = Math.max(rows[0]?.current ?? 0, epochOf(clock()));
      const last = await sql.query<{ last: number | null }>('SELECT max(version) AS last FROM account WHERE id = $1', [account]);
      const version = (last.rows[0]?.last ?? 0) + 1;
      if ((await newest(sql, account))?.version !== (after === 0 ? undefined : after)) return false;
      const secret = newAccountSecret();
      const wrapped = await backend.wrap({ account, version, epoch }, secret);
      const { publicKey } = accountSecret(secret);
      secret.fill(0);
      const { rowCount } = await sql.query(
        'INSERT INTO account (id, version, kek, wrapped, public_key) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [account, version, epoch, wrapped, publicKey],
      );
      return rowCount === 1;
    });
  }

  /**
   * The account's newest public key, signed, for writers; its first secret is made now where there is none, or none any more. The key comes out of
   * the secret and not out of the table, so that nobody who changes the table has another one signed. Throws {@link BackendError}.
   */
  async publicKey(account: string): Promise<SignedAccountKey> {
    const { pool, signer } = this.#options;
    let row = await newest(pool, account);
    if (row === undefined) {
      await this.#make(account, 0);
      row = await newest(pool, account);
    }
    // It was erased in this moment: whoever asks again gets the next version.
    if (row === undefined) throw new BackendError('UNAVAILABLE', `The account ${account} has no secret just now.`);
    const { publicKey } = await this.#unwrapped(account, row);
    return signAccountKey(signer, { account, version: row.version, publicKey });
  }

  /** The secret of a version; undefined where there is none, or none any more. Throws {@link BackendError}: NOT_UNWRAPPED, UNAVAILABLE. */
  async secretOf(account: string, version: number): Promise<AccountSecret | undefined> {
    const { rows } = await this.#options.pool.query<WrappedSecret>({
      name: 'secret',
      text: `${live} AND version = $2`,
      values: [account, version],
    });
    return rows[0] && this.unwrap(account, rows[0]);
  }

  /** A secret of the account; undefined where its KEK is gone. Throws {@link BackendError}: NOT_UNWRAPPED, UNAVAILABLE. */
  async unwrap(account: string, wrapped: WrappedSecret): Promise<AccountSecret | undefined> {
    try {
      return await this.#unwrapped(account, wrapped);
    } catch (error) {
      if (error instanceof BackendError && error.code === 'KEK_GONE') return undefined;
      throw error;
    }
  }

  /**
   * Gives the account a next version, which writers get from now on; older ones still open. Answers the new public key. Of two at once each makes a version of its own: by one
   * that another made, something may be sealed already.
   */
  async rotate(account: string): Promise<SignedAccountKey> {
    for (;;) {
      const before = await newest(this.#options.pool, account);
      if (await this.#make(account, before?.version ?? 0)) return this.publicKey(account);
    }
  }

  /** Data keys of an account, folded under its newest secret. Undefined where one's version is gone; throws SealingError for one that was changed. */
  async reseal(account: string, keys: readonly SealedKey[]): Promise<SealedKey[] | undefined> {
    const row = await newest(this.#options.pool, account);
    if (row === undefined) return undefined;
    const to = await this.#unwrapped(account, row);
    const from = new Map<number, AccountSecret>();
    const resealed: SealedKey[] = [];
    for (const { place, version, sealed } of keys) {
      const secret = from.get(version) ?? (await this.secretOf(account, version));
      if (secret === undefined) return undefined;
      from.set(version, secret);
      resealed.push({ place, version: row.version, sealed: foldDataKey({ secret, place }, { secret: to, place }, sealed) });
    }
    return resealed;
  }

  /** Destroys the versions before the newest one, once their data keys are re-sealed. Answers how many. */
  async retire(account: string): Promise<number> {
    const { rowCount } = await this.#options.pool.query(
      `UPDATE account SET wrapped = NULL, destroyed_at = $2
       WHERE id = $1 AND wrapped IS NOT NULL AND version < (SELECT max(version) FROM account WHERE id = $1 AND wrapped IS NOT NULL)`,
      [account, this.#options.clock()],
    );
    return rowCount ?? 0;
  }

  /**
   * Destroys every secret of the account, and forgets its identifiers and holders. Every copy of the main database is shut for it at once; a copy of this
   * one, once the KEKs of its time are destroyed: `rewrap`. Answers how many secrets there were. What `also` throws undoes it.
   */
  erase(account: string, also: (sql: Sql, secrets: number) => Promise<void> = async () => {}): Promise<number> {
    const { pool, clock } = this.#options;
    return inTransaction(pool, async (sql) => {
      const { rowCount } = await sql.query('UPDATE account SET wrapped = NULL, destroyed_at = $2 WHERE id = $1 AND wrapped IS NOT NULL', [
        account,
        clock(),
      ]);
      await sql.query('DELETE FROM identifier WHERE account_id = $1', [account]);
      await sql.query('DELETE FROM holder WHERE account_id = $1', [account]);
      await also(sql, rowCount ?? 0);
      return rowCount ?? 0;
    });
  }
}
