/**
 * Published checkpoints as the database keeps them, by epoch. Every epoch carries the entries of the one before, so the
 * latest checkpoint of the latest epoch covers all that was ever published.
 */
import type pg from 'pg';

/** The row that these queries give, if any. */
export interface CheckpointRow {
  size: string;
  note: string;
}

/** Selects the size of the latest checkpoint; null, which no index is below, before there is one. */
export const publishedSize = 'select size from log.log_checkpoint order by epoch desc, size desc limit 1';

/** The latest published checkpoint: of the latest epoch that has one. */
export const selectLatest: pg.QueryConfig = {
  name: 'writ_log_checkpoint',
  text: 'select size, note from log.log_checkpoint order by epoch desc, size desc limit 1',
};

/** The latest checkpoint of one epoch. */
export const selectLatestOf = (epoch: number): pg.QueryConfig => ({
  name: 'writ_log_checkpoint_of',
  text: 'select size, note from log.log_checkpoint where epoch = $1 order by size desc limit 1',
  values: [epoch],
});

/** A checkpoint that everybody can read: the signed note and its size. */
export interface PublishedCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** The latest one in a row, if there is any. */
export const publishedIn = (row: CheckpointRow | undefined): PublishedCheckpoint | undefined =>
  row && { size: Number(row.size), note: row.note };
