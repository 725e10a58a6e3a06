/**
 * Tiles as the database keeps them: full ones in `log.log_tile`, the partial ones of level 1 and up in `log.log_edge`, the
 * partial one of level 0 in the entries. Believes what is stored: whoever needs proof recomputes a signed root from it.
 */
import { type NodeReader, type TileId, TlogError, tileNodeReader } from '@writ/tlog';
import type { Queryable } from '../log/connection.ts';
import { publishedSize } from '../publish/stored-checkpoint.ts';

export const hashLength = 32;
export const tileWidth = 256;
/** A safe integer of leaves fills no tile above this level. */
export const levelMax = 6;

/** One statement, so that tile, edge and size are of one moment. */
const selectTiles = `select t.level, t.n, coalesce(
    (select f.data from log.log_tile f where f.level = t.level and f.n = t.n),
    case when t.level = 0
      then (select string_agg(e.leaf_hash, ''::bytea order by e.idx) from log.log_entry e where e.idx >= t.n * 256 and e.idx < t.n * 256 + 256)
      else (select p.data from log.log_edge p, log.log_head h where p.level = t.level and t.n = h.size >> (8 * (t.level + 1)))
    end) as data
  from unnest($1::smallint[], $2::bigint[]) as t(level, n)`;

const keyOf = (level: number | string, n: number | string): string => `${level}/${n}`;

/** Each tile once. */
export const distinctTiles = (tiles: readonly TileId[]): TileId[] => [
  ...new Map(tiles.map((tile) => [keyOf(tile.level, tile.n), tile])).values(),
];

interface TileRow {
  level: number;
  n: string;
  data: Buffer | null;
}

type TilePlace = Pick<TileId, 'level' | 'n'>;

const placesOf = (tiles: readonly TilePlace[]): number[][] => [tiles.map(({ level }) => level), tiles.map(({ n }) => n)];

const storedIn = (rows: readonly TileRow[]): Map<string, Uint8Array> =>
  new Map(rows.flatMap(({ level, n, data }) => (data === null ? [] : [[keyOf(level, n), new Uint8Array(data)]])));

/** The stored bytes of tiles, by `<level>/<n>`: at least as wide as the log's head makes them; those that don't exist are absent. */
async function readTiles(on: Queryable, tiles: readonly TilePlace[]): Promise<Map<string, Uint8Array>> {
  return storedIn((await on.query<TileRow>({ name: 'writ_log_tiles', text: selectTiles, values: placesOf(tiles) })).rows);
}

/** The first `width` hashes of one tile, or null when the log does not have so many of it. */
export async function readTile(on: Queryable, tile: TileId): Promise<Uint8Array | null> {
  const data = (await readTiles(on, [tile])).get(keyOf(tile.level, tile.n));
  return data === undefined || data.length < tile.width * hashLength ? null : data.subarray(0, tile.width * hashLength);
}

const nodesIn = (stored: ReadonlyMap<string, Uint8Array>): NodeReader =>
  tileNodeReader((level, n) => {
    const data = stored.get(keyOf(level, n));
    if (data === undefined) throw new TlogError('BAD_TILE', `Tile ${n} of level ${level} is missing in the database.`);
    return data;
  });

/** A reader of the nodes that these tiles hold. It throws TlogError `BAD_TILE` for one that is missing. */
export async function readNodes(on: Queryable, tiles: readonly TileId[]): Promise<NodeReader> {
  return nodesIn(tiles.length === 0 ? new Map() : await readTiles(on, tiles));
}

/** The same and, of one moment with it and in one round trip, the size that is published; 0 before there is one. */
export async function readPublishedNodes(on: Queryable, tiles: readonly TileId[]): Promise<{ published: number; node: NodeReader }> {
  const { rows } = await on.query<TileRow & { published: string | null }>({
    name: 'writ_log_published_tiles',
    text: `select p.published, t.level, t.n, t.data from (select (${publishedSize}) as published) p left join (${selectTiles}) t on true`,
    values: placesOf(tiles),
  });
  return { published: Number(rows[0]?.published ?? 0), node: nodesIn(storedIn(rows)) };
}
