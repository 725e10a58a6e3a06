/** What workers work on: a migrated database on a real server of its own, and a session that can hold their jobs in the middle. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDetails } from '@writ/access-log';
import { readConfig } from '@writ/core';
import { startEmbedded } from '@writ/demo/database';
import type { Order } from '@writ/orders-domain/order';
import { connect, connectionFor, migrate } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { parseLeaf } from '@writ/tlog';
import pg from 'pg';
import { startBuiltInSource } from '../../apps/server/built-in-source/start.ts';
import { writeRunFile } from '../../apps/server/process/run-file.ts';
import { logKeys, preservationKey, queueKey } from '../../apps/server/secrets.ts';
import { settingsOfBuiltIn } from '../../apps/server/settings/source.ts';
import { insertOrder } from '../../subgraphs/orders/store/write.ts';
import { endPool } from '../harness/end-pool.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const baseUrl = 'http://localhost:4000';
const lock = 1_001;
const completedLock = 1_002;

type Row = Record<string, unknown>;

/**
 * Every write of a job passes here, and waits where the test holds the lock, for as long as it does: inside the transaction, after some of its work. A job whose
 * process is gone is noticed after four seconds and is tried again at once, so that the test needn't wait for the ten of the product.
 */
const rig = `
  CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF session_user = 'writ_orders' THEN PERFORM set_config('lock_timeout', '0', true), pg_advisory_xact_lock_shared(${lock}); END IF;
    RETURN NEW;
  END $$;
  GRANT EXECUTE ON FUNCTION public.hold() TO writ_orders;
  ${[
    'order_event',
    'user_information',
    'duty',
    'preservation',
    'access_reversal',
    'complaint_review',
    'told_access',
    'gate_closing',
    'package_event',
  ]
    .map((table) => `orders.${table}`)
    .concat('content.removed', 'content.fetched_file', 'enforcement.work_item')
    .map((table) => `CREATE TRIGGER hold BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION public.hold();`)
    .join('\n')}
  CREATE TRIGGER hold BEFORE INSERT ON orders.alert FOR EACH ROW WHEN (NEW.cause LIKE 'KEY %') EXECUTE FUNCTION public.hold();
  -- What is told to the source is written last.
  CREATE TRIGGER hold BEFORE UPDATE OF told_at ON orders.collection FOR EACH ROW EXECUTE FUNCTION public.hold();
  -- So waits whoever reports a job as done, and nobody else: one that failed is tried again meanwhile.
  CREATE FUNCTION public.hold_completed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('lock_timeout', '0', true), pg_advisory_xact_lock_shared(${completedLock});
    RETURN NEW;
  END $$;
  CREATE TRIGGER hold_completed BEFORE UPDATE ON worker.job_common FOR EACH ROW WHEN (NEW.state = 'completed') EXECUTE FUNCTION public.hold_completed();
  -- A collection whose process is gone is another's after three seconds: before its job is tried again.
  CREATE FUNCTION public.soon() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.held_until := least(NEW.held_until, clock_timestamp() + interval '3 seconds');
    RETURN NEW;
  END $$;
  GRANT EXECUTE ON FUNCTION public.soon() TO writ_orders;
  CREATE TRIGGER soon BEFORE INSERT OR UPDATE ON orders.collection FOR EACH ROW EXECUTE FUNCTION public.soon();
  CREATE TRIGGER soon BEFORE INSERT OR UPDATE ON orders.package FOR EACH ROW EXECUTE FUNCTION public.soon();
  -- An access is what its grant says; its entry is not looked for here.
  ALTER TABLE orders.access_grant DROP CONSTRAINT access_grant_log_idx_fkey;
  -- More processes than an installation has.
  ALTER ROLE writ_orders CONNECTION LIMIT -1;
  UPDATE worker.queue SET heartbeat_seconds = 4, retry_delay = 0, retry_backoff = false;
  INSERT INTO records.account VALUES ('author', 'author', '2020-01-01Z');
  INSERT INTO records.subscriber (account_id, name, emails, registered_at) VALUES ('author', 'An author', '{author@example.org}', '2020-01-01Z');
  INSERT INTO content.item (id, account_id, thread_id, published_at)
    SELECT 'item-' || n, 'author', 't', '2024-05-06Z' FROM generate_series(1, 99) n;`;

