/** The fields of an order's target. */
import { lawOf } from '@writ/orders-domain/law';
import { holderOf, type Order, type OrderTarget, type TargetDecision } from '@writ/orders-domain/order';
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

/** Counsel reads it, and who has claimed the order: nobody else of the platform learns by it who is a lawyer or a journalist. */
async function mark({ order, id }: Target, _args: unknown, { caller, clock, marked }: OrdersContext) {
  const holder = holderOf(order, clock());
  const isHolder = holder !== null && holder.issuer === caller.issuer && holder.subject === caller.subject;
  if (!caller.roles.includes('COUNSEL') && !isHolder) return null;
  return (await marked.load(order)).find(({ target }) => target === id)?.mark ?? null;
}

export const targetFields = {
  mark,
  value: ({ knows, value }: Target) => (knows ? value : null),
  item: itemOf,
  effect,
  kept: async ({ order, resolved }: Target, _args: unknown, { retained }: OrdersContext) =>
    lawOf(order.kind).permits !== 'RESTRICTIONS' ? [] : (await retained.load(order.id)).filter(({ item }) => item === resolved),
  restrictedAt: async ({ order, id }: Target, _args: unknown, { effects }: OrdersContext) => (await effects.load(order.id)).get(id) ?? null,
  collection: async ({ order, id }: Target, _args: unknown, { collections }: OrdersContext) =>
    (await collections.load(order.id)).find(({ target }) => target === id) ?? null,
  gaps: async ({ order, id, knows }: Target, _args: unknown, { gaps }: OrdersContext) =>
    knows ? (await gaps.load(order.id)).filter(({ target }) => target === id) : null,
  decisions: ({ knows, decisions }: Target) => decisions.map(decisionOf(knows)),
};
