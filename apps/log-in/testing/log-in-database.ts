/** For tests: a database of the log-in, made as `create.sql` says, in the cluster of the tests. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { emptyDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { migrateLogIn } from '../database/migrate.ts';

const created = readFileSync(new URL('../database/create.sql', import.meta.url), 'utf8');

export interface LogInDatabase {
  /** As the role `log_in_of_writ`. */
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

/** Makes the role if this cluster does not have it, as another test file may do at the same moment. */
async function makeRole(superuser: pg.Pool, statement: string): Promise<void> {
  try {
    await superuser.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505'))) throw error;
  }
}

export async function logInDatabase(): Promise<LogInDatabase> {
  const main = await emptyDatabase();
  const superuser = new pg.Pool({ ...main.options('postgres'), max: 1 });
  const name = `test_log_in_${randomUUID()}`;
  const [role = '', ...rest] = created
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  await makeRole(superuser, role);
  for (const statement of rest) await superuser.query(statement.replace('DATABASE writ_log_in', `DATABASE "${name}"`));
  const pool = new pg.Pool({ ...main.options('postgres'), user: 'log_in_of_writ', database: name, max: 6 });
  pool.on('error', () => {});
  await migrateLogIn(pool);
  return {
    pool,
    drop: async () => {
      await pool.end();
      await superuser.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await superuser.end();
      await main.drop();
    },
  };
}
