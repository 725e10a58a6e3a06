/**
 * Where log-ins in progress are kept, each under its realm: a table, because the requests of one log-in may reach several processes. Nothing is answered past its
 * time. Access tokens are not in it: they carry all they need.
 */
import { type Adapter, errors, type StoredPayload } from 'oidc-provider';
import type pg from 'pg';

const upsert = `
  INSERT INTO stored (realm, kind, id, payload, uid, grant_id, account, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (realm, kind, id) DO UPDATE SET payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id,
    account = excluded.account, expires_at = excluded.expires_at, consumed_at = NULL, written = DEFAULT`;

/** The most that is kept of one kind in one realm; the oldest goes first. Requests are pushed by clients of ours alone, so that strangers fill nothing. */
const most = 10_000;

/** Rows that another process is removing too are left to it: two that wait for each other would be a deadlock. */
const sweep = `
  DELETE FROM stored WHERE (realm, kind, id) IN (
    SELECT realm, kind, id FROM stored
     WHERE expires_at <= $3 OR (realm = $1 AND kind = $2 AND written <= (
       SELECT written FROM stored WHERE realm = $1 AND kind = $2 ORDER BY written DESC OFFSET ${most} LIMIT 1))
       FOR UPDATE SKIP LOCKED)`;

const found = (by: 'id' | 'uid'): string =>
  `SELECT payload, extract(epoch FROM consumed_at)::float8 AS consumed FROM stored WHERE realm = $1 AND kind = $2 AND ${by} = $3 AND expires_at > $4`;

interface Row {
  payload: string;
  consumed: number | null;
}

const payloadOf = ({ payload, consumed }: Row): StoredPayload => ({
  ...(JSON.parse(payload) as StoredPayload),
  ...(consumed === null ? {} : { consumed: Math.floor(consumed) }),
});

const textIn = (payload: StoredPayload, name: string): string | null => {
  const value = payload[name];
  return typeof value === 'string' ? value : null;
};

/** The store of each kind of object of one realm. Rejects with the driver's error. */
export function createStored(pool: pg.Pool, realm: string, now: () => Date): (kind: string) => Adapter {
  /** Ids come from outside; one with a character that PostgreSQL's text can't hold belongs to nobody. */
  async function find(kind: string, by: 'id' | 'uid', value: string): Promise<StoredPayload | undefined> {
    if (value.includes('\0')) return undefined;
    const { rows } = await pool.query<Row>(found(by), [realm, kind, value, now()]);
    return rows[0] && payloadOf(rows[0]);
  }
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const until = expiresIn === undefined ? 'infinity' : new Date(now().getTime() + expiresIn * 1000);
      const account = textIn(payload, 'accountId');
      await pool.query(upsert, [realm, kind, id, JSON.stringify(payload), payload.uid, payload.grantId, account, until]);
      await pool.query(sweep, [realm, kind, now()]);
    },
    find: (id) => find(kind, 'id', id),
    findByUid: (uid) => find(kind, 'uid', uid),
    async findByUserCode() {
      return undefined; // the device flow is off
    },
    /** Of two processes that are shown one code at once, one has it. */
    async consume(id) {
      const text = 'UPDATE stored SET consumed_at = $4 WHERE realm = $1 AND kind = $2 AND id = $3 AND consumed_at IS NULL';
      const { rowCount } = await pool.query(text, [realm, kind, id, now()]);
      if (rowCount === 0) throw new errors.InvalidGrant('already used');
    },
    async destroy(id) {
      await pool.query('DELETE FROM stored WHERE realm = $1 AND kind = $2 AND id = $3', [realm, kind, id]);
    },
    async revokeByGrantId(grantId) {
      await pool.query('DELETE FROM stored WHERE realm = $1 AND kind = $2 AND grant_id = $3', [realm, kind, grantId]);
    },
  });
}
