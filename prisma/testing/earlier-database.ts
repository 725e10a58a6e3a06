/** A database as an earlier version left it, and what the upgrade makes of it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connect } from '../connect.ts';
import { migrate, migrationsFolder, readMigrations } from '../migrate.ts';
import { emptyDatabase } from './test-database.ts';

export interface EarlierDatabase {
  /** The superuser's connection. */
  readonly client: pg.Client;
  /** Applies the migration, and nothing after it. */
  upgrade(): Promise<void>;
  /** Applies all that there are. */
  upgradeToPresent(): Promise<void>;
}

/** Works on a database from before the migration whose name ends so; it is gone afterwards. Throws RangeError where there is none. */
export async function beforeMigration(ending: string, work: (earlier: EarlierDatabase) => Promise<void>): Promise<void> {
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
    const upgrade = async () => {
      names.slice(own, own + 1).forEach(add);
      await migrate(database.options('owner'), folder);
    };
    const upgradeToPresent = async () => {
      await migrate(database.options('owner'));
    };
    await work({ client, upgrade, upgradeToPresent }).finally(() => client.end());
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true });
  }
}
