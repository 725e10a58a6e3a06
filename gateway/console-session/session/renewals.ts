/**
 * Renews tokens of sessions, each once at a time over all gateways: whoever renews holds the session's row. Others go on with the token that is still valid, or
 * wait where it no longer is. A connection is held while the issuer is asked, so that the pool serves nothing else.
 */
import { PublicError } from '@writ/core';
import { errors } from 'jose';
import type pg from 'pg';
import { issuerUnreachable } from '../../identity/issuer-keys.ts';
import { isTokenOf, type Renewal, type RenewedToken, type RenewToken, renewalOf } from './renewal.ts';
import { sealAgain, sealedId } from './sealed.ts';
import { type Held, heldIn, type Session, type SessionRow, selectSession } from './session-row.ts';

export interface Renewals {
  /** The session with a token that can be used now; null and errors as of `find` of the store. */
  current(cookie: string, held: Held): Promise<Session | null>;
}

/** A token with less than this is not used any more, in milliseconds. */
const usableMs = 5_000;
/** How long an issuer that gave no answer is not asked again, in milliseconds. */
const pauseMs = 5_000;
/** How many sessions of one issuer are renewed at once: an issuer that hangs holds no more connections than these. */
const ofIssuerMost = 2;

interface RenewalsOptions {
  readonly pool: pg.Pool;
  readonly renew: RenewToken;
  readonly clock: () => Date;
}

/** The token of an answer, if it is one and names the session's person. */
function tokenOf(answer: RenewedToken | null, person: Buffer): RenewedToken | null {
  try {
    return answer !== null && isTokenOf(answer.token, person) ? answer : null;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return null;
    throw error;
  }
}

async function within<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'`);
    const result = await act(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // What was begun ends with the connection: nothing was renewed.
    client.release(true);
    throw error;
  }
}

/** Renews over a pool that stays the caller's to end. */
export function createRenewals({ pool, renew, clock }: RenewalsOptions): Renewals {
  const underWay = new Map<string, Promise<Session | null>>();
  const asking = new Map<string, number>();
  const failedAt = new Map<string, number>();
  const isDue = ({ renewAt }: Renewal): boolean => clock().getTime() >= renewAt;
  const isUsable = ({ tokenEndsAt }: Renewal): boolean => tokenEndsAt - clock().getTime() > usableMs;
  const rests = (issuer: string): boolean => performance.now() - (failedAt.get(issuer) ?? Number.NEGATIVE_INFINITY) < pauseMs;

  async function asked({ session, renewal, person }: Held & { renewal: Renewal }): Promise<Renewal | null> {
    const { issuer, refreshToken } = renewal;
    try {
      const answer = tokenOf(await renew({ issuer, graph: session.graph, refreshToken, key: session.key }), person);
      return answer && renewalOf(issuer, { token: answer.token, refreshToken: answer.refreshToken ?? refreshToken }, clock());
    } catch (error) {
      failedAt.set(issuer, performance.now());
      throw error;
    }
  }

  const renewed = (cookie: string, before: Held & { renewal: Renewal }): Promise<Session | null> =>
    within(pool, async (client) => {
      const id = sealedId(cookie);
      const waits = isUsable(before.renewal) ? 'FOR UPDATE SKIP LOCKED' : 'FOR UPDATE';
      const { rows } = await client.query<SessionRow>(`${selectSession} ${waits}`, [id, clock()]);
      const held = rows[0] && heldIn(cookie, rows[0]);
      // Another gateway renews it, or it has ended meanwhile.
      if (!held) return isUsable(before.renewal) ? before.session : null;
      const { renewal } = held;
      if (renewal === undefined || !isDue(renewal)) return held.session;
      const next = await asked({ ...held, renewal });
      if (next === null) {
        await client.query('DELETE FROM console.session WHERE id = $1', [id]);
        return null;
      }
      const sealed = sealAgain(cookie, JSON.stringify(next), 'renewal of console session');
      await client.query('UPDATE console.session SET renewal = $2 WHERE id = $1', [id, sealed]);
      return { ...held.session, token: next.token };
    });

  /** Begins one more renewal at the issuer; null where it rests, or has enough of them. */
  function begun(cookie: string, name: string, before: Held & { renewal: Renewal }): Promise<Session | null> | null {
    const { issuer } = before.renewal;
    const count = asking.get(issuer) ?? 0;
    if (rests(issuer) || count >= ofIssuerMost) return null;
    asking.set(issuer, count + 1);
    const running = renewed(cookie, before).finally(() => {
      underWay.delete(name);
      asking.set(issuer, (asking.get(issuer) ?? 1) - 1);
    });
    underWay.set(name, running);
    return running;
  }

  return {
    async current(cookie, held) {
      const { session, renewal } = held;
      if (renewal === undefined || !isDue(renewal)) return session;
      const name = sealedId(cookie).toString('base64');
      const known = underWay.get(name);
      if (known !== undefined && isUsable(renewal)) return session;
      const running = known ?? begun(cookie, name, { ...held, renewal });
      try {
        if (running === null) throw issuerUnreachable();
        return await running;
      } catch (error) {
        if (error instanceof PublicError && error.code === 'UPSTREAM_UNAVAILABLE' && isUsable(renewal)) return session;
        throw error;
      }
    },
  };
}
