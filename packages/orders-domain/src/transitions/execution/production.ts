/**
 * While a production order asks for what this one preserves, its time is paused: Regulation (EU) 2023/1543, Art. 11(2). It continues when no
 * such order is open any more.
 */
import { clockOf, paused } from '../../clocks/clock.ts';
import { resumed } from '../../clocks/term-clock.ts';
import type { SystemRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';
import { whilePreserved } from '../../order/statuses.ts';

const nothingToKeep = [reason('WRONG_STATE', 'This order preserves nothing whose time could be paused.')];
const isAwaited = (cause: string): boolean => cause === 'PRODUCTION_REQUESTED';

export const awaitProduction: SystemRule<'awaitProduction'> = {
  from: whilePreserved,
  by: 'SYSTEM',
  advances: true,
  step({ order, now }) {
    const clock = clockOf(order, 'PRESERVATION');
    if (clock === null || clock.pauses.some(({ to, cause }) => to === null && isAwaited(cause))) return nothingToKeep;
    return { to: order.status, set: { clocks: paused(order.clocks, 'PRESERVATION', 'PRODUCTION_REQUESTED', now) }, entries: [] };
  },
};

export const endProduction: SystemRule<'endProduction'> = {
  from: whilePreserved,
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    const clock = clockOf(order, 'PRESERVATION');
    if (!clock?.pauses.some(({ to, cause }) => to === null && isAwaited(cause))) return nothingToKeep;
    return { to: order.status, set: { clocks: resumed(order.clocks, 'PRESERVATION', 'PRODUCTION_REQUESTED', now) }, entries: [] };
  },
};
