/** How much room the log's tables take, by the database's own account. */
import { connect, type DatabaseConnection } from '@writ/prisma';
import pg from 'pg';

/** A table of the log on disk, with its indices. */
export interface Storage {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The tables of the log, largest first. Tidies them before, as the database does by itself when it has time. */
export async function storageOf(owner: DatabaseConnection): Promise<Storage[]> {
  const client = await connect(owner);
  try {
    const { rows } = await client.query<{ table: string }>(
      `select relname as table from pg_class where relnamespace = 'log'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`,
    );
    const found: Storage[] = [];
    for (const { table } of rows) {
      await client.query(`vacuum analyze log.${pg.escapeIdentifier(table)}`);
      const sized = await client.query<{ rows: string; bytes: string }>(
        `select count(*) as rows, coalesce((select sum(pg_total_relation_size(relid)) from pg_partition_tree($1)), pg_total_relation_size($1)) as bytes
           from log.${pg.escapeIdentifier(table)}`,
        [`log.${table}`],
      );
      found.push({ table, rows: Number(sized.rows[0]?.rows), bytes: Number(sized.rows[0]?.bytes) });
    }
    return found.toSorted((a, b) => b.bytes - a.bytes);
  } finally {
    await client.end();
  }
}
