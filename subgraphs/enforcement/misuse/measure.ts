/**
 * Whether misuse may be answered by a warning or a suspension: Regulation (EU) 2022/2065, Art. 23. A pure function of what one person
 * did and how they were warned before. Nobody is suspended for what they did before they were warned.
 */
import { type Problem, problem } from '@writ/statements-domain/refusal';
import type { MisuseKind } from '../sdl.ts';
import { type MisusePolicy, misusePolicy } from './policy.ts';

/** One thing that a person did. */
export interface Act {
  readonly id: string;
  readonly at: Date;
  /** Who did it, in a form to compare: two acts of one person have the same. */
  readonly by: string;
  /** Why it can't count as misuse; null when it can. */
  readonly objection: string | null;
}

const dayMs = 24 * 60 * 60 * 1_000;
const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * dayMs);

export const articleOf = (kind: MisuseKind): string =>
  kind === 'ILLEGAL_CONTENT' ? 'Regulation (EU) 2022/2065, Art. 23(1)' : 'Regulation (EU) 2022/2065, Art. 23(2)';

/** Since when acts are counted. */
export const countedSince = (kind: MisuseKind, at: Date): Date => daysBefore(at, misusePolicy[kind].withinDays);

/** What an act must be to count, and that all are of one person and enough in so short a time. `asked` are the ids that were named. */
export function actProblems(kind: MisuseKind, named: readonly string[], acts: readonly Act[], at: Date): Problem[] {
  const problems: Problem[] = [];
  const found = new Set(acts.map(({ id }) => id));
  const missing = named.filter((id) => !found.has(id));
  if (missing.length > 0) problems.push(problem('NOT_FOUND', `There is no such thing: ${missing.join(', ')}. Check the ids.`));
  for (const { id, objection } of acts)
    if (objection !== null) problems.push(problem('WRONG_STATE', `${id} does not count: ${objection}.`));
  if (new Set(acts.map(({ by }) => by)).size > 1)
    problems.push(problem('INVALID', 'The acts are of more than one person: name the acts of one person.', articleOf(kind)));
  return [...problems, ...frequencyProblems(kind, misusePolicy[kind], acts, at)];
}

function frequencyProblems(kind: MisuseKind, { acts: needed, withinDays }: MisusePolicy, acts: readonly Act[], at: Date): Problem[] {
  const recent = new Set(acts.filter((act) => act.at >= countedSince(kind, at)).map(({ id }) => id));
  if (recent.size >= needed) return [];
  const rule = `the policy counts ${needed} within ${withinDays} days as frequent, and there are ${recent.size}`;
  return [problem('NOT_YET', `This is not frequent yet: ${rule}.`, articleOf(kind))];
}

/** When the newest of some acts was. */
export const newestOf = (acts: readonly Act[]): Date => new Date(Math.max(...acts.map(({ at }) => at.getTime())));

/** What a suspension needs beside the acts: a warning before the newest of them, and an end that the policy allows. */
export function suspensionProblems(
  kind: MisuseKind,
  { acts, warnings }: { acts: readonly Act[]; warnings: readonly Date[] },
  endsAt: Date,
  at: Date,
): Problem[] {
  const { warningDays, suspensionDays } = misusePolicy[kind];
  const problems: Problem[] = [];
  const counting = warnings.filter((warned) => warned >= daysBefore(at, warningDays) && warned <= at);
  if (acts.length > 0 && !counting.some((warned) => warned < newestOf(acts)))
    problems.push(problem('NOT_YET', 'Warn the person first: none of these acts came after a warning.', articleOf(kind)));
  if (endsAt <= at) problems.push(problem('PERIOD', 'It ends before it begins: put endsAt later than now.'));
  if (endsAt.getTime() > at.getTime() + suspensionDays * dayMs)
    problems.push(problem('PERIOD', `A suspension lasts at most ${suspensionDays} days: put endsAt earlier.`, articleOf(kind)));
  return problems;
}
