/** A claim: a reviewer's hold on an order for thirty minutes. A lapsed claim belongs to nobody, whether or not that was recorded. */
import { isSamePerson, type Person } from '../people/separation-of-duties.ts';
import type { Claim, Order } from './order.ts';
import { type Reason, reason } from './refusal.ts';
import { later } from './window.ts';

/** How long a claim lasts. */
export const claimMs = 30 * 60 * 1000;

export const claimedBy = ({ issuer, subject }: Person, now: Date): Claim => ({ by: { issuer, subject }, endsAt: later(now, claimMs) });

/** The same reviewer's claim, again; null when nobody had one. */
export const renewed = (claim: Claim | null, now: Date): Claim | null => claim && claimedBy(claim.by, now);

/** Who holds the order now; null when nobody does. */
export const holderOf = ({ claim }: Order, now: Date): Person | null => (claim !== null && claim.endsAt > now ? claim.by : null);

/** Why somebody else's claim keeps this person from taking the order; empty when none does. */
export function takenReasons(order: Order, who: Person, now: Date): Reason[] {
  const holder = holderOf(order, now);
  if (holder === null || isSamePerson(holder, who)) return [];
  return [reason('CLAIMED_BY_ANOTHER', 'Somebody else has claimed this order: take other work, or wait until the claim lapses.')];
}

/** Why this person may not review the order now; empty when they hold it. */
export function holdReasons(order: Order, who: Person, now: Date): Reason[] {
  if (holderOf(order, now) === null) return [reason('NOT_CLAIMED', 'Claim the order first; a claim lasts thirty minutes.')];
  return takenReasons(order, who, now);
}
