/** A database as an earlier version left it, and what the upgrade makes of it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connect } from '../connect.ts';
import { migrate, migrationsFolder, readMigrations } from '../migrate.ts';
import { emptyDatabase, type TestDatabase } from './test-database.ts';

export interface EarlierDatabase {
  /** The superuser's connection. */
  readonly client: pg.Client;
  /** Applies the migration, and nothing after it. */
  upgrade(): Promise<void>;
  /** Applies all that there are. */
  upgradeToPresent(): Promise<void>;
}

/** One that whoever opened it drops. */
export interface OpenEarlier extends EarlierDatabase {
  readonly database: TestDatabase;
  /** Ends the connection and deletes what migrations were copied. The database stays. */
  release(): Promise<void>;
}

/** A database from before the migration whose name ends so. Throws RangeError where there is none. */
export async function earlierDatabase(ending: string): Promise<OpenEarlier> {
  const names = readMigrations().map(({ name }) => name);
  const own = names.findIndex((name) => name.endsWith(ending));
  if (own < 0) throw new RangeError(`There is no migration ${ending}.`);
  const folder = mkdtempSync(join(tmpdir(), 'writ-upgrade-'));
  const add = (name: string) => cpSync(join(migrationsFolder, name), join(folder, name), { recursive: true });
  const database = await emptyDatabase();
  try {
    names.slice(0, own).forEach(add);
    await migrate(database.options('owner'), folder);
    const client = await connect(database.options('postgres'));
    return {
      database,
      client,
      upgrade: async () => {
        names.slice(own, own + 1).forEach(add);
        await migrate(database.options('owner'), folder);
      },
      upgradeToPresent: async () => {
        await migrate(database.options('owner'));
      },
      release: async () => {
        await client.end();
        rmSync(folder, { recursive: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true });
    await database.drop();
    throw error;
  }
}

/** Works on a database from before the migration whose name ends so; it is gone afterwards. Throws RangeError where there is none. */
export async function beforeMigration(ending: string, work: (earlier: EarlierDatabase) => Promise<void>): Promise<void> {
  const earlier = await earlierDatabase(ending);
  try {
    await work(earlier);
  } finally {
    await earlier.release();
    await earlier.database.drop();
  }
}
