/**
 * Today's text of every SQL function, one file a name: `prisma/functions/<schema>/<name>.sql`. Migrations say how a function came to be;
 * these files say what it is now. They are printed from a migrated database and are never run.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const folder = fileURLToPath(new URL('./functions/', import.meta.url));

/** The text of each file by its path below `prisma/functions`. Functions of one name with several argument lists share a file. */
export async function readFunctions(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ file: string; text: string }>(`
    SELECT n.nspname || '/' || p.proname || '.sql' AS file,
           string_agg(rtrim(pg_get_functiondef(p.oid)) || ';', E'\\n\\n' ORDER BY pg_get_function_identity_arguments(p.oid) COLLATE "C") || E'\\n' AS text
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prokind IN ('f', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'worker')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     GROUP BY n.nspname, p.proname ORDER BY n.nspname::text COLLATE "C", p.proname::text COLLATE "C"`);
  return new Map(rows.map(({ file, text }) => [file, text]));
}

/** What is checked in. */
export function storedFunctions(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  return new Map(files.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}

/** Writes the files anew and removes those whose function is gone. */
export function storeFunctions(functions: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of functions) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
