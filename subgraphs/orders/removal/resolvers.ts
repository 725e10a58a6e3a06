/** The fields of orders on items: what became of each target, the answers of the law on terrorist content, and what is kept of it. */
import { lawOf } from '@writ/orders-domain/law';
import type { Order, OrderTarget, TargetDecision } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { visibleDecisions, visibleOrder } from '../reads/order-loader.ts';
import { removalAnswers } from './answers.ts';
import { effectOf } from './effect.ts';
import { type RetainedContent, retainedOfItem } from './retained-content.ts';

interface Target extends OrderTarget {
  order: Order;
  decisions: readonly TargetDecision[];
}

/** An order has one decision a target where it asks for no category. */
const decisionOf = (decisions: readonly TargetDecision[], target: string) => decisions.find((one) => one.target === target);

async function effect({ order, id, decisions }: Target, _args: unknown, { measures, clock }: OrdersContext) {
  if (lawOf(order.kind).permits !== 'RESTRICTIONS' || order.servedAt === null) return null;
  const own = (await measures.load(order.id)).filter(({ target }) => target === id);
  const found = effectOf(order, decisionOf(decisions, id), own, clock());
  return { ...found, late: found.lateSeconds > 0 };
}

async function answers({ id }: { id: string }, _args: unknown, { orders, measures, clock, caller }: OrdersContext) {
  const stored = await visibleOrder(orders, id);
  const { order } = stored;
  if (order.kind !== 'TCO_REMOVAL' || order.servedAt === null) return [];
  const all = await measures.load(id);
  const decisions = visibleDecisions(stored, caller);
  const now = clock();
  const effectOn = (target: string) =>
    effectOf(
      order,
      decisionOf(decisions, target),
      all.filter((measure) => measure.target === target),
      now,
    );
  return removalAnswers(order, decisions, new Map(order.targets.map((target) => [target.id, effectOn(target.id)])), all);
}

const shown = ({ longer, ...content }: RetainedContent) => ({
  ...content,
  longer: longer.map(({ at, until, proceedings }) => ({ at: new Date(at), until: new Date(until), proceedings })),
});

export const removalFields = {
  target: {
    effect,
    kept: async ({ order, resolved }: Target, _args: unknown, { retained }: OrdersContext) =>
      lawOf(order.kind).permits !== 'RESTRICTIONS' ? [] : (await retained.load(order.id)).filter(({ item }) => item === resolved),
  },
  order: {
    removalAnswers: answers,
    firstRemoval: async ({ id }: { id: string }, _args: unknown, { orders, firstRemovals }: OrdersContext) =>
      firstRemovals.load((await visibleOrder(orders, id)).order.id),
    impediments: async ({ id }: { id: string }, _args: unknown, { orders }: OrdersContext) =>
      (await visibleOrder(orders, id)).order.impediments,
  },
  kept: { longer: (content: RetainedContent) => shown(content).longer },
  query: {
    keptContent: (_: unknown, { item }: { item: string }, { db }: OrdersContext) => retainedOfItem(db, item),
  },
};
