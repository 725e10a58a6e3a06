/**
 * The two kinds of figures: counts, which are zero where something could have happened and did not, and medians in hours, which are
 * blank where there is nothing to take one of (Implementing Regulation (EU) 2024/2835, Annex II).
 */

/** The middle of some numbers, or half the sum of the two in the middle; blank of none. Sorts what it is given. */
export function medianOf(hours: number[]): string {
  if (hours.length === 0) return '';
  hours.sort((one, other) => one - other);
  const middle = hours.length >> 1;
  const upper = hours[middle] ?? 0;
  return String(hours.length % 2 === 1 ? upper : ((hours[middle - 1] ?? 0) + upper) / 2);
}

/** A share of a whole between 0 and 1, in four digits at most; blank of nothing. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? '' : String(Math.round((part * 10_000) / whole) / 10_000));
