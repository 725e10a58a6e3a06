/**
 * Complaints: Regulation (EU) 2022/2065, Art. 20. Contestable for six months from the day on which the person was notified are a restriction of
 * their own item or account, the refusal to act on their own notice, and an access to their own records; it is decided by somebody who took
 * no part in the decision, and once: what was decided on its merits goes to others from there. Of a restriction that an authority ordered,
 * what is contested is how the platform carried the order out. Who complains about what isn't theirs, or is still kept from them, learns
 * only that there is no such thing.
 */
import { dueInstant, type Period } from '@writ/orders-domain/clocks';
import { dayMs, later } from '@writ/orders-domain/order';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import type { ComplaintInput, ComplaintScope } from '../sdl.ts';
import { remediesFor } from './remedies.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20(1)';
const sixMonths: Period = { amount: 6, unit: 'MONTHS', of: 'PERSON' };

/** When somebody complains, and the platform's zone: there the act is to be done, so its days and holidays count (1182/71, Art. 2). */
export interface Filing {
  readonly at: Date;
  readonly zone: string;
}

/**
 * The first instant after the six months: those of Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c) and (4), and a day more, by which their
 * last day has ended wherever the person is.
 */
export const contestableUntil = (notifiedAt: Date, zone: string): Date => later(dueInstant(sixMonths, notifiedAt, zone), dayMs);

const contestable = 'a restriction, a notice by its id or by its receipt, or an access';

/** Why the person complains. Adds every problem of the input alone to `problems`. */
export function checkedComplaint(input: ComplaintInput, problems: Problem[]): string {
  const { restriction, notice, receipt, access } = input;
  const subjects = [restriction, notice, receipt, access].filter((id) => id !== null && id !== undefined);
  if (subjects.length === 0) problems.push(problem('MISSING', `Name what you contest: ${contestable}.`));
  if (subjects.length > 1) problems.push(problem('INVALID', `Contest one thing at a time: ${contestable}.`));
  return checkedText(input.explanation, { field: 'explanation', max: 5_000, needed: 'a complaint must give its reasons' }, problems) ?? '';
}

const missing = (): Problem => problem('NOT_FOUND', 'There is no such thing, or you cannot contest it.');
const late = (notifiedAt: Date | null, { at, zone }: Filing): Problem[] =>
  notifiedAt === null || at < contestableUntil(notifiedAt, zone)
    ? []
    : [problem('TOO_LATE', 'You were informed of it more than six months ago.', article)];

/** Whether the decision itself is contested, or only how the platform carried an order out. */
export const scopeOf = ({ orderId }: { orderId: string | null }): ComplaintScope => (orderId === null ? 'DECISION' : 'EXECUTION');

/** A complaint as far as it is in the way of another about the same thing. */
interface Heard {
  state: string;
  covers: string;
  noticeId: string | null;
  accessIdx: bigint | null;
}

/**
 * That a complaint about the same decision was decided on its merits, with where to turn to from there: Art. 20(5) and 21. One that was
 * OMITTED was not. A notice of which the refusal was reversed is decided again, and that is another decision.
 */
export function heardProblems(complaints: readonly Heard[]): Problem[] {
  const isHeard = ({ state, noticeId }: Heard): boolean =>
    ['UPHELD', 'PARTIALLY_REVERSED'].includes(state) || (state === 'REVERSED' && noticeId === null);
  const heard = complaints.find(isHeard);
  if (heard === undefined) return [];
  const message = `Your complaint about this was decided, and you cannot file it here again. ${remediesFor(heard)}`;
  const rule = heard.accessIdx === null ? 'Regulation (EU) 2022/2065, Art. 20(5)' : undefined;
  return [problem('NOT_CONTESTABLE', message, rule)];
}

/** Since when the person has known of what they contest; null while nobody has informed them. */
interface NotifiedDecision {
  notifiedAt: Date | null;
}

/** Why a restriction can't be contested. `own`: it is on the person's item or account, and they may know of it. */
export function restrictionProblems(restriction: ({ state: string } & NotifiedDecision) | null, own: boolean, filing: Filing): Problem[] {
  if (restriction === null || !own) return [missing()];
  const { state, notifiedAt } = restriction;
  const reversed = problem('NOT_CONTESTABLE', 'It was reversed: there is nothing left to contest.');
  return [...(state === 'REVERSED' ? [reversed] : []), ...late(notifiedAt, filing)];
}

/** Why a decision on a notice can't be contested. `own`: the person gave it, or holds its receipt. */
export function noticeProblems(notice: ({ state: string } & NotifiedDecision) | null, own: boolean, filing: Filing): Problem[] {
  if (notice === null || !own) return [missing()];
  if (notice.state !== 'NOT_ACTIONED')
    return [problem('NOT_CONTESTABLE', `The notice is ${notice.state}: only the refusal to act on it can be contested.`, article)];
  return late(notice.notifiedAt, filing);
}

/** Why an access can't be contested. `access` is null for one that is not the person's, or that they may not know of. */
export function accessProblems(access: { knownFrom: Date; isReversed: boolean } | null, { at, zone }: Filing): Problem[] {
  if (access === null) return [missing()];
  if (access.isReversed) return [problem('NOT_CONTESTABLE', 'It was found unlawful: there is nothing left to contest.')];
  if (at < contestableUntil(access.knownFrom, zone)) return [];
  return [problem('TOO_LATE', 'You have been able to see it for more than six months.')];
}
