/**
 * An order's window `[from, to)`: where it has one, both ends are given, it is past and not empty. A window that reaches beyond submission
 * would be a standing order, which is interception: what is not yet stored is not covered. Whether there is one, and how long it is, no law says.
 */

import { reason } from '../order/refusal.ts';
import { isEmpty, isInstant } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkWindow: Check = ({ from, to }, { law, signer }) => {
  const article = law.window?.article ?? null;
  if (law.window === null || (from === null && to === null)) return [];
  if (from === null || to === null)
    return [reason('WINDOW_OPEN', 'The window is open at one end: give both from and to, or neither.', article)];
  if (!isInstant(from) || !isInstant(to)) return [reason('INVALID', 'from and to must be instants in UTC.', article)];
  const reasons = isEmpty({ from, to }) ? [reason('WINDOW_EMPTY', 'The window ends before it begins: put to after from.', article)] : [];
  if (to <= signer.at) return reasons;
  return [...reasons, reason('WINDOW_NOT_PAST', 'The window ends in the future: an order covers only the past.', article)];
};
