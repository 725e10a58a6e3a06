/** One body and its people: an issuer of its own at this log-in. */
import type { Graph, Role } from '@writ/access';
import type { Sql } from '@writ/own-database';
import { z } from 'zod';
import { type Upstream, upstreamShape } from '../upstream/upstream.ts';

export interface Realm {
  /** Part of its address: `/realms/<name>`. */
  readonly name: string;
  readonly organisation: string;
  readonly country: string | null;
  /** The one graph that its tokens are for. */
  readonly graph: Extract<Graph, 'platform' | 'authority'>;
  /** Those that its people may have. */
  readonly roles: readonly Role[];
  /** The body's own issuer, at which its people sign in; null where they have passkeys here. */
  readonly upstream: Upstream | null;
}

/** Where a realm is, below the log-in's origin. */
export const realmPath = (name: string): string => `/realms/${name}`;

/** The `iss` of its tokens. */
export const issuerOf = (origin: string, { name }: Pick<Realm, 'name'>): string => `${origin}${realmPath(name)}`;

const columns = 'name, organisation, country, graph, roles, upstream';
const keptShape = z.object({ upstream: upstreamShape.nullable() });

export async function findRealm(sql: Sql, name: string): Promise<Realm | null> {
  const { rows } = await sql.query<Realm>(`SELECT ${columns} FROM realm WHERE name = $1`, [name]);
  return rows[0] === undefined ? null : { ...rows[0], ...keptShape.parse({ upstream: rows[0].upstream }) };
}
