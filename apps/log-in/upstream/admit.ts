/** The person whom the body's issuer names, in the tables: there from their first log-in on, with the roles that the issuer gives now. */
import { inTransaction, type Sql } from '@writ/own-database';
import type pg from 'pg';
import { addAct } from '../people/acts.ts';
import { Refused } from '../people/refused.ts';
import type { Named, Upstream } from './upstream.ts';

/** How long what began with a session of the issuer may last here, in milliseconds: as long as tokens are renewed. */
const sessionMs = 8 * 3_600_000;

export interface Admitting {
  readonly realm: string;
  readonly upstream: Upstream;
  readonly named: Named;
  /** What the issuer calls its session, where it says so. */
  readonly sid: string | null;
}

/** Puts them in, or what has changed of them; each a line. Throws {@link Refused} for who was ended here: the issuer can't bring them back. */
export function admit(pool: pg.Pool, { realm, upstream, named, sid }: Admitting, now: Date): Promise<void> {
  return inTransaction(pool, async (sql) => {
    const { id, subject, name, roles, office } = named;
    const { rowCount } = await sql.query(
      `INSERT INTO person (id, realm, subject, name, roles, office, is_administrator, admitted_at) VALUES ($1, $2, $3, $4, $5, $6, false, $7)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, office = excluded.office
        WHERE person.ended_at IS NULL AND (person.name, person.roles, person.office) IS DISTINCT FROM (excluded.name, excluded.roles, excluded.office)`,
      [id, realm, subject, name, roles, office, now],
    );
    await requireThere(sql, id);
    if (rowCount === 1) {
      const statement = JSON.stringify({ act: 'NAMED', upstream: upstream.issuer, subject, person: id, name, roles, office, at: now });
      await addAct(sql, { act: 'NAMED', realm, person: id, statement, asserted: null }, now);
    }
    if (sid !== null) await keepSession(sql, { realm, sid, person: id }, now);
  });
}

async function requireThere(sql: Sql, id: string): Promise<void> {
  // Locked, so that somebody who is ended at the same moment gets no session after that.
  const { rowCount } = await sql.query('SELECT FROM person WHERE id = $1 AND ended_at IS NULL FOR SHARE', [id]);
  if (rowCount !== 1) throw new Refused('ENDED');
}

async function keepSession(sql: Sql, { realm, sid, person }: { realm: string; sid: string; person: string }, now: Date): Promise<void> {
  await sql.query('DELETE FROM upstream_session WHERE ends_at <= $1', [now]);
  await sql.query(
    `INSERT INTO upstream_session (realm, sid, person, ends_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (realm, sid, person) DO UPDATE SET ends_at = excluded.ends_at`,
    [realm, sid, person, new Date(now.getTime() + sessionMs)],
  );
}
