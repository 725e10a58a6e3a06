/**
 * The ways of writing entries down that the log is compared with: an insert of its own for each entry, which proves nothing, and a chain
 * in which each entry hashes the one before. Each append is one statement and one transaction on a database connection of its own.
 */
import { randomBytes } from 'node:crypto';
import type { DatabaseConnection } from '@writ/prisma';
import pg from 'pg';
import { privateEntry, privateLeaf, publicEntry, publicLeaf } from './entries.ts';
import { privateRow } from './private-rows.ts';

const detailTable = (way: string): string => `create table bench.${way}_detail (
  idx bigint primary key references bench.${way} (idx), subject_id text not null, version int not null,
  fields_ct bytea not null, commitments jsonb not null
)`;

/** Their tables. The chain's lock comes before its read, so each entry sees the one before it. */
export const comparisonTables = `create schema bench;
create table bench.naive (
  idx bigint generated always as identity primary key, event_id uuid not null unique, leaf bytea not null
);
create table bench.chain (
  idx bigint primary key, event_id uuid not null unique, hash bytea not null, leaf bytea not null
);
${detailTable('naive')};
${detailTable('chain')};
create function bench.append_to_chain(event uuid, leaf bytea) returns bigint language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(1);
  select c.idx, c.hash into last from bench.chain c order by c.idx desc limit 1;
  insert into bench.chain values (coalesce(last.idx + 1, 0), event, sha256(coalesce(last.hash, '') || leaf), leaf);
  return coalesce(last.idx + 1, 0);
end $$`;

const one = {
  naive: 'insert into bench.naive (event_id, leaf) values ($1, $2) returning idx',
  chain: 'select bench.append_to_chain($1, $2) as idx',
};
/** The ways themselves. */
export type ComparedWay = keyof typeof one;

const withDetails = (way: ComparedWay): string => `with entry as materialized (${one[way]})
  insert into bench.${way}_detail select idx, $3, 1, $4, $5 from entry`;

/** Connects all of a pool, so that no append waits for that. */
export async function openFullPool(database: DatabaseConnection, max: number): Promise<pg.Pool> {
  const pool = new pg.Pool({ ...database, max, idleTimeoutMillis: 0 });
  const clients = await Promise.all(Array.from({ length: max }, () => pool.connect()));
  for (const client of clients) client.release();
  return pool;
}

/** Appends a public entry. */
export const publicAppend = (pool: pg.Pool, way: ComparedWay) => (): Promise<unknown> => {
  const entry = publicEntry();
  return pool.query({ name: `bench_${way}`, text: one[way], values: [entry.event, publicLeaf(entry)] });
};

/** Appends a private entry with all its fields. */
export function privateAppend(pool: pg.Pool, way: ComparedWay): () => Promise<unknown> {
  const key = randomBytes(32);
  const statement = { name: `bench_${way}_detail`, text: withDetails(way) };
  return () => {
    const entry = privateEntry();
    const { sealed, commitments } = privateRow(key, entry);
    return pool.query({ ...statement, values: [entry.event, privateLeaf(entry, commitments), entry.subject, sealed, commitments] });
  };
}
