/**
 * What a verification found, step by step, and how it is printed. Nothing in it is taken on trust from the thing that was
 * verified: a step passed because this program computed it, and what was not looked at is said.
 */

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
}

/** Verified means: no step failed and at least one passed. */
export const isVerified = (report: Report): boolean =>
  report.steps.every(({ result }) => result !== 'failed') && report.steps.some(({ result }) => result === 'passed');

/** Text from outside may hold characters that steer a terminal or turn a line around: each becomes its number. */
export const printable = (text: string): string => text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** JSON in one line that steers no terminal: what JSON leaves as it is, such as U+009B, is escaped as JSON allows. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(/\p{C}/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );

/** The report as plain lines, or as one JSON object in one line. */
export function renderReport(report: Report, json: boolean): string {
  const verified = isVerified(report);
  if (json) return `${printableJson({ verified, ...report.facts, steps: report.steps })}\n`;
  const width = Math.max(...report.steps.map(({ name }) => name.length));
  const lines = report.steps.map(
    ({ name, result, detail }) => `${name.padEnd(width)}  ${result.padEnd('not checked'.length)}  ${printable(detail)}`,
  );
  const first = report.facts['firstBadIndex'];
  const end = verified
    ? 'Verified.'
    : first === undefined
      ? 'Not verified.'
      : `Not verified: the first entry that does not fit is ${first}.`;
  return [...lines, end, ''].join('\n');
}
