/**
 * The result on the page: the verdict in a region that screen readers announce, the steps of each receipt, and what a receipt in
 * order says. Shows what the steps saw, and folded away the very text that was checked.
 */
import { formatVerifierKey } from '@writ/tlog';
import { checkedTexts, type ReceiptFindings } from '@writ/verifier/receipt/receipt.ts';
import { receiptItems } from '@writ/verifier/receipt/receipt-shape.ts';
import { printable, type Step } from '@writ/verifier/report.ts';
import type { Inputs } from '../inputs.ts';
import { openedLines } from '../opened.ts';
import { markOf, meaningOf, receiptName, seenOf, titleOf, verdictOf } from '../words.ts';
import { find, make } from './elements.ts';

const classes = { passed: 'passed', failed: 'failed', 'not checked': 'unchecked' } as const;

function stepElement(step: Step): HTMLElement {
  const head = make('p', '', make('span', 'mark', markOf(step)), ' ', make('strong', '', titleOf(step.name)));
  return make('li', classes[step.result], head, make('p', '', meaningOf(step)), make('p', 'seen', printable(seenOf(step))));
}

const stepList = (steps: readonly Step[]): HTMLElement => make('ol', 'steps', ...steps.map(stepElement));

const pairs = (list: readonly (readonly [string, string])[]): HTMLElement =>
  make('dl', '', ...list.flatMap(([name, value]) => [make('dt', '', printable(name)), make('dd', '', printable(value))]));

function factList({ pins }: Inputs, at: Date): HTMLElement {
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

/** Says one thing in the place of the verdict, and takes away what was below it. */
export function showVerdict(text: string, className: 'passed' | 'failed' | ''): void {
  const verdict = find('verdict', HTMLParagraphElement);
  verdict.className = className;
  verdict.textContent = text;
  find('findings', HTMLDivElement).replaceChildren();
}

/** Shows what a check found, and brings it into view. */
export function showFindings(found: ReceiptFindings, inputs: Inputs, at: Date): void {
  const { verified, text } = verdictOf(found);
  showVerdict(text, verified ? 'passed' : 'failed');
  const advice = 'Keep the receipt and the answer as they are, print this page, and tell the operator of the log and its auditor.';
  find('findings', HTMLDivElement).append(
    ...(verified ? [] : [make('p', '', advice)]),
    ...found.items.flatMap((steps, i) => receiptParts(steps, receiptItems(inputs.receipt)[i], receiptName(i, found.items.length))),
    ...textParts(checkedTexts(inputs.receipt, inputs.answer, found)),
    make('h3', '', 'Beyond the receipt'),
    stepList(found.whole),
    make('h3', '', 'What it was checked with'),
    factList(inputs, at),
  );
  find('result-title', HTMLHeadingElement).scrollIntoView();
}
