/**
 * Refuses, before a request is served, a database role that could read around its rights: row-level security binds
 * neither a superuser nor a table's owner (unless forced), and a member of such a role can become it. Refuses one with settings of its
 * own that it can have made itself: who has had its password can have left a read-only role, a short time-out or another search path.
 * And one whose connections nothing limits: who has its password alone would take all that the server has.
 */
import { StartError } from '@writ/core';
import { connect, type DatabaseConnection, describe } from './connect.ts';
import { roleLimit, type ServingRole } from './pools.ts';

/** Roles of PostgreSQL's own that reach past the grants of tables, or to the server's files and programs. */
const powers = "('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')";

/** The first reason, or no row. A superuser is a member of every role and is named first. */
const query = `
  select case when r.rolsuper then 'is a superuser'
              when r.rolbypassrls then 'bypasses row-level security'
              when r.rolreplication then 'may replicate the whole database'
              when r.rolcreaterole then 'may make roles'
              when r.rolname in ${powers} then 'has the rights of ' || r.rolname
              else 'owns tables' end as reason,
         r.rolname <> current_user as through, r.rolname as role
    from pg_roles r
   where pg_has_role(current_user, r.oid, 'MEMBER')
     and (r.rolsuper or r.rolbypassrls or r.rolreplication or r.rolcreaterole or r.rolname in ${powers}
          or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relowner = r.oid and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'))
   order by r.rolname = current_user desc, r.rolsuper desc, r.rolname
   limit 1`;

/** What a role may set for itself is of the context `user`. */
const ownSettings = `
  select c.setting as name from (
    select split_part(unnest(d.setconfig), '=', 1) as setting from pg_db_role_setting d
     where d.setrole = current_user::regrole
       and d.setdatabase in (0, (select oid from pg_database where datname = current_database()))) c
    left join pg_settings s on s.name = c.setting
   where coalesce(s.context, 'user') = 'user'
   order by name`;

/** Whether the role's limit leaves others anything: what a superuser or a reserved role may still use is not the others'. */
const limit = `
  select r.rolconnlimit as most,
         current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
           - coalesce(current_setting('reserved_connections', true)::int, 0) as all_there_are
    from pg_roles r where r.rolname = current_user`;

interface Limit {
  readonly most: number;
  readonly all_there_are: number;
}

interface Found {
  readonly reason: string;
  readonly through: boolean;
  readonly role: string;
}

interface Seen {
  readonly power: Found | undefined;
  readonly settings: readonly string[];
  readonly limit: Limit | undefined;
}

async function look(connection: DatabaseConnection): Promise<Seen> {
  // Given with the connection, so that the role's own time-out doesn't end the check.
  const client = await connect({ ...connection, options: `${connection.options} -c statement_timeout=10s` });
  try {
    const powers = await client.query<Found>(query);
    const settings = await client.query<{ name: string }>(ownSettings);
    const limits = await client.query<Limit>(limit);
    return { power: powers.rows[0], settings: settings.rows.map(({ name }) => name), limit: limits.rows[0] };
  } finally {
    await client.end();
  }
}

/** Throws StartError for a role that could take every connection of the server, with the statement that fixes it. */
function refuseUnlimited(connection: DatabaseConnection, role: ServingRole, { most, all_there_are: all }: Limit): void {
  if (most >= 0 && most < all) return;
  const has = most < 0 ? 'has no connection limit' : `may open ${most} connections where the server has ${all}`;
  const statement = `ALTER ROLE "${connection.user}" CONNECTION LIMIT ${Math.min(roleLimit(role), Math.floor(all / 2))}`;
  throw new StartError(
    `The database role of ${describe(connection)} ${has}: its password alone would take them from all other roles. Run as a superuser: ${statement}; more where more than four processes of a part run (docs/how-to/many-cores-and-machines.md).`,
  );
}

/**
 * Throws StartError when the role of this connection could pass its own limits, has settings of its own, or could take all connections, and
 * says which. `role` is what it serves as.
 */
export async function refuseUnsafeRole(connection: DatabaseConnection, role: ServingRole): Promise<void> {
  const { power: found, settings, limit: limited } = await look(connection);
  if (settings.length > 0)
    throw new StartError(
      `The database role of ${describe(connection)} has settings of its own that it can have made itself: ${settings.join(', ')}. Find out who set them, then take them away: ALTER ROLE ${connection.user} RESET ALL, also with IN DATABASE.`,
    );
  if (!found && limited) refuseUnlimited(connection, role, limited);
  if (!found) return;
  const how = found.through ? `is a member of ${found.role}, which ${found.reason}` : found.reason;
  throw new StartError(
    `The database role of ${describe(connection)} ${how}: row-level security would not limit it. Give this part its own role as prisma/migrations/0001_roles makes it.`,
  );
}
