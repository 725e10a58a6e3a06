/** What an order asks for that the platform states its source cannot find or does not hold. A warning, never a refusal: the platform answers the order. */
import type { CapabilityFactsFragment } from '../../../graphql/authority/graphql.ts';
import { dayMs } from '../../../parts/instants.ts';
import type { OrderForm } from '../form.ts';

export type Unoffered =
  | { readonly what: 'IDENTIFIER'; readonly type: OrderForm['targets'][number]['type'] }
  | { readonly what: 'CATEGORY'; readonly category: OrderForm['categories'][number] }
  | { readonly what: 'LAST'; readonly category: OrderForm['categories'][number] }
  /** Its records begin so many days back, and the window before that. */
  | { readonly what: 'WINDOW'; readonly category: OrderForm['categories'][number]; readonly days: number };

type Held = Pick<CapabilityFactsFragment['categories'][number], 'category' | 'history' | 'retentionDays'>;
interface Offer {
  readonly identifierTypes: readonly string[];
  readonly categories: readonly Held[];
}
type Asked = Pick<OrderForm, 'targets' | 'categories' | 'from'>;

/** Items are found by Writ itself. */
const isItem = (type: string): boolean => type === 'ITEM_ID' || type === 'ITEM_URL';

function ofCategory(category: Asked['categories'][number], from: string, { categories }: Offer, now: Date): Unoffered[] {
  const held = categories.find((one) => one.category === category);
  if (held === undefined || held.history === 'NONE') return [{ what: 'CATEGORY', category }];
  if (held.history === 'LAST') return [{ what: 'LAST', category }];
  const days = held.history === 'SINCE' ? held.retentionDays : null;
  const begins = Date.parse(from);
  return days !== null && begins < now.getTime() - days * dayMs ? [{ what: 'WINDOW', category, days }] : [];
}

export function unofferedIn({ targets, categories, from }: Asked, offer: Offer, now: Date): Unoffered[] {
  const types = [...new Set(targets.filter(({ value }) => value.trim() !== '').map(({ type }) => type))];
  return [
    ...types
      .filter((type) => !isItem(type) && !offer.identifierTypes.includes(type))
      .map((type) => ({ what: 'IDENTIFIER' as const, type })),
    ...categories.flatMap((category) => ofCategory(category, from, offer, now)),
  ];
}
