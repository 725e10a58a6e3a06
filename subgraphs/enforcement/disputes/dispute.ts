/**
 * A dispute before a certified out-of-court dispute settlement body: Regulation (EU) 2022/2065, Art. 21. The body's decision does not bind the
 * platform (Art. 21(2)); what it decided, and whether and when the platform implemented it, is recorded, shown to the person, and counted (Art. 24(1)(a)).
 */
import { isCountry } from '@writ/access';
import { dayMs } from '@writ/orders-domain/order';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import type { DisputeInput } from '../sdl.ts';

export const article = 'Regulation (EU) 2022/2065, Art. 21';

/** The decision that is disputed, as far as the rules need it; null where there is none or none is named. */
export interface DisputedFacts {
  readonly restriction: { readonly orderId: string | null } | null;
  readonly notice: { readonly state: string } | null;
}

function aboutProblems({ restriction, notice }: DisputeInput, facts: DisputedFacts): Problem[] {
  if (Number(Boolean(restriction)) + Number(Boolean(notice)) !== 1)
    return [problem('INVALID', 'Name one decision: a restriction or a notice.')];
  if (facts.restriction === null && facts.notice === null) return [problem('NOT_FOUND', 'There is no such decision: check its id.')];
  if (facts.restriction !== null && facts.restriction.orderId !== null)
    return [problem('NOT_CONTESTABLE', 'An authority ordered it: its court decides, and no dispute settlement body.', article)];
  if (facts.notice !== null && facts.notice.state !== 'NOT_ACTIONED')
    return [problem('NOT_CONTESTABLE', 'Only the refusal to act on a notice can be disputed.', article)];
  return [];
}

/** What is recorded. Adds every problem to `problems`; with one of them nothing may be stored. */
export function checkedDispute(input: DisputeInput, facts: DisputedFacts, at: Date, problems: Problem[]) {
  problems.push(...aboutProblems(input, facts));
  const body = checkedText(input.body, { field: 'body', max: 255, needed: 'name the certified body', article }, problems) ?? '';
  const reference =
    checkedText(input.reference, { field: 'reference', max: 255, needed: "write the body's own number of the case" }, problems) ?? '';
  if (!isCountry(input.country)) problems.push(problem('INVALID', 'Write country as the two letters of ISO 3166.'));
  if (input.submittedAt > at) problems.push(problem('PERIOD', 'A dispute that is recorded was submitted before.'));
  const { restriction = null, notice = null, country, submittedAt } = input;
  return { restrictionId: restriction, noticeId: notice, body, reference, country, submittedAt };
}

/** Why an outcome at this instant can't be recorded. */
export function outcomeTimeProblems({ submittedAt }: { submittedAt: Date }, decidedAt: Date, now: Date): Problem[] {
  return decidedAt < submittedAt || decidedAt > now
    ? [problem('PERIOD', 'The body decided after the dispute was submitted, and not in the future.')]
    : [];
}

/** Whether an outcome asks the platform to reverse its decision, wholly or in part. */
export const reverses = (outcome: string | null): boolean => outcome === 'REVERSED' || outcome === 'PARTIALLY_REVERSED';

/** Two persons: whoever recorded the outcome does not reverse the decision. */
export const personProblems = (
  { outcome, decidedBy }: { outcome: string | null; decidedBy: string | null },
  implemented: boolean,
  person: string,
): Problem[] =>
  implemented && reverses(outcome) && decidedBy === person
    ? [problem('SAME_PERSON', 'You recorded the outcome: leave the reversal to somebody else.')]
    : [];

interface Counted {
  readonly outcome: string | null;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly implemented: boolean | null;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What Art. 24(1)(a) asks to be published of disputes: number, outcomes, median time to the end, and the share that was implemented. */
export function disputeFigures(disputes: readonly Counted[]) {
  const decided = disputes.filter(({ decidedAt }) => decidedAt !== null);
  const count = (outcome: string): number => disputes.filter((one) => one.outcome === outcome).length;
  const days = decided.map(({ submittedAt, decidedAt }) => ((decidedAt?.getTime() ?? 0) - submittedAt.getTime()) / dayMs);
  const implemented = decided.filter((one) => one.implemented === true).length;
  return {
    submitted: disputes.length,
    upheld: count('UPHELD'),
    partiallyReversed: count('PARTIALLY_REVERSED'),
    reversed: count('REVERSED'),
    omitted: count('OMITTED'),
    medianDays: median(days),
    implementedShare: decided.length === 0 ? null : implemented / decided.length,
  };
}
