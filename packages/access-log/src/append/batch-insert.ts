/**
 * The one statement that writes a batch: entries, full tiles, edges, keys, details, index rows, the leaves of decisions, the head, and the
 * removal of pending rows. It moves the head from the size that the batch was computed for, or it fails and its transaction with it.
 */
import type { EventId } from '@writ/core';
import type { Appended as Grown } from '@writ/tlog';
import type pg from 'pg';
import type { PreparedEntry } from '../entries/prepared-entry.ts';
import type { SealedFields } from '../keys/sealed-field.ts';
import type { NewKey } from '../keys/subject-keys.ts';

/** An entry with all that belongs to it. */
export interface BatchEntry {
  readonly entry: PreparedEntry;
  /** By subject; none when the leaf is wholly public. */
  readonly fields: readonly SealedFields[];
  /** Whose keys it was made with: of its fields, and of the decisions that it covers. */
  readonly subjects: readonly string[];
  /** The blind index of the account that it is about. */
  readonly blind?: Buffer;
}

/** All that one statement writes. */
export interface BatchRows {
  /** The size before: the index of the first entry. */
  readonly from: number;
  readonly entries: readonly BatchEntry[];
  readonly grown: Grown;
  /** Edges of level 1 and up that are not what they were. */
  readonly edges: readonly { level: number; data: Uint8Array }[];
  readonly keys: readonly NewKey[];
  readonly note: string;
  /** Events whose pending rows are done with. */
  readonly logged: readonly EventId[];
}

const text = `with entries as (
  insert into log.log_entry (idx, event_id, leaf_hash, leaf) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])
), tiles as (
  insert into log.log_tile (level, n, data) select * from unnest($5::smallint[], $6::bigint[], $7::bytea[])
), edges as (
  insert into log.log_edge (level, data) select * from unnest($8::smallint[], $9::bytea[])
  on conflict (level) do update set data = excluded.data
), keys as (
  insert into log.subject_key (subject_id, version, wrapped) select * from unnest($10::text[], $11::int[], $12::bytea[])
), details as (
  insert into log.log_detail (idx, subject_id, version, fields_ct, commitments)
  select * from unnest($13::bigint[], $14::text[], $15::int[], $16::bytea[], $17::jsonb[])
), subjects as (
  insert into log.log_subject (subject_bidx, idx) select * from unnest($18::bytea[], $19::bigint[])
), decisions as (
  insert into log.log_decisions (idx, leaf_hashes) select * from unnest($25::bigint[], $26::bytea[])
), settled as (
  delete from log.log_pending where event_id = any($20::uuid[])
), head as (
  update log.log_head set size = $21, root = $22, note = $23 where size = $24 returning size
)
select 1 / count(*)::int as moved from head`;

/**
 * The statement for a batch. Fails with SQLSTATE 22012 when the head is not where the batch was computed for: nobody has to check
 * at its answer before COMMIT is sent, which then answers ROLLBACK.
 */
export function insertBatch(rows: BatchRows): pg.QueryConfig {
  const indexed = rows.entries.map((item, i) => ({ ...item, index: rows.from + i }));
  const details = indexed.flatMap(({ index, fields }) => fields.map((sealed) => ({ sealed, index })));
  const about = indexed.flatMap(({ index, blind }) => (blind === undefined ? [] : [{ index, blind }]));
  const covering = indexed.flatMap(({ index, entry: { leafHashes } }) => (leafHashes === undefined ? [] : [{ index, leafHashes }]));
  return {
    name: 'writ_log_insert',
    text,
    values: [
      indexed.map(({ index }) => index),
      indexed.map(({ entry }) => entry.event),
      indexed.map(({ entry }) => entry.leafHash),
      indexed.map(({ entry }) => entry.leaf),
      rows.grown.fullTiles.map(({ level }) => level),
      rows.grown.fullTiles.map(({ n }) => n),
      rows.grown.fullTiles.map(({ data }) => data),
      rows.edges.map(({ level }) => level),
      rows.edges.map(({ data }) => data),
      rows.keys.map(({ key }) => key.subject),
      rows.keys.map(({ key }) => key.version),
      rows.keys.map(({ wrapped }) => wrapped),
      details.map(({ index }) => index),
      details.map(({ sealed }) => sealed.subject),
      details.map(({ sealed }) => sealed.version),
      details.map(({ sealed }) => sealed.envelope),
      details.map(({ sealed }) => sealed.commitments),
      about.map(({ blind }) => blind),
      about.map(({ index }) => index),
      rows.logged,
      rows.grown.frontier.size,
      Buffer.from(rows.grown.root),
      rows.note,
      rows.from,
      covering.map(({ index }) => index),
      covering.map(({ leafHashes }) => leafHashes),
    ],
  };
}

/** Removes pending rows of a batch that adds nothing. */
export const deletePending = (events: readonly EventId[]): pg.QueryConfig => ({
  text: 'delete from log.log_pending where event_id = any($1::uuid[])',
  values: [events],
});
