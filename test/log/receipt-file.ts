/** A receipt of a decision in bulk, as a person keeps it. */
import type { SentReceipt } from '@writ/access-log';

/** The receipt as a file says it: values in the place of their texts. */
export function fileOf({ openings, decision, ...receipt }: SentReceipt) {
  const valued = (opened: SentReceipt['openings']) =>
    Object.fromEntries(Object.entries(opened).map(([field, { text, salt }]) => [field, { value: JSON.parse(text) as unknown, salt }]));
  if (decision === undefined) throw new TypeError('A receipt of a decision has one.');
  return { ...receipt, openings: valued(openings), decision: { ...decision, openings: valued(decision.openings) } };
}
