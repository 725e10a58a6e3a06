/**
 * Since when the person concerned may know of an order. Where the authority informs them, only its word counts: that it has told them, or that
 * it releases the order to them. No day that passes stands for that word, and a day that is missing doesn't either: Regulation (EU) 2023/1543,
 * Art. 13(1), (2) and (4). Where the platform informs, it does so at the time that the authority provides: Regulation (EU) 2022/2065,
 * Art. 9(5) and 10(5); Regulation (EU) 2021/784, Art. 11(3). The database has the same rule in `orders.silence_of`.
 */
import { lawOf } from '../law/in-force.ts';
import type { Order } from '../order/order.ts';

type Held = Pick<Order, 'kind' | 'clocks' | 'knowableFrom'>;

/** `NO_DAY`: nothing but a word of the authority ends it. Null: nothing holds the order back, and nothing ever did. */
export type HeldUntil = Date | 'NO_DAY' | null;

/** Until when the person may not know of the order, which may be over. */
export function heldUntil({ kind, clocks, knowableFrom }: Held): HeldUntil {
  if (lawOf(kind).informs === 'AUTHORITY') return knowableFrom ?? 'NO_DAY';
  const holding = clocks.filter((clock) => clock.kind === 'SECRECY' || clock.kind === 'INFORM');
  if (holding.length === 0) return null;
  const ends = holding.map(({ dueAt, endedAt }) => Math.min(dueAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  return new Date(Math.max(...ends));
}

/** Whether the person may not know of the order at this instant. */
export function isHeldBack(order: Held, now: Date): boolean {
  const until = heldUntil(order);
  return until === 'NO_DAY' || (until !== null && until > now);
}
