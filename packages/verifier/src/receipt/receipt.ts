/**
 * A check of receipts as the command prints it and the page of `docs/verifier.html` shows it: the steps of `../proof` with a line each, and
 * what no step looks at.
 */
import type { WitnessPolicy } from '@writ/tlog';
import type { Pinned } from '../pins/pinned.ts';
import { answerText, canonicalText, listed } from '../proof/answer.ts';
import { type CheckedReceipt, checkReceipts as checkFile } from '../proof/check-receipts.ts';
import { pinnedTrust } from '../proof/facts.ts';
import { answerWithin, isObject, parseReceipt, type Receipt, receiptItems } from '../proof/receipt-file.ts';
import type { Step as CheckedStep } from '../proof/step.ts';
import { uncovered } from '../proof/uncovered.ts';
import { isVerified, type Report, type Step } from '../report.ts';
import { restName } from './rest-name.ts';
import { lineOf, namesIn } from './step-lines.ts';

/** What is pinned for a receipt; with a policy, also witnesses and how many of them must have signed. */
export interface ReceiptPins extends Pinned {
  policy?: WitnessPolicy;
}

const oneView: Step = {
  name: 'one view',
  result: 'not checked',
  detail: 'whether this checkpoint is part of the log that others see: replay the log (writ verify URL) and compare.',
};

const results = { passed: 'passed', failed: 'failed', notChecked: 'not checked' } as const;

const shownStep = (step: CheckedStep): Step => ({
  name: step.name,
  result: results[step.result],
  detail: lineOf(step),
  ...(step.code === 'BUILDS_ON' ? { buildsOn: String(step.facts['step']) } : {}),
});

function shownReceipt(checked: CheckedReceipt): Step[] {
  if ('steps' in checked) return checked.steps.map(shownStep);
  const parts = checked.wrong.map((part) => (part === 'receipt' ? 'the whole' : part));
  return [{ name: 'receipt', result: 'failed', detail: `This is not a receipt: see ${parts.join(', ')}.` }];
}

/** What no step looks at; none when there is nothing of the kind. */
function rest(file: unknown, given: unknown): Step[] {
  const { within, otherwise } = uncovered(file, given);
  const names = [...new Set([...within, ...otherwise.map((name) => `the receipt's file.${name}`)])];
  if (names.length === 0) return [];
  const detail = `no receipt covers ${namesIn(listed(names))}: anybody could have put it there.`;
  return [{ name: restName, result: 'not checked', detail }];
}

/** What was found of each receipt in a file, in its order, and of the whole. */
export interface ReceiptFindings {
  items: Step[][];
  whole: Step[];
}

/** Checks every receipt in the parsed file, in lines. As `checkReceipts` of `../proof/check-receipts.ts` otherwise. */
export function checkReceipts(file: unknown, given: unknown, { origin, key, second, policy }: ReceiptPins): ReceiptFindings {
  const trust = pinnedTrust({ origin, key, second, since: '', policy: null, ...(policy && { witnesses: policy }) });
  const items = checkFile(file, given, trust).map(shownReceipt);
  const none: Step[] = items.length > 0 ? [] : [{ name: 'receipt', result: 'failed', detail: 'The file holds no receipt.' }];
  return { items, whole: [...none, ...rest(file, given), oneView] };
}

const textOf = (openings: Receipt['openings']): string =>
  canonicalText(Object.fromEntries(Object.entries(openings).map(([field, { value }]) => [field, value]))) ?? '';

/**
 * The texts that a verified check was made over (RFC 8785), by what they are: the answer's `data` and `errors`, and what each receipt opens.
 * None unless every step of {@link checkReceipts} passed or could not be checked.
 */
export function checkedTexts(file: unknown, given: unknown, { items, whole }: ReceiptFindings): Record<string, string> {
  if (!isVerified({ steps: [...items.flat(), ...whole], facts: {} })) return {};
  const answer = given === undefined ? answerWithin(file) : given;
  const openings = receiptItems(file).flatMap((item, i) => {
    const receipt = parseReceipt(item);
    const of = items.length === 1 ? '' : ` ${i + 1}/${items.length}`;
    if (Array.isArray(receipt)) return [[`opened${of}`, canonicalText({}) ?? '']];
    const decided = receipt.decision === undefined ? [] : [[`decision${of}`, textOf(receipt.decision.openings)]];
    return [[`opened${of}`, textOf(receipt.openings)], ...decided];
  });
  return { ...(isObject(answer) ? { answer: answerText(answer) ?? '' } : {}), ...Object.fromEntries(openings) };
}

/** The same as one list of steps; where there are several receipts a step says of which it is. */
export function verifyReceipts(file: unknown, answer: unknown, pinned: ReceiptPins): Report {
  const found = checkReceipts(file, answer, pinned);
  const { items, whole } = found;
  const prefixOf = (i: number) => (items.length === 1 ? '' : `${i + 1}/${items.length} `);
  const steps = items.flatMap((item, i) => item.map((step) => ({ ...step, name: prefixOf(i) + step.name })));
  const facts = { origin: pinned.origin, receipts: items.length };
  return { steps: [...steps, ...whole], facts, texts: checkedTexts(file, answer, found) };
}
