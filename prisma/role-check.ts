/**
 * Refuses, before a request is served, a database role that could read around its rights: row-level security binds
 * neither a superuser nor a table's owner (unless forced), and a member of such a role can become it.
 */
import { StartError } from '@writ/core';
import { connect, type DatabaseConnection, describe } from './connect.ts';

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

/** Throws StartError when the role of this connection could pass its own limits, and says how. */
export async function refuseUnsafeRole(connection: DatabaseConnection): Promise<void> {
  const client = await connect(connection);
  const { rows } = await client.query<{ reason: string; through: boolean; role: string }>(query).finally(() => client.end());
  const [found] = rows;
  if (!found) return;
  const how = found.through ? `is a member of ${found.role}, which ${found.reason}` : found.reason;
  throw new StartError(
    `The database role of ${describe(connection)} ${how}: what it reads could not be limited. Give it a role of its own as prisma/migrations/0001_roles makes it.`,
  );
}
