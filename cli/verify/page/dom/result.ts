/**
 * The result on the page: the verdict in a region that screen readers announce, and the steps of each receipt. Shows what the
 * steps saw; of the answer nothing but its digest.
 */
import { formatVerifierKey } from '@writ/tlog';
import type { ReceiptFindings } from '../../receipt.ts';
import { printable, type Step } from '../../report.ts';
import type { Inputs } from '../inputs.ts';
import { markOf, receiptName, verdictOf, wordsOf } from '../words.ts';
import { find, make } from './elements.ts';

const classes = { passed: 'passed', failed: 'failed', 'not checked': 'unchecked' } as const;

function stepElement(step: Step): HTMLElement {
  const { title, meaning } = wordsOf(step);
  const head = make('p', '', make('span', 'mark', markOf(step)), ' ', make('strong', '', title));
  return make('li', classes[step.result], head, make('p', '', meaning), make('p', 'seen', printable(step.detail)));
}

const stepList = (steps: readonly Step[]): HTMLElement => make('ol', 'steps', ...steps.map(stepElement));

function factList({ pins, answer }: Inputs, at: Date): HTMLElement {
  const { origin, key, policy } = pins;
  const facts = {
    Log: printable(origin),
    'Pinned key': formatVerifierKey(key),
    'Pinned witnesses': policy === undefined ? 'none' : `${policy.quorum} of ${policy.witnesses.map(({ name }) => name).join(', ')}`,
    Answer: answer === undefined ? 'none was given' : 'given',
    'Checked at, by the clock of this computer': at.toISOString(),
  };
  return make('dl', '', ...Object.entries(facts).flatMap(([name, value]) => [make('dt', '', name), make('dd', '', value)]));
}

/** Says one thing in the place of the verdict, and takes away what stood below it. */
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
    ...found.items.flatMap((steps, i) => [make('h3', '', receiptName(i, found.items.length)), stepList(steps)]),
    make('h3', '', 'Beyond the receipt'),
    stepList(found.whole),
    make('h3', '', 'What it was checked with'),
    factList(inputs, at),
  );
  find('verdict', HTMLParagraphElement).scrollIntoView({ block: 'nearest' });
}
