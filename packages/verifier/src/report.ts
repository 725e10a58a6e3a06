/**
 * What a verification found, step by step, and how it is printed. Nothing in it is taken on trust from the thing that was
 * verified: a step passed because this program computed it, and what was not looked at is said.
 */
import { printable, printableJson, steerless } from './printable.ts';
import { restName } from './receipt/rest-name.ts';

/** How a step ended. `not checked` is neither good nor bad: an earlier step failed, or nobody here can check it. */
type StepResult = 'passed' | 'failed' | 'not checked';

/** One step of a verification. */
export interface Step {
  name: string;
  result: StepResult;
  /** What was seen, in one line; of a failed step what is wrong, where, and what that means. */
  detail: string;
  /** Of a step that was not checked for this reason: the name of the one that it builds on. */
  buildsOn?: string;
}

/** A whole verification. */
export interface Report {
  steps: Step[];
  /** Numbers and names for programs; printed only as JSON. */
  facts: Record<string, string | number>;
  /** The texts that were checked, by what they are; shown when they are asked for. */
  texts?: Record<string, string>;
}

/** Verified means: no step failed and at least one passed. */
export const isVerified = (report: Report): boolean =>
  report.steps.every(({ result }) => result !== 'failed') && report.steps.some(({ result }) => result === 'passed');

/** The longest line about a step: what is wrong may be quoted, and have any length. */
const detailMaxLength = 1_000;
const shortened = (text: string): string => (text.length > detailMaxLength ? `${text.slice(0, detailMaxLength)}…` : text);

function verdictOf(report: Report): string {
  const first = report.facts['firstBadIndex'];
  if (!isVerified(report)) return first === undefined ? 'Not verified.' : `Not verified: the first entry that does not fit is ${first}.`;
  const hasRest = report.steps.some(({ name }) => name === restName);
  return hasRest ? `Verified, except for what no receipt covers: see "${restName}".` : 'Verified.';
}

/** Characters that steer a terminal stand in a text that is shown as JSON writes them; its value is the same. */
const shownTexts = (texts: Record<string, string>): string[] =>
  Object.entries(texts).flatMap(([what, text]) => ['', `${what}, as it was checked (RFC 8785):`, steerless(text)]);

/** The report as plain lines, or as one JSON object in one line; with the checked texts where they are to be shown. */
export function renderReport(report: Report, json: boolean, show = false): string {
  const { steps, facts, texts = {} } = report;
  const shown = show ? texts : {};
  if (json) return `${printableJson({ verified: isVerified(report), ...facts, steps, ...(show ? { texts } : {}) })}\n`;
  const width = steps.reduce((most, { name }) => Math.max(most, name.length), 0);
  const lines = steps.map(
    ({ name, result, detail }) => `${name.padEnd(width)}  ${result.padEnd('not checked'.length)}  ${printable(shortened(detail))}`,
  );
  return [...lines, verdictOf(report), ...shownTexts(shown), ''].join('\n');
}
