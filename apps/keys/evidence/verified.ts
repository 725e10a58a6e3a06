/**
 * Signatures that were verified, so that the same bytes under the same pins are not verified twice: a checkpoint is shown by every grant of its second, and
 * the acts on an order by every grant under it. A signature that holds, holds for ever; what ends, what is too old and whose key counts is checked each time.
 */
import { hash } from 'node:crypto';

/** How many are remembered; then all are forgotten, and verified again. */
const most = 1_000;

/** What a verification amounts to, by SHA-256 of all that it depends on, as JSON. Only what passes is remembered. */
export class Verified<T> {
  readonly #of = new Map<string, T>();

  static digest = (all: readonly unknown[]): string => hash('sha256', JSON.stringify(all), 'base64');

  get(digest: string): T | undefined {
    return this.#of.get(digest);
  }

  keep(digest: string, value: T): T {
    if (this.#of.size >= most) this.#of.clear();
    this.#of.set(digest, value);
    return value;
  }
}
