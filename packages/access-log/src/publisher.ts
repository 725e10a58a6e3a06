/**
 * Publishes the head: once a second the note of the head becomes the log's checkpoint if the head has moved. Replicas
 * take turns by a lock that is only tried. Publishes nothing that is not signed by this log's key.
 */
import type pg from 'pg';
import type { LogIdentity } from './identity.ts';
import { type HeadRow, headOf, requireOwnHead, selectHead } from './stored-tree.ts';

/** Of the database: whoever publishes holds this advisory lock. */
const publisherLock = 72_707_382;

const begin = `begin isolation level read committed read write;
set local lock_timeout = '2s'; set local statement_timeout = '2s'; set local idle_in_transaction_session_timeout = '2s'`;

const insertHead = `insert into log.log_checkpoint (size, note) values ($1, $2) on conflict (size) do nothing`;

/** The latest published checkpoint. */
export const selectCheckpoint = {
  name: 'writ_log_checkpoint',
  text: 'select size, note from log.log_checkpoint order by size desc limit 1',
};

/** The row that {@link selectCheckpoint} gives. */
export interface CheckpointRow {
  size: string;
  note: string;
}

async function readLatest(client: pg.Client): Promise<CheckpointRow | undefined> {
  return (await client.query<CheckpointRow>(selectCheckpoint)).rows[0];
}

/** What is the latest checkpoint, once the head is published. The caller holds the publisher's lock. */
async function publishHead(client: pg.Client, identity: LogIdentity): Promise<string> {
  const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
  const latest = await readLatest(client);
  if (latest !== undefined && Number(latest.size) >= head.size) return latest.note;
  requireOwnHead(head, identity.key);
  await client.query(insertHead, [head.size, head.note]);
  return head.note;
}

/**
 * Publishes the head, unless another replica is just doing so and there is no `wait` for it. Resolves with the latest
 * published note; undefined when there is none yet. After an error the caller must drop the connection.
 */
export async function publish(client: pg.Client, identity: LogIdentity, wait = false): Promise<string | undefined> {
  await client.query(begin);
  const lock = wait ? 'select pg_advisory_xact_lock($1) is not null as got' : 'select pg_try_advisory_xact_lock($1) as got';
  const { rows } = await client.query<{ got: boolean }>(lock, [publisherLock]);
  const note = rows[0]?.got === true ? await publishHead(client, identity) : (await readLatest(client))?.note;
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`The database answered ${command} to the commit of a checkpoint.`);
  return note;
}
