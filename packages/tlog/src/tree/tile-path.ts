/**
 * Names of the log's static files: hash tiles and entry bundles (C2SP tlog-tiles). A path has exactly one spelling;
 * every other one is refused, so that a path from a request can be used as a key.
 */
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';

/** Hashes in a full tile, and entries in a full bundle. */
export const tileWidth = 256;
/** Tree levels in one tile. */
export const tileHeight = 8;

/** A hash tile: `width` hashes (1 to 256), each the root of 256^level leaves, starting with subtree number `256 * n`. */
export interface TileId {
  level: number;
  n: number;
  width: number;
}

/** An entry bundle: `width` entries (1 to 256), starting with entry `256 * n`. */
export interface BundleId {
  bundle: true;
  n: number;
  width: number;
}

function pathOf(prefix: string, n: number, width: number): string {
  requireCount(n, 'BAD_TILE', 'The number of a tile');
  if (!Number.isInteger(width) || width < 1 || width > tileWidth)
    throw new TlogError('BAD_TILE', `A tile has 1 to ${tileWidth} items, not ${String(width)}.`);
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0');
  const groups = digits.replace(/\d{3}(?=\d)/g, 'x$&/');
  return `${prefix}/${groups}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The path of a hash tile under the log's prefix, such as `tile/0/x001/x234/067` or `tile/1/000.p/12`. Throws `BAD_TILE`. */
export function tilePath(tile: TileId): string {
  if (!Number.isInteger(tile.level) || tile.level < 0 || tile.level > 63)
    throw new TlogError('BAD_TILE', `The level of a tile is 0 to 63, not ${String(tile.level)}.`);
  return pathOf(`tile/${tile.level}`, tile.n, tile.width);
}

/** The path of an entry bundle under the log's prefix, such as `tile/entries/000.p/12`. Throws `BAD_TILE`. */
export const bundlePath = (n: number, width: number): string => pathOf('tile/entries', n, width);

const pathShape = /^tile\/(?<level>entries|\d{1,2})\/(?<groups>(?:x\d{3}\/){0,5}\d{3})(?:\.p\/(?<width>[1-9]\d{0,2}))?$/;

/**
 * What a path names, the inverse of {@link tilePath} and {@link bundlePath}. Throws `BAD_TILE` for every other text.
 * Not checked: whether a log of some size has such a tile; `tileWidthAt` says how wide it is there.
 */
export function parseTilePath(path: string): TileId | BundleId {
  const groups = pathShape.exec(path)?.groups;
  const refused = new TlogError('BAD_TILE', 'This is not the path of a tile: it looks like tile/0/x001/234, tile/entries/000.p/12.');
  if (groups === undefined) throw refused;
  const n = Number(`${groups['groups']}`.replace(/\D/g, ''));
  const width = groups['width'] === undefined ? tileWidth : Number(groups['width']);
  const isBundle = groups['level'] === 'entries';
  const level = Number(groups['level']);
  const spelled = isBundle ? bundlePath(n, width) : tilePath({ level, n, width });
  if (spelled !== path) throw refused;
  return isBundle ? { bundle: true, n, width } : { level, n, width };
}
