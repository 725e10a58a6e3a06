/** Fills a snapshot that is sealed to the keys of accounts, as a collection does; as the superuser, who needs no proof. */
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { keysOfLines } from '../../subgraphs/orders/collection/account-seal.ts';
import type { HeldKeys } from '../../subgraphs/orders/testing/held-keys.ts';
import type { KeptLine } from './kept-lines.ts';

type Client = Pick<pg.Client, 'query'>;

/** Lines of an account under a snapshot of the order `reference`, and the key of an index that names it. */
export interface Sealing {
  readonly snapshot: string;
  readonly account: string;
  readonly lines: readonly KeptLine[];
  readonly askedAt: string;
}

/** Asks for the snapshot, and begins a collection. Answers its seed, which is kept nowhere else. */
export async function beginSealed(client: Client, { snapshot, askedAt }: Pick<Sealing, 'snapshot' | 'askedAt'>): Promise<Buffer> {
  await client.query(`INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, 'reference', 'target', $2)`, [
    snapshot,
    askedAt,
  ]);
  await client.query(
    `INSERT INTO orders.collection (event, preservation_id, asked_at, wrapped, to_accounts, try_at) VALUES ($1, $2, $3, '\\x00', true, $3)`,
    [randomUUID(), snapshot, askedAt],
  );
  return randomBytes(64);
}

/** Keeps lines, and their keys sealed to that of the account. */
export async function keepSealed(client: Client, keys: HeldKeys, seed: Buffer, { snapshot, account, lines }: Sealing): Promise<void> {
  const to = (await keys.accountKeys([{ id: account }])).get(account);
  if (to === undefined) throw new Error('The account has no key.');
  const sealed = keysOfLines(seed, snapshot, to, lines as never);
  await client.query(`SELECT orders.keep_sealed($1, 'USER_ID', $2, $3, $4, '[]', $5, NULL)`, [
    snapshot,
    randomBytes(16),
    [account],
    JSON.stringify(lines),
    JSON.stringify(sealed),
  ]);
}

/** The snapshot is taken: no key of the installation opens it. */
export async function takeSealed(client: Client, snapshot: string): Promise<void> {
  await client.query(`UPDATE orders.collection SET state = 'TAKEN', wrapped = NULL WHERE preservation_id = $1`, [snapshot]);
  await client.query('SELECT orders.snapshot_taken($1, NULL, now(), NULL)', [snapshot]);
}

/** All of it at once. */
export async function sealedSnapshot(client: Client, keys: HeldKeys, sealing: Sealing): Promise<void> {
  const seed = await beginSealed(client, sealing);
  await keepSealed(client, keys, seed, sealing);
  await takeSealed(client, sealing.snapshot);
}
