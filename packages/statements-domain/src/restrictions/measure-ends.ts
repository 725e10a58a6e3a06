/**
 * When each measure of one decision ends: on visibility, payments, service and account. A measure ends with the restriction unless it has an
 * end of its own, earlier than that; the restriction ends with the last of its measures. A statement of reasons names each of them.
 */
import type { MeasureEndsInput } from '@writ/schema/generated/enforcement.ts';
import { type Problem, problem } from '../refusal/refusal.ts';
import { freezeEnd, isFreeze } from './freeze.ts';

/** The kinds of measures, in the law's order: Regulation (EU) 2022/2065, Art. 17(1). */
export const measures = ['visibility', 'monetary', 'provision', 'account'] as const;
export type Measure = (typeof measures)[number];

/** What was decided. */
export interface Taken {
  visibility: readonly string[];
  monetary: string | null;
  provision: string | null;
  accountDecision: string | null;
}

/** The ends as they are kept: a measure's own is null where it ends with the restriction. */
export interface StoredEnds {
  endsAt: Date | null;
  visibilityEndsAt: Date | null;
  monetaryEndsAt: Date | null;
  provisionEndsAt: Date | null;
  accountEndsAt: Date | null;
}

/** Whether a measure was decided. */
export function isTaken(taken: Taken, measure: Measure): boolean {
  if (measure === 'visibility') return taken.visibility.length > 0;
  return taken[measure === 'account' ? 'accountDecision' : measure] !== null;
}

/** When each measure ends; null for one that was not taken, and for one without an end. */
export function endsOf(row: Taken & StoredEnds): Record<Measure, Date | null> {
  const end = (measure: Measure): Date | null => (isTaken(row, measure) ? (row[`${measure}EndsAt`] ?? row.endsAt) : null);
  return { visibility: end('visibility'), monetary: end('monetary'), provision: end('provision'), account: end('account') };
}

const article = 'Regulation (EU) 2022/2065, Art. 17(3)(a)';

function ownEnd(measure: Measure, end: Date, { taken, startsAt, endsAt }: RequestedEnds, problems: Problem[]): void {
  if (!isTaken(taken, measure))
    problems.push(problem('INVALID', `ends.${measure}: there is no such measure, so leave its end out.`, article));
  if (end <= startsAt) problems.push(problem('PERIOD', `The measure ends before it begins: put ends.${measure} after startsAt.`));
  if (endsAt !== null && end > endsAt)
    problems.push(problem('PERIOD', `ends.${measure} is later than endsAt, which is the last end: leave endsAt out, or put it later.`));
}

interface RequestedEnds {
  taken: Taken;
  startsAt: Date;
  endsAt: Date | null;
  ends: MeasureEndsInput | null | undefined;
}

/** The latest of some ends; null when one of them never comes. */
const lastOf = (ends: readonly (Date | null)[]): Date | null =>
  ends.includes(null) || ends.length === 0 ? null : new Date(Math.max(...ends.map((end) => Number(end))));

/** The ends that are named, and that of a freeze for which none is: it doesn't last for good. */
function withFreezeEnd({ taken, startsAt, endsAt, ends }: RequestedEnds): MeasureEndsInput | null | undefined {
  const isOpen = isFreeze(taken.monetary) && endsAt === null && !ends?.monetary;
  return isOpen ? { ...ends, monetary: freezeEnd(startsAt) } : ends;
}

/** The ends to keep of what is asked. Adds every problem to `problems`. */
export function checkedEnds(requested: RequestedEnds, problems: Problem[]): StoredEnds {
  const { taken, startsAt, endsAt } = requested;
  const ends = withFreezeEnd(requested);
  if (endsAt !== null && endsAt <= startsAt) problems.push(problem('PERIOD', 'It ends before it begins: put endsAt after startsAt.'));
  if (!ends) return { endsAt, visibilityEndsAt: null, monetaryEndsAt: null, provisionEndsAt: null, accountEndsAt: null };
  for (const measure of measures) {
    const end = ends[measure];
    if (end) ownEnd(measure, end, requested, problems);
  }
  const all = measures.filter((measure) => isTaken(taken, measure)).map((measure) => ends[measure] ?? endsAt);
  const last = lastOf(all);
  const ownEndOf = (measure: Measure): Date | null => {
    const end = isTaken(taken, measure) ? (ends[measure] ?? null) : null;
    return end?.getTime() === last?.getTime() ? null : end;
  };
  return {
    endsAt: all.length === 0 ? endsAt : last,
    visibilityEndsAt: ownEndOf('visibility'),
    monetaryEndsAt: ownEndOf('monetary'),
    provisionEndsAt: ownEndOf('provision'),
    accountEndsAt: ownEndOf('account'),
  };
}
