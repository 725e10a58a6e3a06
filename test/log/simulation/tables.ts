/** What the simulated database has committed: the tables of the log, as far as the writer uses them. */
import type { Json } from '../../../packages/access-log/src/entries/entry.ts';

export interface EntryRow {
  readonly idx: number;
  readonly event: string;
  readonly leafHash: Buffer;
  readonly leaf: Buffer;
}

export interface HeadRow {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

export interface KeyRow {
  readonly subject: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

export interface DetailRow {
  readonly idx: number;
  readonly subject: string;
  readonly version: number;
  /** In an envelope, which nothing here opens. */
  readonly fields: Buffer;
  readonly commitments: Readonly<Record<string, string>>;
}

export interface PendingRow {
  readonly event: string;
  readonly draft: Json;
  readonly createdMs: number;
}

/** Keyed by what the schema has as the primary key; `events` is the unique index on the event id. */
export interface Tables {
  head: HeadRow | undefined;
  readonly entries: Map<number, EntryRow>;
  readonly events: Map<string, EntryRow>;
  /** By `<level>/<n>`. */
  readonly tiles: Map<string, Buffer>;
  readonly edges: Map<number, Buffer>;
  /** By `<subject>/<version>`. */
  readonly keys: Map<string, KeyRow>;
  /** By `<idx>/<subject>`. */
  readonly details: Map<string, DetailRow>;
  readonly pending: Map<string, PendingRow>;
}

/** A change of the tables that a transaction makes when it commits. */
export type Change = (tables: Tables) => void;

export const emptyTables = (): Tables => ({
  head: undefined,
  entries: new Map(),
  events: new Map(),
  tiles: new Map(),
  edges: new Map(),
  keys: new Map(),
  details: new Map(),
  pending: new Map(),
});

/** Rows are never changed in place, so that copying the maps is enough. */
export const copyTables = (tables: Tables): Tables => ({
  head: tables.head,
  entries: new Map(tables.entries),
  events: new Map(tables.events),
  tiles: new Map(tables.tiles),
  edges: new Map(tables.edges),
  keys: new Map(tables.keys),
  details: new Map(tables.details),
  pending: new Map(tables.pending),
});
