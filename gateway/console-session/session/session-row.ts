/** A session as the table holds it, and what the cookie alone opens of that. */
import { type Graph, graphs } from '@writ/access';
import { z } from 'zod';
import { type Renewal, renewalShape } from './renewal.ts';
import { unseal, unsealAgain } from './sealed.ts';
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
  /** When it ends at the latest. */
  readonly endsAt: Date;
}

/** A session with what is needed to renew its token. */
export interface Held {
  readonly session: Session;
  readonly renewal: Renewal | undefined;
  /** Digest of its person. */
  readonly person: Buffer;
}

const heldShape = z.strictObject({ graph: z.enum(graphs), token: z.string(), name: z.string().optional() });

export interface SessionRow {
  person: Buffer;
  sealed: Buffer;
  sealed_key: Buffer | null;
  renewal: Buffer | null;
  idle_at: Date | null;
  expires_at: Date;
}

/** A session that is not over. */
export const selectSession = `
  SELECT person, sealed, sealed_key, renewal, idle_at, expires_at FROM console.session
   WHERE id = $1 AND expires_at > $2 AND (idle_at IS NULL OR idle_at > $2)`;

/** What a row holds; null when somebody has put something else in its place. */
export function heldIn(cookie: string, row: SessionRow): Held | null {
  const text = unseal(cookie, row.sealed);
  const key = row.sealed_key === null ? undefined : unseal(cookie, row.sealed_key, 'key of console session');
  const renewal = row.renewal === null ? undefined : unsealAgain(cookie, row.renewal, 'renewal of console session');
  if (text === null || key === null || renewal === null) return null;
  const renewed = renewal === undefined ? undefined : renewalShape.parse(JSON.parse(renewal));
  const session = {
    ...heldShape.parse(JSON.parse(text)),
    ...(key === undefined ? {} : { key: sessionKeyShape.parse(JSON.parse(key)) }),
    ...(renewed === undefined ? {} : { token: renewed.token }),
    endsAt: row.expires_at,
  };
  return { session, renewal: renewed, person: row.person };
}
