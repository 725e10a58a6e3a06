/**
 * What no grant is ever made for, however an order came: a text that goes beyond the floor. The order is served and preserved all the same; its
 * reviewer decides it, and people answer it. An order that was submitted here has passed these checks before.
 */
import { judicialCategories } from '@writ/access/vocabulary';
import { textCheck } from '../../checks/text-check.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import type { InstallationPolicy } from '../../machine/transition-rule.ts';
import { contentOf } from '../../order/draft.ts';
import type { Order } from '../../order/order.ts';
import { type Reason, type RefusalReason, reason } from '../../order/refusal.ts';
import { nothingKnown } from '../../order/related-orders.ts';

/** What the law asks of the text beside, its reviewer weighs. */
const ofFloor: readonly RefusalReason[] = [
  'NOT_COMPETENT',
  'CATEGORY',
  'TARGETS',
  'WILDCARD',
  'RANGE',
  'KEYWORD',
  'LIST',
  'WINDOW_MISSING',
  'WINDOW_OPEN',
  'WINDOW_EMPTY',
  'WINDOW_NOT_PAST',
  'WINDOW_TOO_LONG',
  'THRESHOLD',
];

/** Why nothing is granted by machine under an order that was received otherwise; empty for any other. */
export function machineLimits(order: Order, { permits }: KindLaw, { limits, country }: InstallationPolicy): Reason[] {
  if (order.received === null || permits !== 'GRANTS') return [];
  const found = textCheck(contentOf(order), { signer: order.issuing, limits, known: nothingKnown, country });
  const isNameless = order.legalBasis.offence === null && order.categories.some((category) => judicialCategories.includes(category));
  const beyond = found.filter((one) => ofFloor.includes(one.reason));
  const nameless = isNameless ? [reason('OFFENCE', 'Traffic data and content are granted only for a named offence.')] : [];
  return [...beyond, ...nameless].map((one) => ({
    ...one,
    message: `${one.message} Nothing is granted by machine for it: answer it by hand, or return it.`,
  }));
}
