/** The new keys of one snapshot, by account, category and month: each follows from a seed that is in the memory of this command alone, and is kept sealed to its account. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AskedAccount, KeyService } from '@writ/keys-client';
import { snapshotDataKey, snapshotKeyTable, snapshotRowKey } from '@writ/prisma';
import { type AccountKey, type Category, periodOf, sealDataKey } from '@writ/sealing';
import type pg from 'pg';

interface Place {
  readonly account: string;
  readonly category: Category;
  /** The first day of the month in UTC. */
  readonly period: string;
}

export class PlaceKeys {
  readonly #seed = randomBytes(64);
  readonly #snapshot: string;
  readonly #rowKeys = new Map<string, { readonly place: Place; readonly key: Buffer }>();

  constructor(snapshot: string) {
    this.#snapshot = snapshot;
  }

  /** What a row of that account, category and instant is sealed under. */
  of(account: string, category: Category, at: Date): Buffer {
    const place = { account, category, period: periodOf(at) };
    const name = JSON.stringify(Object.values(place));
    const known = this.#rowKeys.get(name);
    if (known !== undefined) return known.key;
    const key = snapshotRowKey(this.#dataKey(place));
    this.#rowKeys.set(name, { place, key });
    return key;
  }

  #dataKey(place: Place): Buffer {
    return snapshotDataKey(this.#seed, { preservation: this.#snapshot, ...place });
  }

  /** Keeps each key that was used, sealed to its account's public key. Answers how many. */
  async keep(client: pg.ClientBase, accounts: ReadonlyMap<string, AccountKey>): Promise<number> {
    for (const { place } of this.#rowKeys.values()) {
      const to = accounts.get(place.account);
      if (to === undefined) throw new TypeError('A row is of an account that the service of keys was not asked for.');
      const at = { id: randomUUID(), ...place };
      const sealed = sealDataKey(to, { table: snapshotKeyTable, ...at }, this.#dataKey(place));
      await client.query('INSERT INTO orders.snapshot_key VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        ...[at.id, this.#snapshot, at.account, at.category, at.period, to.version, [sealed]],
      ]);
    }
    return this.#rowKeys.size;
  }
}

/** The public keys of these accounts, each with its signature checked. */
export async function accountKeysOf(
  service: Pick<KeyService, 'accountKeys'>,
  accounts: readonly AskedAccount[],
): Promise<ReadonlyMap<string, AccountKey>> {
  return accounts.length === 0 ? new Map() : service.accountKeys(accounts);
}
