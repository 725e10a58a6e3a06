/**
 * Random bytes in small pieces. An entry needs some forty of them, and asking the system for each costs more than
 * encrypting; so they are cut from a larger draw. No byte is ever given twice.
 */
import { randomBytes } from 'node:crypto';

const drawLength = 8_192;
let drawn = Buffer.alloc(0);
let used = 0;

/** `length` random bytes (at most 8,192) in memory of their own; the place they were cut from is wiped. */
export function freshBytes(length: number): Buffer {
  if (used + length > drawn.length) {
    drawn = randomBytes(drawLength);
    used = 0;
  }
  const piece = drawn.subarray(used, used + length);
  used += length;
  const bytes = Buffer.from(piece);
  piece.fill(0);
  return bytes;
}
