/** The result on the page: the verdict, the steps of each receipt and what they saw, what a receipt in order says, and folded away the checked text. */
import { formatVerifierKey } from '@writ/tlog';
import { make } from '@writ/verifier/page/elements.ts';
import { pairs, showResult } from '@writ/verifier/page/result.ts';
import { printable } from '@writ/verifier/printable.ts';
import { receiptItems } from '@writ/verifier/proof/receipt-file.ts';
import { checkedTexts, type ReceiptFindings } from '@writ/verifier/receipt/receipt.ts';
import type { Step } from '@writ/verifier/report.ts';
import type { Inputs } from '../inputs.ts';
import { openedLines } from '../opened.ts';
import { markOf, meaningOf, receiptName, seenOf, titleOf, verdictOf } from '../words.ts';

const classes = { passed: 'passed', failed: 'failed', 'not checked': 'unchecked' } as const;

function stepElement(step: Step): HTMLElement {
  const head = make('p', '', make('span', 'mark', markOf(step)), ' ', make('strong', '', titleOf(step.name)));
  return make('li', classes[step.result], head, make('p', '', meaningOf(step)), make('p', 'seen', printable(seenOf(step))));
}

/** Steps in their order. */
export const stepList = (steps: readonly Step[]): HTMLElement => make('ol', 'steps', ...steps.map(stepElement));

/** What was trusted, and when. */
export function factList({ pins }: Pick<Inputs, 'pins'>, at: Date): HTMLElement {
  const { origin, key, policy } = pins;
  const facts = {
    Log: origin,
    'Pinned key': formatVerifierKey(key),
    'Pinned witnesses': policy === undefined ? 'none' : `${policy.quorum} of ${policy.witnesses.map(({ name }) => name).join(', ')}`,
    'Checked at, by the clock of this computer': at.toISOString(),
  };
  return pairs(Object.entries(facts));
}

/** One receipt's steps and, where they show that the log has it, what its entry says. */
function receiptParts(steps: readonly Step[], item: unknown, title: string): HTMLElement[] {
  const said = openedLines(item, steps);
  const entry = said.length === 0 ? [] : [make('h4', '', 'What was written in the entry'), pairs(said)];
  return [make('h3', '', title), stepList(steps), ...entry];
}

/** The texts that were checked, each under a heading that opens it: another person may be behind the reader. */
const textParts = (texts: Record<string, string>): HTMLElement[] =>
  Object.entries(texts).map(([what, text]) => {
    const heading = `The text that was checked: ${what === 'answer' ? 'data and errors of the answer' : what}`;
    return make('details', '', make('summary', '', heading), make('pre', '', printable(text)));
  });

/** Shows what a check found, and brings it into view. */
export function showFindings(found: ReceiptFindings, inputs: Inputs, at: Date): void {
  const { verified, text } = verdictOf(found);
  const advice = 'Keep the receipt and the answer as they are, print this page, and tell the operator of the log and its auditor.';
  showResult(text, verified ? 'passed' : 'failed', [
    ...(verified ? [] : [make('p', '', advice)]),
    ...found.items.flatMap((steps, i) => receiptParts(steps, receiptItems(inputs.receipt)[i], receiptName(i, found.items.length))),
    ...textParts(checkedTexts(inputs.receipt, inputs.answer, found)),
    make('h3', '', 'Beyond the receipt'),
    stepList(found.whole),
    make('h3', '', 'What it was checked with'),
    factList(inputs, at),
  ]);
}
