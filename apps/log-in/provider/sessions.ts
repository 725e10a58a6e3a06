/** The sessions of a person at their realm: ended with all that they led to, which the console is told. */
import type { Sql } from '@writ/own-database';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import { consoleClient } from './settings.ts';

/** What ended with somebody. */
export interface EndedSessions {
  readonly person: string;
  /** What the console calls their sessions. */
  readonly sids: readonly string[];
}

const sessionShape = z.object({ authorizations: z.record(z.string(), z.object({ sid: z.string() })).default({}) });

/**
 * Removes the sessions, codes, refresh tokens and finished log-ins of the person. Answers which sessions of the console ended, to be passed to {@link tellConsole} once this is
 * committed: its tokens, of ten minutes, are with its sessions.
 */
export async function endSessions(sql: Sql, realm: string, person: string): Promise<EndedSessions> {
  const { rows } = await sql.query<{ kind: string; payload: string }>(
    `DELETE FROM stored WHERE realm = $1 AND (account = $2 OR (kind = 'Interaction' AND payload::jsonb #>> '{result,login,accountId}' = $2))
     RETURNING kind, payload`,
    [realm, person],
  );
  const sids = rows.flatMap(({ kind, payload }) => {
    const sid = kind === 'Session' ? sessionShape.parse(JSON.parse(payload)).authorizations[consoleClient]?.sid : undefined;
    return sid === undefined ? [] : [sid];
  });
  return { person, sids };
}

/** Sends a logout token for each session (OpenID Connect Back-Channel Logout 1.0, 2.5). What the console does not take is a fault of ours; its tokens are not renewed all the same. */
export async function tellConsole(provider: Provider, { person, sids }: EndedSessions, onFault: (error: unknown) => void): Promise<void> {
  const client = await provider.Client.find(consoleClient);
  await Promise.all(sids.map((sid) => client?.backchannelLogout(person, sid).catch(onFault)));
}
