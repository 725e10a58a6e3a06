/**
 * What no grant is made for: an order that goes beyond the floor, however it came, and one that was received otherwise with a text that would not
 * have passed here. It is served and preserved all the same; its reviewer decides it, and people answer it.
 */
import { checkTargets } from '../../checks/targets.ts';
import { textCheck } from '../../checks/text-check.ts';
import { beyondFloor } from '../../law/floor.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import type { InstallationPolicy } from '../../machine/transition-rule.ts';
import { toGrant } from '../../order/decisions.ts';
import { contentOf } from '../../order/draft.ts';
import type { Order } from '../../order/order.ts';
import type { Reason, RefusalReason } from '../../order/refusal.ts';
import { nothingKnown } from '../../order/related-orders.ts';

/** Faults of a text by which no machine knows what to grant, or to whom. What the law asks beside, its reviewer weighs. */
const unreadable: readonly RefusalReason[] = ['NOT_COMPETENT', 'CATEGORY', 'WINDOW_OPEN', 'WINDOW_EMPTY', 'WINDOW_NOT_PAST'];

function faultsOf(order: Order, law: KindLaw, { limits, country, hosts }: InstallationPolicy): Reason[] {
  if (order.received === null) return [];
  const [content, held] = [contentOf(order), { signer: order.issuing, limits, known: nothingKnown, country, hosts }];
  const named = checkTargets(content, { ...held, law }).filter((one) => one.reason !== 'DUPLICATE_TARGET');
  return [...textCheck(content, held).filter((one) => unreadable.includes(one.reason)), ...named].map((one) => ({
    ...one,
    message: `${one.message} Nothing is granted by machine for it: answer it by hand, or return it.`,
  }));
}

/** The order as if it asked alone for what was not answered by hand. */
function restOf(order: Order): Order {
  const decisions = toGrant(order);
  return {
    ...order,
    decisions,
    targets: order.targets.filter(({ id }) => decisions.some(({ target }) => target === id)),
    categories: order.categories.filter((category) => decisions.some((one) => one.category === category)),
  };
}

/** Why nothing is granted by machine of what the order still asks; empty where that can be released. */
export function machineLimits(order: Order, law: KindLaw, installation: InstallationPolicy): Reason[] {
  if (law.permits !== 'GRANTS') return [];
  const rest = order.answers.length === 0 ? order : restOf(order);
  return [...faultsOf(rest, law, installation), ...beyondFloor(rest, installation.limits)];
}
