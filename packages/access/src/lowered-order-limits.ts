/** The limits of one installation, from its settings. */
import { StartError } from '@writ/core';
import { type OrderLimits, orderLimits } from './order-limits.ts';

/**
 * The limits of an installation that wants some of them lower. Zero stops what is counted. Throws {@link StartError} for a
 * limit that is raised, is no whole number, or is unknown.
 */
export function loweredOrderLimits(wanted: Readonly<Record<string, number>>): OrderLimits {
  const limits: Record<string, number> = { ...orderLimits };
  for (const [name, value] of Object.entries(wanted)) {
    const most = Object.hasOwn(orderLimits, name) ? limits[name] : undefined;
    if (most === undefined) throw new StartError(`${name} is not a limit of orders: use one of ${Object.keys(orderLimits).join(', ')}.`);
    if (!Number.isInteger(value) || value < 0 || value > most)
      throw new StartError(`The limit ${name} can only be lowered: give a whole number from 0 to ${most}.`);
    limits[name] = value;
  }
  return { ...orderLimits, ...limits };
}
