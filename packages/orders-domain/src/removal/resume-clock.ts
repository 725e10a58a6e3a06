/**
 * The platform's clock when what stopped it is over. As a rule it continues where it was paused; where the law starts the time again it does,
 * and whatever else keeps it standing still does. A time that was over before stays over: a late question does not make a late answer timely.
 */
import { clockOf, isOver, paused } from '../clocks/clock.ts';
import type { PauseCause } from '../clocks/pauses.ts';
import { resumed, started } from '../clocks/term-clock.ts';
import type { KindLaw } from '../law/kind-law.ts';
import type { Order } from '../order/order.ts';

export function withClockResumed(
  clocks: Order['clocks'],
  { answer }: Pick<KindLaw, 'answer'>,
  cause: PauseCause,
  now: Date,
): Order['clocks'] {
  const clock = clockOf({ clocks }, 'ANSWER');
  const term = clock?.term ?? null;
  const stood = clock?.pauses.some((pause) => pause.to === null && pause.cause === cause) === true;
  if (clock === null || term === null || !stood || answer?.again === undefined || isOver(clock, now))
    return resumed(clocks, 'ANSWER', cause, now);
  const others = clock.pauses.filter((pause) => pause.to === null && pause.cause !== cause);
  const anew = started(clocks, 'ANSWER', term, { at: now, zone: clock.zone });
  return others.reduce((all, other) => paused(all, 'ANSWER', other.cause, now), anew);
}
