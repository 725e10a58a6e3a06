/** What a receipt opens of its entry, in lines: "none" for null and for what is empty. */
import { type Line, openedLines as linesOf } from '@writ/verifier/proof/opened-lines.ts';
import { parseReceipt, type Receipt } from '@writ/verifier/proof/receipt-file.ts';
import type { Step } from '@writ/verifier/report.ts';

const valuesIn = (openings: Receipt['openings']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(openings).map(([field, { value }]) => [field, value]));

/**
 * The lines of a receipt, by field, those of its decision after those of the entry; none unless the steps show that the log has this very entry, and of the
 * decision none unless the entry covers it.
 */
export function openedLines(item: unknown, steps: readonly Step[]): Line[] {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return [];
  const { openings, decision } = receipt;
  const isCovered = steps.some(({ name, result }) => name === 'decision' && result === 'passed');
  const decided: [string, unknown][] = isCovered ? [['decision', valuesIn(decision?.openings ?? {})]] : [];
  return [valuesIn(openings), Object.fromEntries(decided)].flatMap((values) => linesOf(values, steps, () => 'none'));
}
