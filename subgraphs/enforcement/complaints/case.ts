/**
 * Cases: who took part in one does not judge it, Regulation (EU) 2022/2065, Art. 20. A case is a notice with all that followed from it,
 * or a restriction that no notice led to, or an access to records; a narrower restriction that takes the place of a wider one inherits who took part in that.
 */
import { type Problem, problem } from '@writ/statements-domain/refusal';

/** What somebody did in a case. */
export type CaseAct = 'NOTIFY' | 'DECIDE_NOTICE' | 'RESTRICT' | 'LIFT' | 'COMPLAIN' | 'DECIDE_COMPLAINT' | 'REVIEW';

/** Somebody who took part, as a stored person. */
export interface Participant {
  person: string;
  act: CaseAct;
}

const article = 'Regulation (EU) 2022/2065, Art. 20';

/** The case of a restriction. That of a notice has the notice's own id. */
export const caseOf = ({ id, noticeId }: { id: string; noticeId: string | null }): string => noticeId ?? id;

/** The case of an access: the complaint and the decision about it. `orders` answers who acted on the order behind it. */
export const caseOfAccess = (index: bigint): string => `access-${index}`;

/** That somebody took part in the case. */
export const ownCase = (rule?: string): Problem =>
  problem('SAME_PERSON', 'You were involved in this case: leave the complaint to somebody else.', rule);

/** SAME_PERSON when who would decide a complaint took part in its case, whatever they did there. */
export function complaintPartProblems(person: string, participants: readonly Participant[]): Problem[] {
  if (!participants.some((one) => one.person === person)) return [];
  return [ownCase(article)];
}

/** Acts that do not prevent deciding a notice: a restriction is made on the way to acting on it. */
const onTheWay: readonly CaseAct[] = ['RESTRICT', 'LIFT', 'REVIEW'];

/** SAME_PERSON when who would decide a notice gave it, or decided it or a complaint of its case before. */
export function noticePartProblems(person: string, participants: readonly Participant[]): Problem[] {
  if (!participants.some((one) => one.person === person && !onTheWay.includes(one.act))) return [];
  return [problem('SAME_PERSON', 'You submitted this notice or decided on it before: leave it to somebody else.', article)];
}
