/**
 * Decisions per target and category. Review only ever takes away from what was asked: what was narrowed or refused stays so
 * when the order comes back, and only new content of the issuer, with new approvals, starts over.
 */
import type { Order, TargetDecision } from './order.ts';

type Part = Pick<TargetDecision, 'target' | 'category'>;

export const isSamePart = (one: Part, other: Part): boolean => one.target === other.target && one.category === other.category;

/** Whether it is still asked or granted; whether anything is there is not the question. */
export const isLive = ({ outcome }: TargetDecision): boolean => outcome !== 'REFUSED';

/** Whether it was answered by hand, which a second person has confirmed: no machine grants it any more. */
export const isAnswered = ({ answers }: Pick<Order, 'answers'>, part: Part): boolean =>
  answers.some(({ confirmedAt, parts }) => confirmedAt !== null && parts.some((one) => isSamePart(one, part)));

/** What is still to be granted by machine. */
export const toGrant = (order: Order): TargetDecision[] => order.decisions.filter((one) => isLive(one) && !isAnswered(order, one));

/** The decisions that came back to be made again: a narrowed window stays, what was refused stays refused, resolution is void. */
export function reopened(order: Order) {
  const decisions = order.decisions.map((decision) => (isLive(decision) ? { ...decision, outcome: 'PENDING' as const } : decision));
  return { decisions, targets: order.targets.map((target) => ({ ...target, resolved: null })) };
}
