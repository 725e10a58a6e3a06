/**
 * The restriction as a machine of values: SCHEDULED, ACTIVE, then LIFTED by the platform, REVERSED on a complaint or ENDED by
 * its own end; the last three are final. Time moves it without anybody writing it down: what is stored as SCHEDULED or ACTIVE
 * is read by the clock. It reads no clock and no row itself.
 */
import type { RestrictionState } from '@writ/schema/generated/enforcement.ts';
import { type Problem, problem } from '../refusal/refusal.ts';

/** What can happen to a restriction. BEGIN and END are the clock's; an undo is a lift in the first hour that says so. */
export type RestrictionAct = 'BEGIN' | 'END' | 'LIFT' | 'UNDO' | 'REVERSE';

/** The acts of people. */
export type ClosingAct = Exclude<RestrictionAct, 'BEGIN' | 'END'>;

const transitions: Readonly<Record<RestrictionState, Partial<Record<RestrictionAct, RestrictionState>>>> = {
  SCHEDULED: { BEGIN: 'ACTIVE', LIFT: 'LIFTED', UNDO: 'LIFTED', REVERSE: 'REVERSED' },
  ACTIVE: { END: 'ENDED', LIFT: 'LIFTED', UNDO: 'LIFTED', REVERSE: 'REVERSED' },
  LIFTED: {},
  REVERSED: {},
  ENDED: {},
};

/** Where an act leads; null when the state doesn't allow it. */
export const transition = (state: RestrictionState, act: RestrictionAct): RestrictionState | null => transitions[state][act] ?? null;

/** A restriction's stored state with its period `[startsAt, endsAt)`; without an end it holds until it is closed. */
export interface Timed {
  state: RestrictionState;
  startsAt: Date;
  endsAt: Date | null;
}

/** The state at an instant: what is stored, moved on by the clock. */
export function stateAt({ state, startsAt, endsAt }: Timed, at: Date): RestrictionState {
  const begun = startsAt <= at ? (transition(state, 'BEGIN') ?? state) : state;
  return endsAt !== null && endsAt <= at ? (transition(begun, 'END') ?? begun) : begun;
}

/** The state to store when it is decided. */
export const firstState = (startsAt: Date, at: Date): RestrictionState => (startsAt > at ? 'SCHEDULED' : 'ACTIVE');

/** Whether it is in effect or still to begin: only then can it be lifted or reversed. */
export const isOpen = (restriction: Timed, at: Date): boolean => ['SCHEDULED', 'ACTIVE'].includes(stateAt(restriction, at));

/** How long after its decision a restriction can be undone. */
export const undoMs = 3_600_000;

/** Who acts: the clock, or one of the platform's staff, who may be the one that decided the restriction. */
export interface RestrictionActor {
  role: 'AGENT' | 'COUNSEL' | 'SYSTEM';
  isDecider: boolean;
}

const rolesOf: Readonly<Record<RestrictionAct, readonly RestrictionActor['role'][]>> = {
  BEGIN: ['SYSTEM'],
  END: ['SYSTEM'],
  LIFT: ['AGENT', 'COUNSEL'],
  UNDO: ['AGENT', 'COUNSEL'],
  REVERSE: ['COUNSEL'],
};

/** A restriction with the instant of its decision. */
export interface Decided extends Timed {
  decidedAt: Date;
  /** The article under which an authority's order is behind it that still binds; null where none is. */
  boundBy: string | null;
}

/** Why somebody who is not counsel can't end what an order that binds is behind. */
export const boundProblem = (article: string): Problem =>
  problem(
    'NOT_COMPETENT',
    'It carries out an order that is still binding, and only counsel can end it: ask counsel, or ask the authority to withdraw its order.',
    article,
  );

function actorProblems(act: RestrictionAct, { boundBy }: Decided, { role, isDecider }: RestrictionActor): Problem[] {
  if (!rolesOf[act].includes(role)) return [problem('NOT_DECIDABLE', 'Your role may not decide this.')];
  if (boundBy !== null && role === 'AGENT') return [boundProblem(boundBy)];
  if (act === 'UNDO' && role === 'AGENT' && !isDecider)
    return [problem('NOT_DECIDABLE', 'Only the person who decided it, or counsel, can undo it: lift it instead.')];
  return [];
}

function timeProblems(act: RestrictionAct, { startsAt, endsAt, decidedAt }: Decided, at: Date): Problem[] {
  if (act === 'BEGIN' && startsAt > at) return [problem('NOT_YET', 'It begins later.')];
  if (act === 'END' && (endsAt === null || endsAt > at)) return [problem('NOT_YET', 'Its end is not reached yet.')];
  if (act === 'UNDO' && at.getTime() - decidedAt.getTime() > undoMs)
    return [problem('TOO_LATE', 'A decision can be undone only within an hour: lift it instead.')];
  return [];
}

/** The state that an act starts from. The clock's own acts write down what it has done; for all others that is done already. */
function readState(restriction: Decided, act: RestrictionAct, at: Date): RestrictionState {
  if (act === 'BEGIN') return restriction.state;
  return stateAt(act === 'END' ? { ...restriction, endsAt: null } : restriction, at);
}

/** The state that an act of somebody leads to at an instant, or every reason why not. */
export function moved(
  restriction: Decided,
  act: RestrictionAct,
  actor: RestrictionActor,
  at: Date,
): { state: RestrictionState } | { refused: Problem[] } {
  const from = readState(restriction, act, at);
  const state = transition(from, act);
  if (state === null) return { refused: [problem('WRONG_STATE', `It is ${from} and no longer open to this.`)] };
  const refused = [...actorProblems(act, restriction, actor), ...timeProblems(act, restriction, at)];
  return refused.length > 0 ? { refused } : { state };
}
