/** The fields of an order's target. */
import { lawOf } from '@writ/orders-domain/law';
import type { Order, OrderTarget, TargetDecision } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { effect } from '../removal/shown.ts';

const decisionOf =
  (knows: boolean) =>
  ({ category, outcome, window, code, text, preserved }: TargetDecision) => ({
    category,
    outcome,
    from: window?.from ?? null,
    to: window?.to ?? null,
    code,
    text: knows ? text : null,
    preserved,
  });

export interface Target extends OrderTarget {
  order: Order;
  /** Whether its reader may know whom the order names. */
  knows: boolean;
  decisions: readonly TargetDecision[];
}

/** The items of an order that acts on items; nobody may see an account that a target names here. */
const itemOf = ({ order, resolved }: Target): string | null => (lawOf(order.kind).permits === 'RESTRICTIONS' ? resolved : null);

export const targetFields = {
  value: ({ knows, value }: Target) => (knows ? value : null),
  item: itemOf,
  effect,
  kept: async ({ order, resolved }: Target, _args: unknown, { retained }: OrdersContext) =>
    lawOf(order.kind).permits !== 'RESTRICTIONS' ? [] : (await retained.load(order.id)).filter(({ item }) => item === resolved),
  restrictedAt: async ({ order, id }: Target, _args: unknown, { effects }: OrdersContext) => (await effects.load(order.id)).get(id) ?? null,
  decisions: ({ knows, decisions }: Target) => decisions.map(decisionOf(knows)),
};
