/**
 * Where the console's sessions are: a table, because a person's requests may reach several gateways. A session ends eight hours after it began, after half an hour
 * without a request, and with its token where the issuer renews none. One person has at most twenty, the oldest going first, so that nobody can drive out another.
 */
import type pg from 'pg';
import { idleMs, personDigest, type RenewToken, renewalOf } from './renewal.ts';
import { createRenewals } from './renewals.ts';
import { seal, sealAgain, sealedId } from './sealed.ts';
import { isSessionId, newSessionId } from './session-cookie.ts';
import { heldIn, type Session, type SessionRow, selectSession } from './session-row.ts';

export type { Session } from './session-row.ts';

/** A session that begins. */
export interface NewSession extends Session {
  /** By which the issuer renews the token; left out where it gives none. */
  readonly refreshToken?: string | undefined;
  /** What the issuer calls its own session with this browser (`sid`; OpenID Connect Back-Channel Logout 1.0, 2.1). */
  readonly issuerSession?: string | undefined;
}

/** Whose sessions end: of one session at the issuer, of one person, or of a person in that one session alone. */
export interface LoggedOut {
  readonly issuer: string;
  readonly subject?: string | undefined;
  readonly issuerSession?: string | undefined;
}

/** A look keeps no session alive: what a page does by itself is no sign of its person. */
export type Use = 'request' | 'look';

export interface SessionStore {
  /** Keeps a session of the person and answers the value of its cookie, which was never one before. */
  begin(session: NewSession, person: { issuer: string; subject: string }): Promise<string>;
  /**
   * The session of a cookie, with a token that was renewed if its time had come; null when there is none, it is over, or its issuer renews it no more. Throws
   * UPSTREAM_UNAVAILABLE when its token has ended and the issuer can't be asked.
   */
  find(cookie: string, use?: Use): Promise<Session | null>;
  /** Ends the session of a cookie, at all gateways. */
  end(cookie: string): Promise<void>;
  /** Ends all sessions of whom an issuer has logged out. Answers how many. */
  endAll(whose: LoggedOut): Promise<number>;
}

export interface SessionStoreOptions {
  /** The clock by which tokens expire. */
  clock: () => Date;
  /** The most that one person has. */
  limit?: number;
  /** How tokens are renewed, over connections that serve nothing else; none is when left out. */
  renewals?: { readonly pool: pg.Pool; readonly renew: RenewToken };
}

/** Two gateways that remove the same rows take turns: they would else wait for each other. */
const sweep = `
  WITH turn AS MATERIALIZED (SELECT 1 FROM log.turn WHERE of = 'sessions' FOR UPDATE)
  DELETE FROM console.session s USING turn
   WHERE s.expires_at <= $3 OR s.idle_at <= $3 OR (s.person = $1 AND s.written <= (
     SELECT o.written FROM console.session o WHERE o.person = $1 ORDER BY o.written DESC OFFSET $2 LIMIT 1))`;

const insert = `
  INSERT INTO console.session (id, person, sealed, sealed_key, renewal, idle_at, issuer_session, expires_at, of_audit) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** A write a minute is enough to know whether somebody is still there. */
const touchMs = 60_000;

/** Waits for nobody who renews the session: the next request writes it then. */
const touched = `
  UPDATE console.session SET idle_at = $2
   WHERE id = (SELECT id FROM console.session WHERE id = $1 AND idle_at < $2 FOR UPDATE SKIP LOCKED)`;

/** Keeps sessions over a pool of `writ_log`, which stays the caller's to end. Rejects with the driver's error. */
export function createSessionStore(pool: pg.Pool, { clock, limit = 20, renewals }: SessionStoreOptions): SessionStore {
  const renewed = renewals && createRenewals({ ...renewals, clock });

  async function touch(id: Buffer, idleAt: Date | null, now: Date): Promise<void> {
    const until = new Date(now.getTime() + idleMs);
    if (idleAt !== null && until.getTime() - idleAt.getTime() >= touchMs) await pool.query(touched, [id, until]);
  }

  return {
    async begin({ graph, token, name, key, refreshToken, issuerSession, endsAt }, person) {
      const [cookie, owner, now] = [newSessionId(), personDigest(person), clock()];
      const renewal = refreshToken === undefined ? null : JSON.stringify(renewalOf(person.issuer, { token, refreshToken }, now));
      await pool.query(insert, [
        sealedId(cookie),
        owner,
        seal(cookie, JSON.stringify({ graph, token, name })),
        key === undefined ? null : seal(cookie, JSON.stringify(key), 'key of console session'),
        renewal === null ? null : sealAgain(cookie, renewal, 'renewal of console session'),
        new Date(now.getTime() + idleMs),
        issuerSession === undefined ? null : personDigest({ issuer: person.issuer, subject: issuerSession }),
        endsAt,
        graph === 'audit',
      ]);
      await pool.query(sweep, [owner, limit, now]);
      return cookie;
    },
    async find(cookie, use = 'request') {
      if (!isSessionId(cookie)) return null;
      const [id, now] = [sealedId(cookie), clock()];
      const { rows } = await pool.query<SessionRow>(selectSession, [id, now]);
      const [row] = rows;
      const held = row && heldIn(cookie, row);
      if (!held) return null;
      if (use === 'request') await touch(id, row.idle_at, now);
      return renewed === undefined ? held.session : renewed.current(cookie, held);
    },
    async end(cookie) {
      if (isSessionId(cookie)) await pool.query('DELETE FROM console.session WHERE id = $1', [sealedId(cookie)]);
    },
    async endAll({ issuer, subject, issuerSession }) {
      if (subject === undefined && issuerSession === undefined) return 0;
      const digest = (of: string | undefined): Buffer | null => (of === undefined ? null : personDigest({ issuer, subject: of }));
      const { rowCount } = await pool.query(
        `WITH turn AS MATERIALIZED (SELECT 1 FROM log.turn WHERE of = 'sessions' FOR UPDATE)
         DELETE FROM console.session s USING turn WHERE ($1::bytea IS NULL OR s.person = $1) AND ($2::bytea IS NULL OR s.issuer_session = $2)`,
        [digest(subject), digest(issuerSession)],
      );
      return rowCount ?? 0;
    },
  };
}
