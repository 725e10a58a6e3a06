/**
 * Two databases of one throwaway cluster whose commits reach the disk: one that the replicas append to, and one for a log of public
 * entries alone, so that what is measured there does not depend on what the replicas left.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { connect, connectionFor, type DatabaseConnection, migrate, socketConnection } from '@writ/prisma';
import { startCluster } from '../harness/cluster.ts';
import { quantile } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';
import { comparisonTables } from './comparison.ts';

/** Of the log that is filled. */
export type SizedRole = 'owner' | 'log' | 'audit';

/** What measurements are made in. */
export interface Databases {
  readonly socketFolder: string;
  /** A folder on the same disk that goes away afterwards. */
  readonly dataFolder: string;
  /** Milliseconds that writing 8 kB and flushing them takes on that disk. */
  readonly flushMs: number;
  /** The connection to the second database. */
  sized(role: SizedRole): DatabaseConnection;
}

const sizedName = 'writ_sized';

async function execute(database: DatabaseConnection, sql: string): Promise<void> {
  const client = await connect(database);
  await client.query(sql).finally(() => client.end());
}

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** Without these settings the numbers would be those of something else. */
async function requireDurable(database: DatabaseConnection): Promise<void> {
  const client = await connect(database);
  const { rows } = await client
    .query<{ name: string }>(`select name from pg_settings where name = any($1) and setting <> 'on'`, [needed])
    .finally(() => client.end());
  if (rows.length > 0)
    throw new StartError(`The database runs without ${rows.map(({ name }) => name).join(', ')}: its commits prove nothing.`);
}

function measureFlush(folder: string): number {
  const file = openSync(join(folder, 'flushed'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const times = Array.from({ length: 100 }, () => {
    const from = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  return quantile(times, 0.5);
}

/** Starts and migrates both. Throws StartError. */
export async function startDatabases(defer: Defer): Promise<Databases> {
  const { dataFolder, socketFolder } = await startCluster(defer);
  const owner = connectionFor('owner', { socketFolder });
  await requireDurable(owner);
  await migrate(owner);
  await execute(owner, comparisonTables);
  const sized = (role: SizedRole): DatabaseConnection => ({ ...connectionFor(role, { socketFolder }), database: sizedName });
  await execute(socketConnection(socketFolder, 'postgres', 'postgres'), `create database ${sizedName} owner writ_owner`);
  await migrate(sized('owner'));
  return { socketFolder, dataFolder, flushMs: measureFlush(dataFolder), sized };
}
