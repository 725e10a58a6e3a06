/**
 * Choices that look free and are always the same: bytes of HMAC-SHA-256 under the seed's key, consumed one number at a time.
 * Nothing here is secret: the key only keeps fictional names from being read off as plain hashes of the real ones.
 */
import { createHmac } from 'node:crypto';

const seedKey = 'writ/seed/v1';

/** The first `length` hex digits of the keyed digest of some text. */
export const keyedHex = (length: number, ...parts: readonly string[]): string =>
  createHmac('sha256', seedKey).update(parts.join('\0')).digest('hex').slice(0, length);

/** A row of numbers that depends on nothing but the parts it was made from. */
export class KeyedDraw {
  #bytes: Buffer;
  #offset = 0;

  constructor(...parts: readonly string[]) {
    this.#bytes = createHmac('sha256', seedKey).update(parts.join('\0')).digest();
  }

  /** A whole number from 0 to `below`, `below` excluded. */
  int(below: number): number {
    if (this.#offset + 4 > this.#bytes.length) {
      this.#bytes = createHmac('sha256', seedKey).update(this.#bytes).digest();
      this.#offset = 0;
    }
    const drawn = this.#bytes.readUInt32BE(this.#offset) % below;
    this.#offset += 4;
    return drawn;
  }

  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[this.int(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from: the list is empty');
    return chosen;
  }
}