export interface Installation {
  /** The settings of a worker on it. */
  readonly settings: Record<string, string>;
  /** Proves what `enforcement` leaves in the queue for its worker. */
  readonly queueKey: Uint8Array;
  /** What the keys of copies are wrapped with. */
  readonly preservationKey: Uint8Array;
  /** Where letters to people are kept. */
  readonly folder: string;
  put(order: Order): Promise<void>;
  /** As the superuser, whom nothing holds. */
  sql<R extends Row = Row>(text: string, values?: unknown[]): Promise<R[]>;
  /** The types of all entries of the log. */
  logged(): Promise<string[]>;
  /** In the session that holds. */
  holding(text: string): Promise<void>;
  /** How many sessions wait for what the session holds. */
  held(): Promise<number>;
  /** Ends the sessions that wait, whose process is gone, and lets go of what was held. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

/** Lets no write of a job through, until it is let go. */
export const holdWrites = `SELECT pg_advisory_lock(${lock})`;
export const letWrites = `SELECT pg_advisory_unlock(${lock})`;
/** Lets no worker report a job as done. */
export const holdCompleted = `SELECT pg_advisory_lock(${completedLock})`;

export async function openInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-worker-'));
  const embedded = await startEmbedded({ dataFolder: folder, projectFolder });
  const owner = connectionFor('owner', embedded);
  await migrate(owner);
  writeRunFile(folder, { process: process.pid, baseUrl, socketFolder: embedded.socketFolder });
  const superuser = { ...owner, user: 'postgres' };
  const looking = new pg.Pool({ ...superuser, max: 1 });
  const keeper = await connect(superuser);
  const writer = openPrisma(connectionFor('orders', embedded), 2);
  await looking.query(rig);
  const [{ pid } = { pid: 0 }] = (await keeper.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
  const waiting = `pid <> pg_backend_pid() AND ${pid} = ANY (pg_blocking_pids(pid))`;
  const sql = async <R extends Row>(text: string, values: unknown[] = []) =>
    (await looking.query<R & pg.QueryResultRow>(text, values)).rows as R[];
  const own = { WRIT_DATA: folder, WRIT_BASE_URL: baseUrl };
  const adapter = await startBuiltInSource({ config: readConfig(own, projectFolder), database: embedded, book: ':memory:' });
  const settings = { ...own, ...settingsOfBuiltIn(adapter) };
  const reading = new pg.Pool({ ...connectionFor('log', embedded), max: 1 });
  let isHolding = false;
  return {
    folder,
    settings,
    queueKey: queueKey(readConfig(settings, projectFolder)),
    preservationKey: preservationKey(readConfig(settings, projectFolder)),
    put: (order) => insertOrder(writer, order),
    sql,
    logged: async () => {
      const details = openDetails({ pool: reading, masterKey: logKeys(readConfig(settings, projectFolder)).master });
      const rows = await sql<{ idx: string; leaf: Buffer }>('SELECT idx, leaf FROM log.log_entry ORDER BY idx');
      const values = await details.values(
        rows.map(({ idx }) => Number(idx)),
        ['type'],
      );
      return rows.map(({ idx, leaf }) => {
        const read = parseLeaf(leaf);
        return String(('public' in read ? read.public : values.get(Number(idx)))?.['type']);
      });
    },
    holding: async (text) => {
      if (!isHolding) await keeper.query('BEGIN');
      isHolding = true;
      await keeper.query(text);
    },
    held: async () => (await sql(`SELECT pid FROM pg_stat_activity WHERE ${waiting}`)).length,
    letGo: async () => {
      await sql('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0');
      await keeper.query('ROLLBACK');
      await keeper.query('SELECT pg_advisory_unlock_all()');
      isHolding = false;
    },
    close: async () => {
      await adapter.close();
      await writer.$disconnect();
      await Promise.all([endPool(looking), keeper.end(), endPool(reading)]);
      await embedded.stop();
      if (embedded.location.startsWith('/var/lib/writ-')) await rm(embedded.location, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
