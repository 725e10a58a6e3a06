/**
 * Which clocks make themselves heard: at each threshold and at their end. It changes nothing of the order's state; the work in the queue
 * shows it. Kinds that end something by themselves, or wait for nobody of the platform or the issuer, don't; a reminder comes once.
 */
import { type Clock, type ClockKind, isOver, pausedAt } from './clock.ts';

const escalating: readonly ClockKind[] = ['ANSWER', 'CLARIFICATION', 'HOLD', 'REMINDER'];

/** When the clock's next reminder is due; null for one that has none, has ended, is paused, or has sent all. */
export function nextEscalation(clock: Clock): Date | null {
  const { kind, endedAt, escalatedAt, thresholds, dueAt } = clock;
  if (!escalating.includes(kind) || endedAt !== null || pausedAt(clock) !== null) return null;
  return [...(kind === 'REMINDER' ? [] : thresholds), dueAt].find((at) => escalatedAt === null || at > escalatedAt) ?? null;
}

const isHeard = (clock: Clock, now: Date): boolean => {
  const next = nextEscalation(clock);
  return next !== null && next <= now;
};

/** With every due reminder marked as sent; null when none is due. */
export function escalated(clocks: readonly Clock[], now: Date): Clock[] | null {
  if (!clocks.some((clock) => isHeard(clock, now))) return null;
  return clocks.map((clock) => (isHeard(clock, now) ? { ...clock, escalatedAt: now } : clock));
}

/** Whether it is now that the clock says for the first time that its time is over. */
export const fallsDue = (clock: Clock | null, now: Date): boolean => clock !== null && isHeard(clock, now) && isOver(clock, now);

/** When a clock of the order that still runs was last heard; null when none was. */
export function escalatedAtOf({ clocks }: { readonly clocks: readonly Clock[] }): Date | null {
  const heard = clocks.flatMap(({ endedAt, escalatedAt }) => (endedAt === null && escalatedAt !== null ? [escalatedAt.getTime()] : []));
  return heard.length === 0 ? null : new Date(Math.max(...heard));
}
