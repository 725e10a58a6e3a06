/** What a Digital Services Coordinator's pictures count: orders by week, by authority and by what became of them. Pure. */
import type { CoordinatedOrdersQuery } from '../../graphql/authority/graphql.ts';

export type CoordinatedOrder = NonNullable<CoordinatedOrdersQuery['coordinatedOrders']>['nodes'][number];

export const outcomes = ['waiting', 'effect', 'ended'] as const;
export type Outcome = (typeof outcomes)[number];

const overOtherwise: readonly string[] = ['REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];

/** An order that was revoked is over otherwise, also where effect had been given to it: its answer has no time of effect. */
export function outcomeOf({ effectAt, status }: Pick<CoordinatedOrder, 'effectAt' | 'status'>): Outcome {
  if (effectAt !== null || status === 'FULFILLED') return 'effect';
  return overOtherwise.includes(status) ? 'ended' : 'waiting';
}

export type Counts = Readonly<Record<Outcome, number>>;

export function countsOf(orders: readonly CoordinatedOrder[]): Counts {
  const counts = { waiting: 0, effect: 0, ended: 0 };
  for (const order of orders) counts[outcomeOf(order)] += 1;
  return counts;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
export const weekCount = 13;

export interface Week {
  /** Its first instant, in milliseconds; it ends seven days later. */
  from: number;
  orders: readonly CoordinatedOrder[];
}

/** The thirteen weeks up to an instant, by the day of service; the last one ends at the instant. An order that was served before them is in none. */
export function weeksOf(orders: readonly CoordinatedOrder[], now: number): Week[] {
  return Array.from({ length: weekCount }, (_, at) => {
    const from = now - (weekCount - at) * weekMs;
    return {
      from,
      orders: orders.filter(({ servedAt }) => Date.parse(servedAt) > from && Date.parse(servedAt) <= from + weekMs),
    };
  });
}

export interface BodyCounts {
  authority: string;
  country: string;
  total: number;
  counts: Counts;
}

/** One for each authority, that with the most orders first. */
export function bodiesOf(orders: readonly CoordinatedOrder[]): BodyCounts[] {
  const bodies = [...Map.groupBy(orders, ({ authority, country }) => JSON.stringify([country, authority])).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ authority: first.authority, country: first.country, total: own.length, counts: countsOf(own) }];
  });
  return bodies.sort((one, other) => other.total - one.total || one.authority.localeCompare(other.authority));
}

/** The median time from service to effect, in milliseconds; null where effect was given to none. */
export function medianToEffect(orders: readonly CoordinatedOrder[]): number | null {
  const times = orders
    .flatMap(({ servedAt, effectAt }) => (effectAt === null ? [] : [Date.parse(effectAt) - Date.parse(servedAt)]))
    .sort((one, other) => one - other);
  const [low, high] = [times[Math.floor((times.length - 1) / 2)], times[Math.floor(times.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
