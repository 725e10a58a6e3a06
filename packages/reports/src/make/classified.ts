/**
 * Orders as they are classified by the end of the period. A fact `classification` moves one order that equals it to another category. An order may be
 * classified more than once, and the file does not say when: lines are gone through again and again, in their order, and each moves an
 * order that is there, until nothing moves any more. One whose order is of an earlier period
 * moves an equal order of this one, where there is one: the facts can't tell them apart.
 */
import { type Fact, type FactOf, factsOf } from './facts.ts';

type Order = FactOf<'order'>;

const keyOf = ({ kind, state, emergency, data, effect, category, keywords, items, informHours }: Omit<Order, 'fact'>): string =>
  JSON.stringify([kind, state, emergency, data, effect, category, keywords, items, informHours]);

/** Every order of the file, under the category that it has now. */
export function classifiedOrders(facts: readonly Fact[]): Order[] {
  const places = new Map<string, Order[]>();
  const put = (order: Order): void => {
    const [key, there] = [keyOf(order), places.get(keyOf(order))];
    if (there === undefined) places.set(key, [order]);
    else there.push(order);
  };
  let open = factsOf(facts, 'classification');
  if (open.length === 0) return factsOf(facts, 'order');
  for (const order of factsOf(facts, 'order')) put(order);
  for (let moved = true; moved; ) {
    moved = false;
    open = open.filter((change) => {
      const there = places.get(keyOf({ ...change, category: change.wasCategory, keywords: change.wasKeywords }));
      const order = there?.pop();
      if (order === undefined) return true;
      put({ ...order, category: change.category, keywords: change.keywords });
      moved = true;
      return false;
    });
  }
  return [...places.values()].flat();
}
