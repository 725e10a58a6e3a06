/**
 * Publishes the head: once a second the note of the head becomes the log's checkpoint if the head has moved. Replicas
 * take turns by a lock that is only tried. Publishes nothing that is not signed by this log's key.
 */
import type pg from 'pg';
import type { LogIdentity } from './identity.ts';
import { type CheckpointRow, selectLatestOf } from './stored-checkpoint.ts';
import { type HeadRow, headOf, requireOwnHead, selectHead } from './stored-tree.ts';

/** Of the database: whoever publishes holds this advisory lock. */
export const publisherLock = 72_707_382;

const begin = `begin isolation level read committed read write;
set local lock_timeout = '2s'; set local statement_timeout = '2s'; set local idle_in_transaction_session_timeout = '2s'`;

/** A replica that asks no witness does not end the time without a quorum that another one counts. */
const insertHead = `insert into log.log_checkpoint (size, note, unwitnessed_since)
  select $1, $2, (select l.unwitnessed_since from log.log_checkpoint l where l.epoch = $3 order by l.size desc limit 1)
  on conflict (epoch, size) do nothing`;

/** Of this epoch: what an earlier one has published stays as it is. */
async function readLatest(client: pg.Client, { epoch }: LogIdentity): Promise<CheckpointRow | undefined> {
  return (await client.query<CheckpointRow>(selectLatestOf(epoch))).rows[0];
}

/** What is the latest checkpoint, once the head is published. The caller holds the publisher's lock. */
async function publishHead(client: pg.Client, identity: LogIdentity): Promise<string> {
  const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
  const latest = await readLatest(client, identity);
  if (latest !== undefined && Number(latest.size) >= head.size) return latest.note;
  requireOwnHead(head, identity.key);
  await client.query(insertHead, [head.size, head.note, identity.epoch]);
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
  const note = rows[0]?.got === true ? await publishHead(client, identity) : (await readLatest(client, identity))?.note;
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`The database answered ${command} to the commit of a checkpoint.`);
  return note;
}
