/**
 * Whether the database waits for a standby and one is there, found out by committing something: that it comes back proves what a view
 * would only say, and needs no right. See docs/decisions/standby.md.
 */
import type pg from 'pg';
import { makeConnection } from '../log/connection.ts';
import { awaitConfirmed, CommitUnconfirmed } from './confirmed.ts';

const selectNamed = `select current_setting('synchronous_standby_names') <> '' as named`;

async function isNamed(client: pg.Client): Promise<boolean> {
  return (await client.query<{ named: boolean }>(selectNamed)).rows[0]?.named === true;
}

/** Over a connection of its own. */
async function ask(database: pg.ClientConfig, question: (client: pg.Client) => Promise<boolean>): Promise<boolean> {
  const connection = makeConnection(database);
  try {
    return await question(await connection.client());
  } finally {
    connection.drop();
    await connection.end();
  }
}

/** Whether the server is set to wait for a standby; whether one is there is another question. Rejects as the database does. */
export const waitsForStandby = (database: pg.ClientConfig): Promise<boolean> => ask(database, isNamed);

/** Whether a commit comes back in five seconds. Rejects as the database does. */
export const confirmsCommits = (database: pg.ClientConfig): Promise<boolean> =>
  ask(database, async (client) => {
    try {
      await awaitConfirmed(client);
      return true;
    } catch (error) {
      if (error instanceof CommitUnconfirmed) return false;
      throw error;
    }
  });

/** Looks again and again, for a log whose operator says that a standby is required. */
export class StandbyWatch {
  #failure: string | undefined;

  /** Why what is acknowledged could be lost, or nothing is acknowledged; undefined while a standby confirms. */
  failure(): string | undefined {
    return this.#failure;
  }

  /** Rejects as the database does; the caller must then drop the connection. */
  async look(client: pg.Client): Promise<void> {
    if (!(await isNamed(client))) {
      this.#failure = 'The database no longer waits for a standby: set synchronous_standby_names there.';
      return;
    }
    try {
      await awaitConfirmed(client);
      this.#failure = undefined;
    } catch (error) {
      if (error instanceof CommitUnconfirmed) this.#failure = 'No synchronous standby confirms what is committed: connect one.';
      throw error;
    }
  }
}
