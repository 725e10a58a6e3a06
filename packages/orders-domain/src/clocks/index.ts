/** The times of an order, as values: when they start, pause and end. */
export { dueInstant, movedToWorkingDay, type Period } from './calendar.ts';
export {
  type Clock,
  type ClockKind,
  clockEnds,
  clockKinds,
  clockOf,
  dueOf,
  isOver,
  isReached,
  paused,
  pausedAt,
} from './clock.ts';
export { escalated, escalatedAtOf, nextEscalation } from './escalation.ts';
export type { Pause } from './pauses.ts';
export { resumed, started } from './term-clock.ts';
export { termInWords } from './term-in-words.ts';
