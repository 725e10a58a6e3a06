/** Which bytes of a file are asked for (RFC 9110, 14): one range, or all. */

export interface ByteRange {
  readonly from: number;
  /** After the last. */
  readonly to: number;
}

const one = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The range of a file of `size` bytes that the header asks for; null for all of it, also where the header is none of one range; undefined where no byte of the file
 * is in it.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | undefined {
  const found = header === undefined ? null : one.exec(header.trim());
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [, first = '', last = ''] = found;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? undefined : { from: size - count, to: size };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  if (from >= size) return undefined;
  return { from, to: last === '' ? size : Math.min(Number(last) + 1, size) };
}
