/**
 * Databases for tests: one fast cluster a test run, and in it a fresh copy of a migrated template for each caller, made
 * in about 15 ms. Nothing here is for a running product: it drops what it made and connects as superuser when asked.
 */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DatabaseRole } from '@writ/core';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import type pg from 'pg';
import { connect, type DatabaseConnection, socketConnection } from '../connect.ts';
import { migrate, readMigrations } from '../migrate.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Names the running test cluster's socket folder: set by the run's global set-up, read by its workers. */
export const testSocketVariable = 'WRIT_TEST_SOCKET';

/** Starts a cluster that lives in memory and goes away with this process. */
export const startTestCluster = (): Promise<Embedded> =>
  startEmbedded({ dataFolder: join(projectFolder, '.writ'), projectFolder, fast: true });

let own: Promise<Embedded> | undefined;

/** The run's cluster, or one of this worker's own when a file is run without the global set-up. */
async function testSocket(): Promise<string> {
  const shared = process.env[testSocketVariable];
  if (shared !== undefined) return shared;
  own ??= startTestCluster();
  return (await own).socketFolder;
}

async function asSuperuser<T>(socket: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(socketConnection(socket, 'postgres', 'postgres'));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What fills a template: gets the connection of `writ_owner` to it. */
export type Fill = (owner: DatabaseConnection) => Promise<void>;

const templateLock = 72_707_370;

/** Makes a template once a cluster, complete or not at all; workers that come second wait for the first. */
async function makeTemplate(socket: string, name: string, fill: Fill): Promise<void> {
  await asSuperuser(socket, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const fresh = `filling_${randomUUID()}`;
    await client.query(`create database "${fresh}" owner writ_owner`);
    try {
      await fill(socketConnection(socket, 'writ_owner', fresh));
      await client.query(`alter database "${fresh}" with allow_connections false`);
      await client.query(`alter database "${fresh}" rename to "${name}"`);
    } catch (error) {
      await client.query(`drop database "${fresh}" with (force)`);
      throw error;
    }
  });
}

/** A template of one's own, for tests that share a costly state: `fill` runs once a cluster, on a migrated database. */
export interface Template {
  /** Lower case letters, digits and underscores. */
  readonly name: string;
  readonly fill: Fill;
}

async function templateFor(socket: string, template: Template | undefined): Promise<string> {
  const state = createHash('sha256')
    .update(
      readMigrations()
        .map(({ checksum }) => checksum)
        .join(),
    )
    .digest('hex')
    .slice(0, 12);
  const name = `template_${template?.name ?? 'migrated'}_${state}`;
  await makeTemplate(socket, name, async (owner) => {
    await migrate(owner);
    await template?.fill(owner);
  });
  return name;
}

/** A database of one test. */
export interface TestDatabase {
  readonly name: string;
  /** The connection as a role, or as the superuser. */
  options(role: DatabaseRole | 'postgres'): DatabaseConnection;
  /** Removes it, with whoever is still connected. */
  drop(): Promise<void>;
}

/** On a busy machine a connection that was ended is there for a while: who loses it in the middle of that reports an error that is no test's. */
const closingMs = 3_000;

/** Waits a moment for connections that are being closed, then removes the database with whoever is still there. */
async function remove(client: pg.Client, name: string): Promise<void> {
  const connected = async () => (await client.query('select from pg_stat_activity where datname = $1', [name])).rowCount !== 0;
  for (const end = Date.now() + closingMs; Date.now() < end && (await connected()); ) await wait(10);
  await client.query(`drop database if exists "${name}" with (force)`);
}

async function create(socket: string, from: string): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`;
  await asSuperuser(socket, (client) => client.query(`create database "${name}" template "${from}" strategy file_copy owner writ_owner`));
  return {
    name,
    options: (role) => socketConnection(socket, role === 'postgres' ? role : `writ_${role}`, name),
    drop: async () => {
      await asSuperuser(socket, (client) => remove(client, name));
    },
  };
}

/** A fresh database with all migrations applied, or with what a template of one's own holds. */
export async function freshDatabase(template?: Template): Promise<TestDatabase> {
  const socket = await testSocket();
  return create(socket, await templateFor(socket, template));
}

/**
 * Gives a database the clock that a test plays in place of its own. Without an instant the instants that the test passes are all that counts,
 * however far they are from the machine's; `own` gives it its own clock back.
 */
export async function playClock(database: TestDatabase, now: Date | 'infinity' | 'own' = 'infinity'): Promise<void> {
  const present = now === 'own' ? 'clock_timestamp()' : `'${now === 'infinity' ? now : now.toISOString()}'::timestamptz`;
  const client = await connect(database.options('postgres'));
  await client
    .query(`create or replace function public.present() returns timestamptz language sql stable as $$ select ${present} $$`)
    .finally(() => client.end());
}

/**
 * A statement of a test, outside of a transaction: where a deadlock with what a worker does meanwhile has ended it, it is done again. What empties
 * tables locks many of them, in an order of its own.
 */
export async function undeadlocked<Result>(statement: () => Promise<Result>): Promise<Result> {
  for (;;)
    try {
      return await statement();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === '40P01')) throw error;
    }
}

/** A fresh database without any migration, owned by `writ_owner`. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create(await testSocket(), 'template0');
}
