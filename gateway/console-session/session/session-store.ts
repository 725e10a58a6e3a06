/**
 * Where the console's sessions are: a table, because a person's requests may reach several gateways. A session lives as long as its token;
 * there is no other end and no refresh. One person has at most twenty, the oldest going first, so that nobody can drive out another.
 */
import { createHash } from 'node:crypto';
import { type Graph, graphs } from '@writ/access';
import type pg from 'pg';
import { z } from 'zod';
import { seal, sealedId, unseal } from './sealed.ts';
import { isSessionId, newSessionId } from './session-cookie.ts';
import { type SessionKey, sessionKeyShape } from './session-key.ts';

/** One person on one graph. */
export interface Session {
  readonly graph: Graph;
  /** The access token; it never leaves the server. */
  readonly token: string;
  /** What the issuer calls the person, for their own eyes. */
  readonly name?: string | undefined;
  /** What the token is bound to; left out where its issuer binds none. */
  readonly key?: SessionKey | undefined;
  /** The token's own end. */
  readonly endsAt: Date;
}

export interface SessionStore {
  /** Keeps a session of the person and answers the value of its cookie, which was never one before. */
  begin(session: Session, person: { issuer: string; subject: string }): Promise<string>;
  /** The session of a cookie; null when there is none, or it is over. */
  find(cookie: string): Promise<Session | null>;
  /** Ends the session of a cookie, at all gateways. */
  end(cookie: string): Promise<void>;
}

export interface SessionStoreOptions {
  /** The clock by which tokens expire. */
  clock: () => Date;
  /** The most that one person has. */
  limit?: number;
}

const heldShape = z.strictObject({ graph: z.enum(graphs), token: z.string(), name: z.string().optional() });

/** Two gateways that remove the same rows take turns: they would else wait for each other. */
const sweep = `
  WITH turn AS MATERIALIZED (SELECT 1 FROM log.turn WHERE of = 'sessions' FOR UPDATE)
  DELETE FROM console.session s USING turn
   WHERE s.expires_at <= $3 OR (s.person = $1 AND s.written <= (
     SELECT o.written FROM console.session o WHERE o.person = $1 ORDER BY o.written DESC OFFSET $2 LIMIT 1))`;

const digestOf = ({ issuer, subject }: { issuer: string; subject: string }): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest();

/** What a row holds; null when somebody has put something else in its place. */
function heldIn(cookie: string, { sealed, sealed_key: sealedKey }: Row): Omit<Session, 'endsAt'> | null {
  const text = unseal(cookie, sealed);
  const key = sealedKey === null ? undefined : unseal(cookie, sealedKey, 'key of console session');
  if (text === null || key === null) return null;
  return { ...heldShape.parse(JSON.parse(text)), ...(key === undefined ? {} : { key: sessionKeyShape.parse(JSON.parse(key)) }) };
}

interface Row {
  sealed: Buffer;
  sealed_key: Buffer | null;
  expires_at: Date;
}

/** Keeps sessions over a pool of `writ_log`, which stays the caller's to end. Rejects with the driver's error. */
export function createSessionStore(pool: pg.Pool, { clock, limit = 20 }: SessionStoreOptions): SessionStore {
  return {
    async begin({ graph, token, name, key, endsAt }, person) {
      const cookie = newSessionId();
      const sealed = seal(cookie, JSON.stringify({ graph, token, name }));
      const sealedKey = key === undefined ? null : seal(cookie, JSON.stringify(key), 'key of console session');
      const owner = digestOf(person);
      await pool.query('INSERT INTO console.session (id, person, sealed, sealed_key, expires_at) VALUES ($1, $2, $3, $4, $5)', [
        sealedId(cookie),
        owner,
        sealed,
        sealedKey,
        endsAt,
      ]);
      await pool.query(sweep, [owner, limit, clock()]);
      return cookie;
    },
    async find(cookie) {
      if (!isSessionId(cookie)) return null;
      const { rows } = await pool.query<Row>(
        'SELECT sealed, sealed_key, expires_at FROM console.session WHERE id = $1 AND expires_at > $2',
        [sealedId(cookie), clock()],
      );
      const [row] = rows;
      const held = row && heldIn(cookie, row);
      return held ? { ...held, endsAt: row.expires_at } : null;
    },
    async end(cookie) {
      if (isSessionId(cookie)) await pool.query('DELETE FROM console.session WHERE id = $1', [sealedId(cookie)]);
    },
  };
}
