/**
 * Two PostgreSQL servers, one following the other, behind addresses that lead to whichever takes writes. Both can be killed, restarted and
 * promoted at a chosen moment: a COMMIT that waits for the standby is seen in pg_stat_activity.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseRole } from '@writ/core';
import type pg from 'pg';
import { temporaryFolder } from '../../apps/demo/database/server-folders.ts';
import { connect } from '../../prisma/connect.ts';
import { FaultCluster } from '../faults/fault-cluster.ts';

const socketName = '.s.PGSQL.5432';
/** Many times what any of it takes, on a machine that has other things to do. */
const patienceMs = 120_000;

/** A folder whose socket leads to one server at a time, as a balancer does. */
class Address {
  readonly folder = mkdtempSync(join(temporaryFolder(undefined), 'writ-address-'));
  #isCut = false;

  leadTo(server: FaultCluster): void {
    rmSync(join(this.folder, socketName), { force: true });
    if (!this.#isCut) symlinkSync(join(server.socketFolder, socketName), join(this.folder, socketName));
  }

  /** From now on it leads nowhere; connections that are open stay so. */
  cut(): void {
    this.#isCut = true;
    rmSync(join(this.folder, socketName), { force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Asks until there is an answer. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(10)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`It did not come to this: ${what}.`);
}

/** Whether COMMIT waits for the standby. */
export type Replication = 'synchronous' | 'asynchronous';

export class Pair {
  /** Takes writes. */
  primary: FaultCluster;
  standby: FaultCluster;
  readonly #replication: Replication;
  readonly #addresses = [new Address()];

  private constructor(primary: FaultCluster, replication: Replication) {
    this.primary = primary;
    this.standby = primary;
    this.#replication = replication;
  }

  /** A migrated database on a primary, and a standby that has all of it. */
  static async open(replication: Replication): Promise<Pair> {
    const pair = new Pair(await FaultCluster.open(), replication);
    try {
      await pair.addStandby();
      return pair;
    } catch (error) {
      await pair.close();
      throw error;
    }
  }

  /** Copies the primary, which is stopped for that, and lets the copy follow it. */
  async addStandby(): Promise<void> {
    await this.primary.stop();
    this.standby = await FaultCluster.standbyOf(this.primary);
    await this.primary.start();
    await this.standby.start();
    this.#lead();
    if (this.#replication === 'synchronous') await this.requireStandby('standby');
    await this.standbyFollows();
  }

  /** Sets `synchronous_standby_names`, and waits until the server has taken it up. */
  async requireStandby(names: string): Promise<void> {
    await this.query(`alter system set synchronous_standby_names = '${names}'`);
    await this.query('select pg_reload_conf()');
    await until('the server has read its settings', async () => {
      const [row] = await this.query<{ names: string }>(`select current_setting('synchronous_standby_names') as names`);
      return row?.names === names ? true : undefined;
    });
  }

  async standbyFollows(): Promise<void> {
    const wanted = this.#replication === 'synchronous' ? 'sync' : 'async';
    await until('the standby follows', async () => {
      const [row] = await this.query<{ state: string; sync_state: string }>('select state, sync_state from pg_stat_replication');
      return row?.state === 'streaming' && row.sync_state === wanted ? true : undefined;
    });
  }

  #lead(): void {
    for (const address of this.#addresses) address.leadTo(this.primary);
  }

  /** Over the address that always leads to the primary. */
  connection(role: DatabaseRole): pg.ClientConfig {
    return { ...this.primary.connection(role), host: this.#addresses[0]?.folder ?? '' };
  }

  /** Over an address of its own, and what cuts it. */
  separate(role: DatabaseRole): { database: pg.ClientConfig; cut: () => void } {
    const address = new Address();
    address.leadTo(this.primary);
    this.#addresses.push(address);
    return { database: { ...this.primary.connection(role), host: address.folder }, cut: () => address.cut() };
  }

  /** As superuser of the primary, or of the other. */
  async query<Row extends pg.QueryResultRow>(text: string, server = this.primary): Promise<Row[]> {
    const client = await connect(server.connection('postgres'));
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** The process of the primary whose COMMIT waits for the standby, once there is one; not one of these. */
  commitThatWaits(others: readonly number[] = []): Promise<number> {
    return until('a COMMIT waits for the standby', async () => {
      const waiting = await this.query<{ pid: number }>(`select pid from pg_stat_activity where wait_event = 'SyncRep' order by pid`);
      return waiting.find(({ pid }) => !others.includes(pid))?.pid;
    });
  }

  /** The primary is killed with signal 9 and comes back with what it had. */
  async restartPrimary(): Promise<void> {
    await this.primary.kill();
    await this.primary.start();
  }

  /** The primary is killed for good, and the standby, running or not, takes its place. */
  async failOver(): Promise<void> {
    await this.primary.kill();
    if (this.standby.ended) await this.standby.start();
    // Asked for and then looked for: a query that waits for it keeps a snapshot, and the end of recovery may cancel it for that.
    await this.query('select pg_promote(false)', this.standby);
    await until('the standby leads', async () => {
      const [row] = await this.query<{ follows: boolean }>('select pg_is_in_recovery() as follows', this.standby);
      return row?.follows === false ? true : undefined;
    });
    const old = this.primary;
    this.primary = this.standby;
    this.#lead();
    await old.close();
  }

  async close(): Promise<void> {
    await this.standby.close();
    await this.primary.close();
    for (const address of this.#addresses) address.remove();
  }
}

/** Runs `work` with a pair, which is gone afterwards. */
export async function withPair(replication: Replication, work: (pair: Pair) => Promise<void>): Promise<void> {
  const pair = await Pair.open(replication);
  try {
    await work(pair);
  } finally {
    await pair.close();
  }
}
