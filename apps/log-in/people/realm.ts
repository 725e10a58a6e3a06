/** One body and its people: an issuer of its own at this log-in. */
import type { Graph, Role } from '@writ/access';
import type { Sql } from '../database/transaction.ts';

export interface Realm {
  /** Part of its address: `/realms/<name>`. */
  readonly name: string;
  readonly organisation: string;
  readonly country: string | null;
  /** The one graph that its tokens are for. */
  readonly graph: Extract<Graph, 'platform' | 'authority'>;
  /** Those that its people may have. */
  readonly roles: readonly Role[];
}

/** Where a realm is, below the log-in's origin. */
export const realmPath = (name: string): string => `/realms/${name}`;

/** The `iss` of its tokens. */
export const issuerOf = (origin: string, { name }: Pick<Realm, 'name'>): string => `${origin}${realmPath(name)}`;

const columns = 'name, organisation, country, graph, roles';

export async function findRealm(sql: Sql, name: string): Promise<Realm | null> {
  const { rows } = await sql.query<Realm>(`SELECT ${columns} FROM realm WHERE name = $1`, [name]);
  return rows[0] ?? null;
}
