/**
 * The two kinds of figures: counts, which are zero where something could have happened and did not, and medians in hours, which are
 * blank where there is nothing to take one of (Implementing Regulation (EU) 2024/2835, Annex II).
 */

/** Numbers of hours, each with how often it is there. */
export class Hours {
  readonly #often = new Map<number, number>();
  #size = 0;

  add(hours: number, times: number): void {
    this.#often.set(hours, (this.#often.get(hours) ?? 0) + times);
    this.#size += times;
  }

  /** The middle of them, or half the sum of the two in the middle; blank of none. */
  median(): string {
    if (this.#size === 0) return '';
    const sorted = [...this.#often.keys()].sort((one, other) => one - other);
    let below = 0;
    const [lower, upper] = [(this.#size - 1) >> 1, this.#size >> 1];
    let sum = 0;
    for (const hours of sorted) {
      const end = below + (this.#often.get(hours) ?? 0);
      for (const place of [lower, upper]) if (place >= below && place < end) sum += hours;
      below = end;
    }
    return String(sum / 2);
  }
}

/** A share of a whole between 0 and 1, in four digits at most; blank of nothing. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? '' : String(Math.round((part * 10_000) / whole) / 10_000));
