/** Puts what a subgraph answered into what is there: objects field by field, lists of one length member by member, anything else replaced. */
type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges `source` into `target`. A field that is undefined in the source is not touched; null replaces. */
export function merge(target: Fields, source: Fields): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    // Such a name is no field of a document that comes here (see own-names.ts), and would change the object itself.
    if (value === undefined || key === '__proto__') continue;
    const known = target[key];
    if (isFields(known) && isFields(value)) merge(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) mergeLists(known, value);
    else target[key] = value;
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const known = target[index];
    if (isFields(known) && isFields(value)) merge(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) mergeLists(known, value);
    else target[index] = value;
  }
}
