/** For tests: the log as it is now, put by and brought back as a backup of the database would be. */
import type pg from 'pg';

const tables: Readonly<Record<string, string>> = {
  log_head: '*',
  log_entry: '*',
  log_tile: '*',
  log_edge: '*',
  log_checkpoint: 'size, note, published_at',
  log_decisions: '*',
  log_detail: '*',
  log_subject: '*',
  subject_key: '*',
};

/** As superuser, past the triggers and foreign keys, in one transaction. */
export const changeLog = (superuser: pg.Pool, sql: string): Promise<unknown> =>
  superuser.query(`begin; set local session_replication_role = replica; ${sql}; commit`);

const copyBack = ([table, columns]: [string, string]): string =>
  `delete from log.${table}; insert into log.${table}${columns === '*' ? '' : ` (${columns})`} select * from public.backup_${table}`;

/** Puts the whole log by; the function brings it back. */
export async function backUpLog(superuser: pg.Pool): Promise<() => Promise<unknown>> {
  for (const [table, columns] of Object.entries(tables))
    await superuser.query(`create table public.backup_${table} as select ${columns} from log.${table}`);
  return () => changeLog(superuser, Object.entries(tables).map(copyBack).join(';'));
}
