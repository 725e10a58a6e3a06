/**
 * Erasure by the epochs of keys: once a new epoch of 30 days has begun, every secret that is left is wrapped again under its KEK, and the older KEKs
 * are destroyed. From then on an old copy of this database opens nothing: neither what was erased, nor anything else.
 */
import type { Clock } from '@writ/core';
import { connected } from '@writ/own-database';
import type pg from 'pg';
import { type Backend, epochOf } from '../backends/backend.ts';

const lock = 5_123_002;
const rowsAtOnce = 200;

export interface RewrapOptions {
  readonly pool: pg.Pool;
  readonly backend: Backend;
  readonly clock: Clock;
}

/** What was done: nothing where nothing was due, or where another process does it. */
export interface Rewrapped {
  readonly secrets: number;
  /** The last epoch whose KEK was destroyed; null where none was. */
  readonly destroyedThrough: number | null;
}

interface OldRow {
  readonly id: string;
  readonly version: number;
  readonly kek: number;
  readonly wrapped: Buffer;
}

const oldRows = 'SELECT id, version, kek, wrapped FROM account WHERE kek < $1 AND wrapped IS NOT NULL ORDER BY id, version LIMIT $2';
const moved = 'UPDATE account SET kek = $3, wrapped = $4 WHERE id = $1 AND version = $2 AND kek = $5 AND wrapped = $6';

/** Wraps what is under older KEKs under that of the epoch, until nothing is left. What was erased meanwhile stays erased. */
async function wrapAgain(client: pg.ClientBase, backend: Backend, epoch: number): Promise<number> {
  let count = 0;
  for (;;) {
    const { rows } = await client.query<OldRow>(oldRows, [epoch, rowsAtOnce]);
    if (rows.length === 0) return count;
    for (const { id, version, kek, wrapped } of rows) {
      const secret = await backend.unwrap({ account: id, version, epoch: kek }, wrapped);
      const again = await backend.wrap({ account: id, version, epoch }, secret);
      secret.fill(0);
      const { rowCount } = await client.query(moved, [id, version, epoch, again, kek, wrapped]);
      count += rowCount ?? 0;
    }
  }
}

/** Begins the epoch: who makes a secret now has its row, and this waits; who comes later wraps under the new KEK. */
async function begin(client: pg.ClientBase, now: number): Promise<{ current: number; destroyed: number }> {
  const { rows } = await client.query<{ current: number; destroyed: number }>(
    'UPDATE kek SET current = greatest(current, $1) RETURNING current, destroyed_through AS destroyed',
    [now],
  );
  const [state] = rows;
  if (state === undefined) throw new TypeError('The database of keys has no row of its KEKs: restore it whole.');
  return state;
}

/**
 * Wraps again and destroys, where that is due. A stop in the middle harms nothing: no KEK is destroyed before every secret is out of it, and the next
 * call goes on. Throws {@link BackendError} where the backend fails, or where a secret does not unwrap: then nothing was destroyed.
 */
export async function rewrap({ pool, backend, clock }: RewrapOptions): Promise<Rewrapped> {
  const client = await connected(pool);
  let isLocked = false;
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [lock]);
    isLocked = rows[0]?.locked === true;
    if (!isLocked) return { secrets: 0, destroyedThrough: null };
    const { current, destroyed } = await begin(client, epochOf(clock()));
    const through = current - 1;
    if (destroyed >= through) return { secrets: 0, destroyedThrough: null };
    const secrets = await wrapAgain(client, backend, current);
    await backend.destroy(through);
    await client.query('UPDATE kek SET destroyed_through = greatest(destroyed_through, $1)', [through]);
    return { secrets, destroyedThrough: through };
  } finally {
    // A connection that keeps the lock is closed rather than given back.
    const isFree =
      isLocked &&
      (await client.query('SELECT pg_advisory_unlock($1)', [lock]).then(
        () => true,
        () => false,
      ));
    client.release(isLocked && !isFree);
  }
}
