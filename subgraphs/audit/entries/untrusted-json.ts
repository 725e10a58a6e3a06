/** Reads what an entry says of itself: JSON that was written by another part, at another time. Never throws for what is not as expected. */

/** A member of a value that is an object; undefined else. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** An index of an entry, which is written as a number or in decimal; null for anything else. */
export function indexIn(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  const index = typeof text === 'string' && /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(index) ? index : null;
}
