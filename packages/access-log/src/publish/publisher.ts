/**
 * Publishes the head: once a second the note of the head becomes the log's checkpoint if the head has moved and the database has
 * confirmed it. Replicas take turns by a lock that is only tried. Publishes nothing that is not signed by this log's key.
 */
import type pg from 'pg';
import { awaitConfirmed, beginBounded, commit } from '../append/confirmed.ts';
import { type Head, type HeadRow, headOf, requireOwnHead, selectHead } from '../append/stored-tree.ts';
import { type LogIdentity, publishedNote } from '../log/identity.ts';
import { type CheckpointRow, selectLatestOf } from './stored-checkpoint.ts';

/** Of whoever publishes, in a transaction; one that asks witnesses meanwhile has the lease of it instead. */
const lockTurn = "select from log.turn where of = 'publish' for update";

/** A replica that asks no witness does not end the time without a quorum that another one counts. */
const insertHead = `insert into log.log_checkpoint (size, note, unwitnessed_since)
  select $1, $2, (select l.unwitnessed_since from log.log_checkpoint l where l.epoch = $3 order by l.size desc limit 1)
  on conflict (epoch, size) do nothing`;

/** Of this epoch: what an earlier one has published stays as it is. */
async function readLatest(client: pg.Client, { epoch }: LogIdentity): Promise<CheckpointRow | undefined> {
  return (await client.query<CheckpointRow>(selectLatestOf(epoch))).rows[0];
}

const isPublished = (head: Head, latest: CheckpointRow | undefined): boolean => latest !== undefined && Number(latest.size) >= head.size;

/** What is the latest checkpoint, once this head is published. The caller holds the publisher's lock. */
async function publishHead(client: pg.Client, identity: LogIdentity, head: Head): Promise<string | undefined> {
  const latest = await readLatest(client, identity);
  if (isPublished(head, latest)) return latest?.note;
  const note = publishedNote(identity, head.note);
  await client.query(insertHead, [head.size, note, identity.epoch]);
  return note;
}

/**
 * Publishes the head, unless another replica is just doing so and there is no `wait` for it. Resolves with the latest
 * published note; undefined when there is none yet. After an error the caller must drop the connection.
 */
export async function publish(client: pg.Client, identity: LogIdentity, wait = false): Promise<string | undefined> {
  const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
  const latest = await readLatest(client, identity);
  if (isPublished(head, latest)) return latest?.note;
  requireOwnHead(head, identity.key);
  // Whoever sees the row shows it to the world, so what it covers is confirmed before there is a row.
  await awaitConfirmed(client);
  await client.query(beginBounded);
  const { rowCount } = await client.query(wait ? lockTurn : `${lockTurn} skip locked`);
  const note = rowCount === 1 ? await publishHead(client, identity, head) : latest?.note;
  await commit(client);
  return note;
}
