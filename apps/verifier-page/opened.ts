/**
 * What a receipt opens of its entry, line by line for a reader: who asked, under which law, for what. Given only where the steps show
 * that the log has this very entry; says what the entry says, not that it is so.
 */
import { parseReceipt } from '@writ/verifier/proof/receipt-file.ts';
import type { Step } from '@writ/verifier/report.ts';

/** Where a value is within the entry, and the value: texts as they are, the rest as JSON spells it, and "none" for null and what is empty. */
type Line = readonly [path: string, value: string];

function linesOf(path: string, value: unknown): Line[] {
  if (value === null) return [[path, 'none']];
  if (typeof value !== 'object') return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([name, part]) => linesOf(isList ? `${path} ${Number(name) + 1}` : `${path}.${name}`, part));
  return inside.length > 0 ? inside : [[path, 'none']];
}

const needed = ['leaf', 'checkpoint', 'path', 'opening'];

/** The lines of a receipt, by field; none unless all of these steps passed: `leaf`, `checkpoint`, `path` and `opening`. */
export function openedLines(item: unknown, steps: readonly Step[]): Line[] {
  const passed = (name: string) => steps.some((step) => step.name === name && step.result === 'passed');
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt) || !needed.every(passed)) return [];
  return Object.entries(receipt.openings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, { value }]) => linesOf(field, value));
}
