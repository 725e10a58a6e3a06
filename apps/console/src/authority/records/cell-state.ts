/**
 * What is known of one category of a target: it is given, withheld with a reason, not held, or was not asked. Known from the decisions alone,
 * before anything is read: a reading that would be refused is not offered.
 */
import type { DataCategory } from '../../graphql/authority/graphql.ts';
import { isWindowed, type OrderFacts, type TargetFacts } from '../../order/order-facts.ts';

export type CellState =
  | { state: 'GIVEN'; window: Window | null; withheld: Withheld | null }
  | { state: 'WITHHELD'; code: string | null }
  | { state: 'NOT_HELD' }
  | { state: 'NOT_ASKED' }
  | { state: 'UNDECIDED' };

export interface Window {
  from: string;
  to: string;
}

/** What was asked of a category and not granted, because its window was narrowed. */
export interface Withheld {
  before: Window | null;
  after: Window | null;
}

function withheldOf(asked: Window, given: Window): Withheld | null {
  const before = Date.parse(given.from) > Date.parse(asked.from) ? { from: asked.from, to: given.from } : null;
  const after = Date.parse(given.to) < Date.parse(asked.to) ? { from: given.to, to: asked.to } : null;
  return before === null && after === null ? null : { before, after };
}

const windowOf = ({ from, to }: { from: string | null; to: string | null }): Window | null =>
  from === null || to === null ? null : { from, to };

/** The state of one category of one target, as the order's decisions have it. */
export function cellState(order: OrderFacts, target: TargetFacts, category: DataCategory): CellState {
  const decision = target.decisions.find((one) => one.category === category);
  if (decision === undefined) return { state: 'NOT_ASKED' };
  switch (decision.outcome) {
    case 'REFUSED':
      return { state: 'WITHHELD', code: decision.code };
    case 'NOT_AVAILABLE':
      return { state: 'NOT_HELD' };
    case 'PENDING':
      return { state: 'UNDECIDED' };
    default: {
      const [asked, given] = [isWindowed(order, category) ? windowOf(order) : null, windowOf(decision)];
      return { state: 'GIVEN', window: given, withheld: asked === null || given === null ? null : withheldOf(asked, given) };
    }
  }
}
