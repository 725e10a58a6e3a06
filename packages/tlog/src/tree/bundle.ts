/**
 * Entry bundles (C2SP tlog-tiles): up to 256 log entries in one file, each after its length in two bytes, big-endian.
 */
import { concatBytes } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { tileWidth } from './tile-path.ts';

/** The largest entry, in bytes: its length must fit in two bytes. */
export const entryMaxBytes = 65_535;

function requireWidth(width: number): void {
  if (!Number.isInteger(width) || width < 1 || width > tileWidth)
    throw new TlogError('BAD_BUNDLE', `A bundle has 1 to ${tileWidth} entries, not ${String(width)}.`);
}

/**
 * The bundle of 1 to 256 entries. Throws `BAD_BUNDLE`, also for an entry of more than 65,535 bytes.
 * Not checked: what the entries are, and that they stand one after the other in a log.
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  requireWidth(entries.length);
  const parts = entries.flatMap((entry, i) => {
    if (entry.length > entryMaxBytes)
      throw new TlogError('BAD_BUNDLE', `Entry ${i} of the bundle has ${entry.length} bytes: at most ${entryMaxBytes} fit.`);
    return [Uint8Array.of(Math.floor(entry.length / 256), entry.length % 256), entry];
  });
  return concatBytes(parts);
}

/**
 * The entries of a bundle, which must be exactly `width` (1 to 256) and fill the bytes to the last one.
 * Throws `BAD_BUNDLE`. The entries share memory with `bytes`; nothing says yet that they are what the log committed to.
 */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  requireWidth(width);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; i < width; i += 1) {
    const end = at + 2 > bytes.length ? Number.POSITIVE_INFINITY : at + 2 + view.getUint16(at);
    if (end > bytes.length) throw new TlogError('BAD_BUNDLE', `The bundle ends inside entry ${i} of ${width}.`);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (at !== bytes.length) throw new TlogError('BAD_BUNDLE', `The bundle has ${bytes.length - at} bytes after its ${width} entries.`);
  return entries;
}
