/**
 * The rights of a database as text: roles, owners, grants, row-level security, policies, triggers, checks and functions,
 * read from the catalogues and always in one order. Checked in as a golden file, so that a change of rights is a diff
 * that somebody reads. Never shows a row of data. Rights on the database itself are not in it: a copy has none.
 */
import type pg from 'pg';

const schemas =
  "('public', 'records', 'content', 'enforcement', 'orders', 'log', 'erasure', 'demo', 'console', 'worker', 'mail', 'retention', 'running')";

/** The grants of an access list to others than the owner: `SELECT to writ_log; UPDATE* to PUBLIC` (* with grant option). */
const grants = (list: string, kind: string, owner: string): string => `coalesce((
  select string_agg(given.line, '; ' order by given.line collate "C") from (
    select string_agg(a.privilege_type || case when a.is_grantable then '*' else '' end, ', ' order by a.privilege_type)
           || ' to ' || case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end as line
      from aclexplode(coalesce(${list}, acldefault('${kind}', ${owner}))) a
     where a.grantee <> ${owner} group by a.grantee) given), 'nobody')`;

/** Partitions of months, whose names tell the date, are as the first one (subgraphs/enforcement/store/months.test.ts): here is none but one on which somebody has a right. */
const isMonth = `c.relispartition and c.relname ~ '_[0-9]{4}_[0-9]{2}$' and pg_get_userbyid(c.relowner) = 'writ_owner' and c.relacl is null
  and not exists (select from pg_attribute t where t.attrelid = c.oid and t.attacl is not null)`;
const relationsOf = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ${schemas} and c.relname <> '_prisma_migrations' and not (${isMonth})`;
const path = "n.nspname || '.' || c.relname";

/** Each section is one query whose only column is a line. */
const sections: readonly (readonly [string, string])[] = [
  [
    'Roles',
    `select rolname || ':' || case when rolcanlogin then ' login' else ' nologin' end || case when rolsuper then ' SUPERUSER' else '' end
       || case when rolbypassrls then ' BYPASSRLS' else '' end || case when rolcreaterole then ' createrole' else '' end
       || case when rolcreatedb then ' createdb' else '' end || case when rolreplication then ' REPLICATION' else '' end
       || coalesce(' set ' || array_to_string(rolconfig, ', '), '')
      from pg_roles where rolname like 'writ\\_%'`,
  ],
  [
    'Memberships',
    `select member::regrole || ' in ' || roleid::regrole || ':' || case when admin_option then ' admin' else '' end
       || case when inherit_option then ' INHERIT' else '' end || case when set_option then ' SET' else '' end
      from pg_auth_members where member::regrole::text like 'writ\\_%' or roleid::regrole::text like 'writ\\_%'`,
  ],
  [
    'Schemas',
    `select n.nspname || ': owner ' || n.nspowner::regrole || '; ' || ${grants('n.nspacl', 'n', 'n.nspowner')}
      from pg_namespace n where n.nspname in ${schemas}`,
  ],
  [
    'Default privileges',
    `select d.defaclrole::regrole || ' in ' || coalesce(n.nspname, 'any schema') || ', ' || d.defaclobjtype::text || ': ' || ${grants('d.defaclacl', 'r', 'd.defaclrole')}
      from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace`,
  ],
  [
    'Tables and views',
    `select ${path} || ' ' || case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end
       || ': owner ' || c.relowner::regrole
       || case when c.relkind in ('r', 'p') then case when c.relrowsecurity then '; row security' || case when c.relforcerowsecurity then ' forced' else ' NOT FORCED' end
               else '; no row security' end else '' end
       || coalesce('; with ' || array_to_string(c.reloptions, ', '), '')
       || '; ' || ${grants('c.relacl', 'r', 'c.relowner')}
      from ${relationsOf} where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
  ],
  [
    'Columns with grants of their own',
    `select ${path} || '.' || t.attname || ': ' || ${grants('t.attacl', 'c', 'c.relowner')}
      from ${relationsOf} join pg_attribute t on t.attrelid = c.oid where t.attacl is not null and not t.attisdropped`,
  ],
  [
    'Policies',
    `select p.schemaname || '.' || p.tablename || ' ' || p.policyname || ': ' || p.permissive || ' for ' || p.cmd || ' to ' || array_to_string(p.roles, ', ')
       || coalesce(' using ' || regexp_replace(p.qual, '\\s+', ' ', 'g'), '') || coalesce(' with check ' || regexp_replace(p.with_check, '\\s+', ' ', 'g'), '')
      from pg_policies p where p.schemaname in ${schemas}`,
  ],
  [
    'Views as defined',
    `select ${path} || ': ' || regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g') from ${relationsOf} where c.relkind in ('v', 'm')`,
  ],
  [
    'Triggers',
    `select ${path} || ' ' || t.tgname || ': ' || pg_get_triggerdef(t.oid) || case when t.tgenabled = 'O' then '' else ' NOT ENABLED (' || t.tgenabled::text || ')' end
      from ${relationsOf} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  ],
  [
    'Checks',
    `select ${path} || ' ' || k.conname || ': ' || regexp_replace(pg_get_constraintdef(k.oid), '\\s+', ' ', 'g')
      from ${relationsOf} join pg_constraint k on k.conrelid = c.oid and k.contype in ('c', 'x')`,
  ],
  [
    'Indexes with a condition or an expression',
    `select pg_get_indexdef(i.indexrelid) from ${relationsOf} join pg_index i on i.indrelid = c.oid where i.indpred is not null or i.indexprs is not null`,
  ],
  [
    'Functions',
    `select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || '): owner ' || p.proowner::regrole
       || case when p.prosecdef then '; SECURITY DEFINER' else '' end
       || '; ' || case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end
       || case when p.proleakproof then '; LEAKPROOF' else '' end
       || '; ' || coalesce(array_to_string(p.proconfig, ', '), 'no search_path') || '; ' || ${grants('p.proacl', 'f', 'p.proowner')}
       || '; body ' || left(encode(sha256(convert_to(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), 'UTF8')), 'hex'), 16)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ${schemas}`,
  ],
];

/**
 * The catalogue as text, a section for each kind of right, sorted by bytes. Connect as anybody who may read the
 * catalogues; the same migrations give the same text on every machine with this PostgreSQL.
 */
export async function readCatalogue(client: pg.ClientBase): Promise<string> {
  const parts: string[] = [];
  await client.query('begin read only');
  // Names are printed with their schema whatever the reader's own path is.
  await client.query("set local search_path = ''");
  for (const [title, sql] of sections) {
    const { rows } = await client.query<[string]>({
      text: `select line from (${sql}) as section(line) order by line collate "C"`,
      rowMode: 'array',
    });
    parts.push([`# ${title}`, ...rows.map(([line]) => line)].join('\n'));
  }
  await client.query('commit');
  return `${parts.join('\n\n')}\n`;
}
