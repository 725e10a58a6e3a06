/**
 * Writes the rows of a database as SQL, for the schema that its own migrations make: `node test/life/e7e5c17/dump.mjs SOCKET_FOLDER > data.sql`.
 * How it was used: README.md beside it.
 */
import pg from 'pg';

const client = new pg.Client({ host: process.argv[2], user: 'postgres', database: 'writ' });
await client.connect();
const { rows: tables } = await client.query(`
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
         string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname || '.' || c.relname <> 'public._prisma_migrations'
   GROUP BY 1 ORDER BY 1`);
console.log('SET session_replication_role = replica;');
for (const { name, columns } of tables) {
  const { rows } = await client.query(
    `SELECT coalesce(json_agg(row_to_json(r)), '[]')::text AS all FROM (SELECT ${columns} FROM ${name}) r`,
  );
  const [{ all }] = rows;
  console.log(`DELETE FROM ${name};`);
  if (all !== '[]')
    console.log(
      `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${pg.escapeLiteral(all)});`,
    );
}
const { rows: sequences } = await client.query(
  `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1`,
);
for (const { name, last_value: last } of sequences) console.log(`SELECT setval(${pg.escapeLiteral(name)}, ${last});`);
await client.end();
