/** A value's JSON text with the keys of its objects in one order. */
export function sorted(value: unknown): string {
  const order = (_: string, own: unknown): unknown =>
    typeof own === 'object' && own !== null && !Array.isArray(own)
      ? Object.fromEntries(Object.entries(own).sort(([left], [right]) => (left < right ? -1 : 1)))
      : own;
  return JSON.stringify(value, order) ?? 'undefined';
}
