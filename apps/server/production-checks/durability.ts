/**
 * Refuses a database server that may lose what it has confirmed: an entry of the log corresponds to an answer that has gone
 * out, and must be there after a power cut or a failover. It checks only settings; it can't know whether the disks really store the data.
 */
import { StartError } from '@writ/core';
import { askOnce, type DatabaseConnection } from '@writ/prisma';

/** Settings of the server or of a role, by name, as `pg_settings` has them. */
export type ServerSettings = Readonly<Record<string, string>>;

/** What each setting may be, and what is lost otherwise. */
const durable: Readonly<Record<string, { readonly safe: readonly string[]; readonly lost: string }>> = {
  fsync: { safe: ['on'], lost: 'what it has confirmed, and the whole database with it' },
  full_page_writes: { safe: ['on'], lost: 'pages that were half written when the power went' },
  synchronous_commit: { safe: ['on', 'remote_apply'], lost: 'what it has confirmed last, on itself or on the standby that takes over' },
};

/** Throws StartError for the first setting that is not safe, or that the server does not tell. */
export function refuseLossy(settings: ServerSettings): void {
  for (const [name, { safe, lost }] of Object.entries(durable)) {
    const setting = settings[name];
    if (setting === undefined || !safe.includes(setting))
      throw new StartError(
        `The database runs with ${name} ${setting ?? 'unknown'} and may lose ${lost}, above all the access log: set ${name} to ${safe.join(' or ')} there.`,
      );
  }
}

/** Throws StartError unless what is committed over this connection is durable. */
export async function requireDurable(connection: DatabaseConnection): Promise<void> {
  const { rows } = await askOnce(connection, (client) =>
    client.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [Object.keys(durable)]),
  );
  refuseLossy(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])));
}

/** The oldest version that has what the migrations use (UNIQUE NULLS NOT DISTINCT), as `server_version_num` counts. */
const oldestVersion = 150_000;

/** Throws StartError for a server that is older than Writ can use. `version` is its own number, like 150007. */
export function refuseOldServer(version: number): void {
  if (!(version >= oldestVersion))
    throw new StartError(`The database server is PostgreSQL ${Math.floor(version / 10_000)}, and Writ needs 15 or later: upgrade it.`);
}

/** Throws StartError unless the server is new enough for the migrations. */
export async function requireVersion(connection: DatabaseConnection): Promise<void> {
  const { rows } = await askOnce(connection, (client) => client.query<{ version: string }>('SHOW server_version_num'));
  refuseOldServer(Number(Object.values(rows[0] ?? {})[0]));
}
