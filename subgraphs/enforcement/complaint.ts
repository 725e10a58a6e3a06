/**
 * Complaints: Regulation (EU) 2022/2065, Art. 20. Contestable for six months are a restriction of the person's own item or
 * account that the platform decided, the refusal to act on their own notice, and an access to their own records from the day on which they
 * may know of it; it is decided by somebody who took no part in the decision. Who complains about what isn't theirs, or is still kept from
 * them, learns only that there is no such thing.
 */
import { type Problem, problem } from './refusal.ts';
import type { ComplaintInput } from './sdl.ts';
import { checkedText } from './text.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20(1)';
const months = 6;

/** The last instant of the six months: the same day of the month, or the month's last where it has no such day. */
export function contestableUntil(decidedAt: Date): Date {
  const until = new Date(decidedAt);
  until.setUTCMonth(until.getUTCMonth() + months);
  if (until.getUTCDate() !== decidedAt.getUTCDate()) until.setUTCDate(0);
  return until;
}

/** Why the person complains. Adds every problem of the input alone to `problems`. */
export function checkedComplaint(input: ComplaintInput, problems: Problem[]): string {
  const subjects = [input.restriction, input.notice, input.access].filter((id) => id !== null && id !== undefined);
  if (subjects.length === 0) problems.push(problem('MISSING', 'Name what you contest: a restriction, a notice or an access.'));
  if (subjects.length > 1) problems.push(problem('INVALID', 'Contest one thing at a time: a restriction, a notice or an access.'));
  return checkedText(input.explanation, { field: 'explanation', max: 5_000, needed: 'a complaint says why' }, problems) ?? '';
}

const missing = (): Problem => problem('NOT_FOUND', 'There is no such thing, or it is not yours to contest.');
const late = (decidedAt: Date, at: Date): Problem[] =>
  at <= contestableUntil(decidedAt) ? [] : [problem('TOO_LATE', 'It was decided more than six months ago.', article)];

const ordered = (): Problem =>
  problem(
    'NOT_CONTESTABLE',
    'An authority ordered it and the platform did not decide it: the order says how it can be contested.',
    'Regulation (EU) 2022/2065, Art. 9(2)(a)(v) and 20(1)',
  );

/** Why a restriction can't be contested. `own`: it is on the person's item or account. */
export function restrictionProblems(
  restriction: { state: string; orderId: string | null; decidedAt: Date } | null,
  own: boolean,
  at: Date,
): Problem[] {
  if (restriction === null || !own) return [missing()];
  const { state, orderId, decidedAt } = restriction;
  if (orderId !== null) return [ordered()];
  const reversed = problem('NOT_CONTESTABLE', 'It was reversed: there is nothing left to contest.');
  return [...(state === 'REVERSED' ? [reversed] : []), ...late(decidedAt, at)];
}

/** Why a decision on a notice can't be contested. `own`: the person gave it. */
export function noticeProblems(notice: { state: string; decidedAt: Date | null } | null, own: boolean, at: Date): Problem[] {
  if (notice === null || !own) return [missing()];
  if (notice.state !== 'NOT_ACTIONED' || notice.decidedAt === null)
    return [problem('NOT_CONTESTABLE', `The notice is ${notice.state}: only the refusal to act on it can be contested.`, article)];
  return late(notice.decidedAt, at);
}

/** Why an access can't be contested. `access` is null for one that is not the person's, or that they may not know of. */
export function accessProblems(access: { knownFrom: Date; isReversed: boolean } | null, at: Date): Problem[] {
  if (access === null) return [missing()];
  if (access.isReversed) return [problem('NOT_CONTESTABLE', 'It was found unlawful: there is nothing left to contest.')];
  if (at <= contestableUntil(access.knownFrom)) return [];
  return [problem('TOO_LATE', 'You have been able to see it for more than six months.')];
}
