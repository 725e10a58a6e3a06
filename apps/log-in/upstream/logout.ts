/** The body's issuer says whom it has signed out (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6): what they have here ends. */
import { createHash } from 'node:crypto';
import { inTransaction, type Sql } from '@writ/own-database';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type pg from 'pg';
import { z } from 'zod';
import { Refused } from '../people/refused.ts';
import { type EndedSessions, endSessions } from '../provider/sessions.ts';
import type { UpstreamClient } from './client.ts';
import { personId, type Upstream } from './upstream.ts';

/** How old a token may be and how far ahead the issuer's clock, in seconds; and how long it is remembered, in milliseconds. */
const [oldestSeconds, aheadSeconds, rememberedMs] = [120, 10, 600_000];
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const name = z.string().min(1).max(255);
const logoutShape = z
  .object({
    iat: z.number(),
    jti: name,
    events: z.object({ [logoutEvent]: z.record(z.string(), z.unknown()) }),
    sub: name.optional(),
    sid: name.optional(),
    // 2.4: an ID token has one.
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

const isLogoutType = (type: string | undefined): boolean =>
  type === undefined || ['logout+jwt', 'jwt'].includes(type.toLowerCase().replace(/^application\//, ''));

/** What is of the token and not of the keys that could not be had. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

async function payloadOf(token: string, keys: JWTVerifyGetKey, { issuer, clientId, algorithm }: Upstream, now: Date): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      ...{ algorithms: algorithm === 'EdDSA' ? ['EdDSA', 'Ed25519'] : [algorithm], issuer, audience: clientId },
      ...{ clockTolerance: aheadSeconds, currentDate: now },
    });
    if (!isLogoutType(protectedHeader.typ)) throw new Refused('UPSTREAM_TOKEN');
    return payload;
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw new Refused(isOfToken(cause) ? 'UPSTREAM_TOKEN' : 'UPSTREAM_AWAY', { cause });
  }
}

export interface UpstreamRealm {
  /** Its name and its issuer here. */
  readonly realm: string;
  readonly issuer: string;
  readonly upstream: Upstream;
  readonly client: UpstreamClient;
}

async function peopleOf(
  sql: Sql,
  { realm, issuer, upstream }: UpstreamRealm,
  { sub, sid }: { sub?: string | undefined; sid?: string | undefined },
) {
  const bySub = sub === undefined ? null : personId(issuer, upstream, sub);
  const { rows } = await sql.query<{ id: string }>(
    `SELECT p.id FROM person p WHERE p.realm = $1
        AND ($2::text IS NULL OR p.id = $2)
        AND ($2::text IS NOT NULL OR EXISTS (SELECT FROM upstream_session s WHERE s.realm = $1 AND s.sid = $3 AND s.person = p.id))`,
    [realm, bySub, sid ?? null],
  );
  return rows.map(({ id }) => id);
}

/**
 * Ends what the token's person has here: all of it, also where the issuer ended one session of several. A token counts once. Throws {@link Refused}.
 * Answers whose sessions the console is to be told of.
 */
export async function endByUpstream(pool: pg.Pool, of: UpstreamRealm, token: string, now: Date): Promise<EndedSessions[]> {
  const parsed = logoutShape.safeParse(await payloadOf(token, await of.client.issuerKeys(), of.upstream, now));
  if (!parsed.success) throw new Refused('UPSTREAM_TOKEN', { cause: parsed.error });
  const { iat, jti } = parsed.data;
  const age = now.getTime() / 1_000 - iat;
  if (!(age <= oldestSeconds && age >= -aheadSeconds)) throw new Refused('UPSTREAM_STALE');
  return inTransaction(pool, async (sql) => {
    await sql.query('DELETE FROM upstream_logout WHERE ends_at <= $1', [now]);
    const { rowCount } = await sql.query(
      'INSERT INTO upstream_logout (realm, jti_hash, ends_at) VALUES ($1, $2, $3) ON CONFLICT (realm, jti_hash) DO NOTHING',
      [of.realm, createHash('sha256').update(jti).digest(), new Date(now.getTime() + rememberedMs)],
    );
    if (rowCount !== 1) throw new Refused('USED_BEFORE');
    const ended: EndedSessions[] = [];
    for (const person of await peopleOf(sql, of, parsed.data)) {
      await sql.query('DELETE FROM upstream_session WHERE realm = $1 AND person = $2', [of.realm, person]);
      ended.push(await endSessions(sql, of.realm, person));
    }
    return ended;
  });
}
