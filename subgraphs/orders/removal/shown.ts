/** What is told of orders on items: what became of each target, and the answers of the law on terrorist content. */
import { lawOf } from '@writ/orders-domain/law';
import type { Order, OrderTarget, TargetDecision } from '@writ/orders-domain/order';
import { scrutinyTimes } from '@writ/orders-domain/removal';
import type { OrdersContext } from '../context.ts';
import { visibleDecisions, visibleOrder } from '../reads/order-loader.ts';
import { removalAnswers } from './answers.ts';
import { effectOf } from './effect.ts';

interface Target extends OrderTarget {
  order: Order;
  decisions: readonly TargetDecision[];
}

/** An order has one decision a target where it asks for no category. */
const decisionOf = (decisions: readonly TargetDecision[], target: string) => decisions.find((one) => one.target === target);

/** The scrutiny that the order can have, with its times; null for one that can have none. */
export function shownScrutiny(order: Order, country: string) {
  const times = scrutinyTimes(order, lawOf(order.kind), country);
  if (times === null) return null;
  const { requests, findings } = order.scrutiny ?? { requests: [], findings: [] };
  return {
    ...times,
    authority: order.home,
    requests,
    findings: findings.map(({ basis, ...finding }) => ({ ...finding, ...basis })),
  };
}

export async function effect({ order, id, decisions }: Target, _args: unknown, { measures, remaining, clock }: OrdersContext) {
  if (lawOf(order.kind).permits !== 'RESTRICTIONS' || order.servedAt === null) return null;
  const own = (await measures.load(order.id)).filter(({ target }) => target === id);
  const found = effectOf(order, decisionOf(decisions, id), own, clock());
  const left = (await remaining.load(order.id)).find(({ target }) => target === id);
  return { ...found, late: found.lateSeconds > 0, remaining: left?.remaining ?? [] };
}

export async function answers({ id }: { id: string }, _args: unknown, { orders, measures, clock, caller }: OrdersContext) {
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
