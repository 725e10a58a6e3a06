/** What a call was refused with. An exception of any other kind passes through and fails the test. */
import { TlogError, type TlogErrorCode } from '../src/errors.ts';

/** The code of the {@link TlogError} that `act` throws, or `accepted`. */
export function refusalOf(act: () => unknown): TlogErrorCode | 'accepted' {
  try {
    act();
  } catch (error) {
    if (error instanceof TlogError) return error.code;
    throw error;
  }
  return 'accepted';
}

/** A copy of the bytes with one bit turned over. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}
