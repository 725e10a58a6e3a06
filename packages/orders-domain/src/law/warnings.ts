/**
 * What reviewers and releasers are warned of: our care, and never a reason to refuse, to let a time lapse or to destroy what is preserved. An
 * addressee that refuses on grounds which the law does not give it is in breach: Regulation (EU) 2023/1543, Art. 10(5) to (8), 15 and 16.
 */
import type { OrderLimits } from '@writ/access/vocabulary';
import type { OrderContent } from '../order/content.ts';
import type { Order, RelatedWarning } from '../order/order.ts';
import type { KnownOrders } from '../order/related-orders.ts';
import { type Floored, floorCodes, floorCodesOf } from './floor.ts';
import { lawOf } from './in-force.ts';
import { offenceOf, otherOffence, thresholdsOfAny } from './offences.ts';

export const orderWarnings = [
  ...floorCodes,
  'WINDOW_UNUSED',
  'REFERENCE_NONE',
  'STATEMENT_NONE',
  'REFUSED_BEFORE',
  'UNDER_ANOTHER_LAW',
  'LINE_UNKNOWN',
  'OFFENCE_UNLISTED',
  'THRESHOLD_UNFIT',
] as const;
export type OrderWarning = (typeof orderWarnings)[number];

/**
 * The same was refused to the body on the same grounds; or it asks for the same target under another law without naming that order. It may: the
 * authority can maintain its order (Art. 10(5)), and whoever reads one knows of the other.
 */
export function relatedWarningsOf({ earlier, preservation }: OrderContent, { wasRefused, underAnotherLaw }: KnownOrders): RelatedWarning[] {
  const isNamed = underAnotherLaw.some((id) => id === earlier || id === preservation);
  return [
    ...(wasRefused ? ['REFUSED_BEFORE' as const] : []),
    ...(underAnotherLaw.length > 0 && !isNamed ? ['UNDER_ANOTHER_LAW' as const] : []),
  ];
}

/**
 * Whether the offence that an order under the Regulation names for traffic data or content is in the catalogue, and reaches the threshold that it declares:
 * Regulation (EU) 2023/1543, Art. 5(4). Whether it was rightly declared is the issuing authority's to judge, and no ground to refuse.
 */
function offenceWarnings({ kind, categories, legalBasis }: Pick<Order, 'kind' | 'categories' | 'legalBasis'>): OrderWarning[] {
  const { threshold: weighed, regulation } = lawOf(kind);
  if (regulation === null || !categories.some((category) => weighed?.categories.includes(category) === true)) return [];
  const { catalogue = null, threshold } = legalBasis;
  const offence = offenceOf(catalogue);
  if (offence === null && catalogue !== otherOffence)
    return ['OFFENCE_UNLISTED', ...(threshold === null ? ['THRESHOLD_UNFIT' as const] : [])];
  const reached = [...thresholdsOfAny, ...(offence?.reaches ?? [])];
  return threshold !== null && reached.includes(threshold) ? [] : ['THRESHOLD_UNFIT'];
}

type Warned = Floored & Pick<Order, 'reference' | 'categories' | 'from' | 'to' | 'relatedWarnings'>;

/** Every warning about an order as it is now, in the order of {@link orderWarnings}. */
export function warningsOf(order: Warned, limits: OrderLimits): OrderWarning[] {
  const { window, texts } = lawOf(order.kind);
  const hasWindow = order.from !== null || order.to !== null;
  const found: Partial<Record<OrderWarning, boolean>> = {
    WINDOW_UNUSED: hasWindow && !order.categories.some((category) => window?.categories.includes(category) === true),
    REFERENCE_NONE: order.reference === '',
    STATEMENT_NONE: order.legalBasis.grounds === '' && texts.some(({ field, unless }) => field === 'grounds' && unless !== undefined),
  };
  const codes: readonly OrderWarning[] = [...floorCodesOf(order, limits), ...order.relatedWarnings, ...offenceWarnings(order)];
  return orderWarnings.filter((code) => found[code] === true || codes.includes(code));
}
