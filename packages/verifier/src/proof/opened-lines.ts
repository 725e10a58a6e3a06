/**
 * What a receipt opens of its entry, line by line for a reader: who asked, under which law, for what. Given only where the steps show
 * that the log has this very entry; says what the entry says, not that it is so.
 */

/** Where a value is within the entry, and the value: texts as they are, the rest as JSON spells it. */
export type Line = readonly [path: string, value: string];

function linesOf(path: string, value: unknown, empty: (value: unknown) => string): Line[] {
  if (value === null) return [[path, empty(value)]];
  if (typeof value !== 'object') return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([name, part]) =>
    linesOf(isList ? `${path} ${Number(name) + 1}` : `${path}.${name}`, part, empty),
  );
  return inside.length > 0 ? inside : [[path, empty(value)]];
}

const needed = ['leaf', 'checkpoint', 'path', 'opening'];

/** The lines of opened values, by field; none unless all of the needed steps passed. `empty` spells null and what is empty. */
export function openedLines(
  values: Readonly<Record<string, unknown>>,
  steps: readonly { name: string; result: string }[],
  empty: (value: unknown) => string = JSON.stringify,
): Line[] {
  if (!needed.every((name) => steps.some((step) => step.name === name && step.result === 'passed'))) return [];
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, value]) => linesOf(field, value, empty));
}
