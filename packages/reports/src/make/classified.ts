/**
 * Orders as they are classified by the end of the period. A fact `classification` moves one order that equals it to another category. An order may be
 * classified more than once, and the file does not say when: lines are gone through again and again, in their order, and each moves an
 * order that is there, until nothing moves any more. One whose order is of an earlier period
 * moves an equal order of this one, where there is one: the facts can't tell them apart.
 */
import { type Fact, type FactOf, factsOf } from './facts.ts';

type Order = FactOf<'order'>;

const keyOf = ({ kind, state, emergency, data, effect, category, keywords, items, informHours }: Omit<Order, 'fact' | 'times'>): string =>
  JSON.stringify([kind, state, emergency, data, effect, category, keywords, items, informHours]);

/** Every order of the file, under the category that it has now. Lines that are equal follow each other, so that they move orders together. */
export function classifiedOrders(facts: readonly Fact[]): Order[] {
  const places = new Map<string, { order: Order; times: number }>();
  const put = (order: Order, times: number): void => {
    const there = places.get(keyOf(order));
    if (there === undefined) places.set(keyOf(order), { order, times });
    else there.times += times;
  };
  for (const order of factsOf(facts, 'order')) put(order, order.times);
  const open = factsOf(facts, 'classification').map((change) => ({ change, left: change.times }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const one of open) {
      const { category, keywords, wasCategory, wasKeywords } = one.change;
      const there = places.get(keyOf({ ...one.change, category: wasCategory, keywords: wasKeywords }));
      const many = Math.min(one.left, there?.times ?? 0);
      if (there === undefined || many === 0) continue;
      there.times -= many;
      one.left -= many;
      put({ ...there.order, category, keywords }, many);
      moved = true;
    }
  }
  return [...places.values()].filter(({ times }) => times > 0).map(({ order, times }) => ({ ...order, times }));
}
