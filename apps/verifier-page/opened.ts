/** What a receipt opens of its entry, in lines: "none" for null and for what is empty. */
import { type Line, openedLines as linesOf } from '@writ/verifier/proof/opened-lines.ts';
import { parseReceipt } from '@writ/verifier/proof/receipt-file.ts';
import type { Step } from '@writ/verifier/report.ts';

/** The lines of a receipt, by field; none unless the steps show that the log has this very entry. */
export function openedLines(item: unknown, steps: readonly Step[]): Line[] {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return [];
  return linesOf(Object.fromEntries(Object.entries(receipt.openings).map(([field, { value }]) => [field, value])), steps, () => 'none');
}
