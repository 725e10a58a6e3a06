/**
 * Signatures that were verified, so that the same bytes under the same pins are not verified twice: a checkpoint is shown by every grant of its second, and
 * the acts on an order by every grant under it. A signature that holds, holds for ever; what ends, what is too old and whose key counts is checked each time.
 */

/** How many are remembered; then all are forgotten, and verified again. */
const most = 1_000;

/** What a verification amounts to, by all that it depends on, as JSON. Only what passes is remembered. */
export class Verified<T> {
  readonly #of = new Map<string, T>();

  get(all: string): T | undefined {
    return this.#of.get(all);
  }

  keep(all: string, value: T): T {
    if (this.#of.size >= most) this.#of.clear();
    this.#of.set(all, value);
    return value;
  }
}
