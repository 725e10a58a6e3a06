/**
 * Where the demo's provider keeps log-ins in progress: a table, because the requests of one log-in may reach several gateways. At most a
 * thousand of each kind, the oldest dropped first, nothing answered past its time. Access tokens are not in it: they carry all they need.
 */
import type { Adapter, StoredPayload } from 'oidc-provider';
import type pg from 'pg';

/** Makes the store of each kind of object of one provider. */
export type SignInStore = (kind: string) => Adapter;

export interface SignInStoreOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** The most that is kept of one kind. */
  limit?: number;
}

const upsert = `
  INSERT INTO demo.sign_in (kind, id, payload, uid, grant_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (kind, id) DO UPDATE SET payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id,
    expires_at = excluded.expires_at, consumed_at = NULL, written = DEFAULT`;

/** Rows that another gateway is removing too are left to it: two that wait for each other would be a deadlock. */
const sweep = `
  DELETE FROM demo.sign_in WHERE (kind, id) IN (
    SELECT kind, id FROM demo.sign_in
     WHERE expires_at <= $3 OR (kind = $1 AND written <= (
       SELECT written FROM demo.sign_in WHERE kind = $1 ORDER BY written DESC OFFSET $2 LIMIT 1))
       FOR UPDATE SKIP LOCKED)`;

const found = (by: 'id' | 'uid'): string =>
  `SELECT payload, extract(epoch FROM consumed_at)::float8 AS consumed FROM demo.sign_in WHERE kind = $1 AND ${by} = $2 AND expires_at > $3`;

interface Row {
  payload: string;
  consumed: number | null;
}

const payloadOf = ({ payload, consumed }: Row): StoredPayload => ({
  ...(JSON.parse(payload) as StoredPayload),
  ...(consumed === null ? {} : { consumed: Math.floor(consumed) }),
});

/** Keeps log-ins over a pool of `writ_log`, which stays the caller's to end. Rejects with the driver's error. */
export function createSignInStore(pool: pg.Pool, { now = Date.now, limit = 1000 }: SignInStoreOptions = {}): SignInStore {
  const time = (milliseconds = now()): Date => new Date(milliseconds);
  /** Ids come from outside; one with a character that PostgreSQL's text can't hold belongs to nobody. */
  async function find(kind: string, by: 'id' | 'uid', value: string): Promise<StoredPayload | undefined> {
    if (value.includes('\0')) return undefined;
    const { rows } = await pool.query<Row>(found(by), [kind, value, time()]);
    return rows[0] && payloadOf(rows[0]);
  }
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const until = expiresIn === undefined ? 'infinity' : time(now() + expiresIn * 1000);
      await pool.query(upsert, [kind, id, JSON.stringify(payload), payload.uid, payload.grantId, until]);
      await pool.query(sweep, [kind, limit, time()]);
    },
    find: (id) => find(kind, 'id', id),
    findByUid: (uid) => find(kind, 'uid', uid),
    async findByUserCode() {
      return undefined; // the device flow is off
    },
    /** Of two gateways that are shown one code at once, one has it. */
    async consume(id) {
      const { rowCount } = await pool.query(
        'UPDATE demo.sign_in SET consumed_at = $3 WHERE kind = $1 AND id = $2 AND consumed_at IS NULL',
        [kind, id, time()],
      );
      if (rowCount === 0) throw new (await import('oidc-provider')).errors.InvalidGrant('already used');
    },
    async destroy(id) {
      await pool.query('DELETE FROM demo.sign_in WHERE kind = $1 AND id = $2', [kind, id]);
    },
    async revokeByGrantId(grantId) {
      await pool.query('DELETE FROM demo.sign_in WHERE kind = $1 AND grant_id = $2', [kind, grantId]);
    },
  });
}
