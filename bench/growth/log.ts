/**
 * Entries that fill the log: public leaves that say nothing, written by set-based SQL, with all that makes them entries of this log: tiles, edges and a head
 * that its own key signs. So they have proofs, and whoever appends goes on behind them. The index of accounts has each, as if it were about one.
 */
import type { KeyObject } from 'node:crypto';
import { createPublicKey, sign } from 'node:crypto';
import { appendLeaves, type Frontier, formatCheckpoint, fromBase64Url, leafBlockBytes, makeVerifierKey, signNote } from '@writ/tlog';
import type pg from 'pg';

/** Who signs the log. */
export interface LogSigner {
  readonly origin: string;
  readonly key: KeyObject;
}

const hashBytes = 32;
const tileHashes = 256;
const piece = 65_536;

/** Entries of today from `$1` up to and without `$2`. Five that follow each other are about one account, by an index that nobody can ask for. */
const insertLeaves = `
  WITH made AS (SELECT n, gen_random_uuid() AS event FROM generate_series($1::bigint, $2::bigint - 1) n),
  told AS (
    SELECT n, event, '{"specversion":"1.0","id":"' || event || '","kind":"system","day":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')
             || '","public":{"limit":"grown","time":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"') || '","type":"limit.hit.v1"}}' AS text FROM made
  ), leaves AS (
    SELECT n, event, convert_to(rpad(text, (length(text) + ${leafBlockBytes - 1}) / ${leafBlockBytes} * ${leafBlockBytes}), 'UTF8') AS leaf FROM told
  ), entries AS (
    INSERT INTO log.log_entry (idx, event_id, leaf_hash, leaf) SELECT n, event, sha256('\\x00'::bytea || leaf), leaf FROM leaves
  )
  INSERT INTO log.log_subject (subject_bidx, idx) SELECT substr(sha256((n / 5)::text::bytea), 1, 16), n FROM leaves`;

async function frontierOf(client: pg.ClientBase, size: number): Promise<Frontier> {
  const { rows: edge } = await client.query<{ hashes: Buffer | null }>(
    `SELECT string_agg(leaf_hash, ''::bytea ORDER BY idx) AS hashes FROM log.log_entry WHERE idx >= $1`,
    [size - (size % tileHashes)],
  );
  const { rows } = await client.query<{ level: number; data: Buffer }>('SELECT level, data FROM log.log_edge ORDER BY level');
  const edges = [new Uint8Array(edge[0]?.hashes ?? Buffer.alloc(0))];
  for (const { level, data } of rows) edges[level] = new Uint8Array(data);
  return { size, edges: Array.from(edges, (data) => data ?? new Uint8Array()) };
}

function signedNote({ origin, key }: LogSigner, size: number, root: Uint8Array): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const { name, id } = makeVerifierKey(origin, fromBase64Url(x ?? '') ?? new Uint8Array());
  const signer = { name, id, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, key)) };
  return signNote(formatCheckpoint({ origin, size, root }), [signer]);
}

/** Adds so many, over a connection of the superuser. Nobody may append meanwhile; a log that is open goes on behind them. */
export async function fillLog(client: pg.ClientBase, signer: LogSigner, count: number): Promise<void> {
  await client.query("SET session_replication_role = 'replica'");
  const { rows } = await client.query<{ size: string }>('SELECT size FROM log.log_head');
  const first = Number(rows[0]?.size);
  let frontier = await frontierOf(client, first);
  for (let from = first; from < first + count; from += piece) {
    const to = Math.min(from + piece, first + count);
    await client.query('BEGIN');
    await client.query(insertLeaves, [from, to]);
    const { rows: added } = await client.query<{ hashes: Buffer }>(
      `SELECT string_agg(leaf_hash, ''::bytea ORDER BY idx) AS hashes FROM log.log_entry WHERE idx >= $1 AND idx < $2`,
      [from, to],
    );
    const hashes = added[0]?.hashes ?? Buffer.alloc(0);
    const grown = appendLeaves(
      frontier,
      Array.from({ length: to - from }, (_, at) => hashes.subarray(at * hashBytes, (at + 1) * hashBytes)),
    );
    frontier = grown.frontier;
    await client.query('INSERT INTO log.log_tile (level, n, data) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])', [
      grown.fullTiles.map(({ level }) => level),
      grown.fullTiles.map(({ n }) => n),
      grown.fullTiles.map(({ data }) => data),
    ]);
    const edges = frontier.edges.flatMap((data, level) => (level === 0 ? [] : [{ level, data }]));
    await client.query(
      `INSERT INTO log.log_edge (level, data) SELECT * FROM unnest($1::smallint[], $2::bytea[]) ON CONFLICT (level) DO UPDATE SET data = excluded.data`,
      [edges.map(({ level }) => level), edges.map(({ data }) => data)],
    );
    await client.query('UPDATE log.log_head SET size = $1, root = $2, note = $3', [
      to,
      Buffer.from(grown.root),
      signedNote(signer, to, grown.root),
    ]);
    await client.query('COMMIT');
  }
  await client.query("SET session_replication_role = 'origin'");
}
