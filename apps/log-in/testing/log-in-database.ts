/** For tests: a database of the log-in, made as `create.sql` says, in the cluster of the tests. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeDatabase } from '@writ/own-database/testing';
import { emptyDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { migrateLogIn } from '../database/migrate.ts';

const created = readFileSync(new URL('../database/create.sql', import.meta.url), 'utf8');

export interface LogInDatabase {
  /** As the role `log_in_of_writ`. */
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

export async function logInDatabase(): Promise<LogInDatabase> {
  const main = await emptyDatabase();
  const superuser = new pg.Pool({ ...main.options('postgres'), max: 1 });
  const name = `test_log_in_${randomUUID()}`;
  await makeDatabase(superuser, created, { from: 'writ_log_in', to: name });
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
