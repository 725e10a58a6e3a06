/**
 * Work in the queue: due dates, and claims of thirty minutes. A lapsed claim belongs to nobody. Only the holder of its claim decides
 * a work item, so that two people never decide one thing at once, and only people who may decide it claim it, so that nobody else blocks it.
 */
import type { Role } from '@writ/access';
import { dueInstant } from '@writ/orders-domain/clocks';
import { complaintAnswer } from '@writ/orders-domain/law';
import { type Problem, problem } from '@writ/statements-domain/refusal';

const dayMs = 24 * 60 * 60_000;

/** When a notice that arrives now is due: seven days. */
export const noticeDueAt = (at: Date): Date => new Date(at.getTime() + 7 * dayMs);
/**
 * When a complaint that is filed now is due: fourteen days, as a mark of ours. One about content that the platform removed as terrorist by a
 * decision of its own has the two weeks of Regulation (EU) 2021/784, Art. 10(2), in the calendar of the platform's state.
 */
export const complaintDue = (at: Date, isTerrorist: boolean, zone: string): { dueAt: Date; article: string | null } =>
  isTerrorist
    ? { dueAt: dueInstant(complaintAnswer, at, zone), article: complaintAnswer.article }
    : { dueAt: new Date(at.getTime() + 14 * dayMs), article: null };

/** Whether the statement of a restriction calls what it is about terrorist content. */
export const isTerroristContent = (statement: { categorySpecification: readonly string[] } | null | undefined): boolean =>
  statement?.categorySpecification.includes('KEYWORD_TERRORIST_CONTENT') === true;

/** Whose roles decide which kind of work. */
const deciders = { NOTICE: ['AGENT', 'COUNSEL'], COMPLAINT: ['COUNSEL'], ORDER: ['AGENT'], ERASURE: ['COUNSEL'] } as const satisfies Record<
  string,
  Role[]
>;
export type WorkKind = keyof typeof deciders;
const kinds: readonly WorkKind[] = ['NOTICE', 'COMPLAINT', 'ORDER', 'ERASURE'];

/** The message for somebody whose role does not decide a kind of work. */
const undecidable: Readonly<Record<WorkKind, string>> = {
  NOTICE: 'A notice is not decided by your role: take other work.',
  COMPLAINT: 'A complaint is decided by counsel alone: take other work.',
  ERASURE: 'A request for erasure is answered by counsel alone: take other work.',
  ORDER: 'An order is reviewed by an agent alone, and its release needs no claim: open the order, or take other work.',
};

/** The kinds of work that somebody with these roles decides, and may therefore claim. */
export const decidableKinds = (roles: readonly Role[]): WorkKind[] =>
  kinds.filter((kind) => deciders[kind].some((role) => roles.includes(role)));

/** An item of work, as far as its claim goes. */
export interface Claimed {
  claimedBy: string | null;
  claimEndsAt: Date | null;
  closedAt: Date | null;
}

/** Who holds the claim at an instant, as a stored person; null when nobody does. */
export const holderAt = ({ claimedBy, claimEndsAt }: Claimed, at: Date): string | null =>
  claimEndsAt !== null && claimEndsAt > at ? claimedBy : null;

/** Why nobody can take the work or give it back; null when it is open. */
function goneProblem(work: Claimed | null): Problem | null {
  if (work === null) return problem('NOT_FOUND', 'There is no such work: read the queue again.');
  return work.closedAt === null ? null : problem('WRONG_STATE', 'This work is done: read the queue again.');
}

/** Why a person who decides these kinds of work can't take this; null when they can. */
export function claimProblem(
  work: (Claimed & { kind: WorkKind }) | null,
  decidable: readonly WorkKind[],
  person: string,
  at: Date,
): Problem | null {
  const gone = goneProblem(work);
  if (work === null || gone !== null) return gone;
  if (!decidable.includes(work.kind)) return problem('NOT_DECIDABLE', undecidable[work.kind]);
  const holder = holderAt(work, at);
  if (holder === null || holder === person) return null;
  return problem('CLAIMED_BY_ANOTHER', 'Somebody else has claimed this work: take other work, or wait until the claim lapses.');
}

/** Why this person can't give the work back now; null when they hold its claim. */
export function skipProblem(work: Claimed | null, person: string, at: Date): Problem | null {
  return goneProblem(work) ?? holdProblem(work, person, at);
}

/** Why this person may not decide the work now; null when they hold its claim. */
export function holdProblem(work: Claimed | null, person: string, at: Date): Problem | null {
  if (work === null || work.closedAt !== null) return null;
  const holder = holderAt(work, at);
  if (holder === person) return null;
  if (holder === null) return problem('NOT_CLAIMED', 'Claim the work first; a claim lasts thirty minutes.');
  return problem('CLAIMED_BY_ANOTHER', 'Somebody else has claimed this work: wait until the claim lapses, then claim it.');
}
