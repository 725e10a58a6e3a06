/**
 * An order's window `[from, to)`: closed, past, not empty and not too long where a category needs one, and absent where none
 * does. A window that reaches beyond submission would be a standing order, which is interception.
 */
import type { KindLaw } from '../law/kind-law.ts';
import type { OrderContent } from '../order/content.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { dayMs, isEmpty, isInstant, lengthMs, type Window } from '../order/window.ts';
import type { Check } from './check.ts';

function shapeReasons(window: Window, now: Date, days: number, article: string): Reason[] {
  if (!isInstant(window.from) || !isInstant(window.to)) return [reason('INVALID', 'from and to must be instants in UTC.', article)];
  const reasons: Reason[] = [];
  if (isEmpty(window)) reasons.push(reason('WINDOW_EMPTY', 'The window ends before it begins: put to after from.', article));
  if (window.to > now) reasons.push(reason('WINDOW_NOT_PAST', 'The window ends in the future: an order covers only the past.', article));
  if (lengthMs(window) > days * dayMs)
    reasons.push(reason('WINDOW_TOO_LONG', `The window is longer than ${days} days: ask for less.`, article));
  return reasons;
}

const needsWindow = ({ categories }: OrderContent, law: KindLaw): boolean =>
  categories.some((category) => law.window?.categories.includes(category) === true);

export const checkWindow: Check = (content, { law, signer, limits }) => {
  const { from, to } = content;
  const article = law.window?.article ?? null;
  if (!needsWindow(content, law))
    return from === null && to === null
      ? []
      : [reason('WINDOW_FORBIDDEN', 'What this order asks for has no window: leave from and to out.', article)];
  if (from === null && to === null)
    return [reason('WINDOW_MISSING', 'State from when to when you ask for data: give from and to.', article)];
  if (from === null || to === null) return [reason('WINDOW_OPEN', 'The window is open at one end: give both from and to.', article)];
  return shapeReasons({ from, to }, signer.at, limits.windowDays, article ?? law.targets.article);
};
