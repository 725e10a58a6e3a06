/**
 * The restriction as a machine of values: SCHEDULED, ACTIVE, then LIFTED by the platform, REVERSED on a complaint or ENDED by
 * its own end; the last three are final. Time moves it without anybody writing it down: what is stored as SCHEDULED or ACTIVE
 * is read by the clock. It reads no clock and no row itself.
 */
import type { RestrictionState } from './sdl.ts';

/** What can happen to a restriction. BEGIN and END are the clock's. */
export type RestrictionAct = 'BEGIN' | 'END' | 'LIFT' | 'REVERSE';

const transitions: Readonly<Record<RestrictionState, Partial<Record<RestrictionAct, RestrictionState>>>> = {
  SCHEDULED: { BEGIN: 'ACTIVE', LIFT: 'LIFTED', REVERSE: 'REVERSED' },
  ACTIVE: { END: 'ENDED', LIFT: 'LIFTED', REVERSE: 'REVERSED' },
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
