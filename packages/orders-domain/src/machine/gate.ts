/** The gate of an act of a person: whose order it is, which generation was seen, and which state it is in. It is read before what the act itself needs. */
import { overdue } from '../order/in-force.ts';
import type { Order, Signature } from '../order/order.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { type Actor, signatureOf } from '../people/actor.ts';
import { canView } from '../people/visibility.ts';
import type { PersonGate } from './authority-gates.ts';

/** Who acts, and when. */
export interface Acting {
  readonly actor: Actor;
  readonly now: Date;
}

/** The person that the act is for; null for everybody else, to whom the order doesn't exist. */
export function partyTo({ by, isParty }: Pick<PersonGate, 'by' | 'isParty'>, order: Order, { actor, now }: Acting): Signature | null {
  if (actor === 'SYSTEM') return null;
  const who = by.some((role) => actor.roles.includes(role)) ? signatureOf(actor, now) : null;
  return who !== null && canView(order, who, actor.roles) && isParty(order, who, actor.roles) ? who : null;
}

/** Why the act comes too late: the order has changed, is in another state, or its time is over. */
export function timeReasons(
  { from, advances }: Pick<PersonGate, 'from' | 'advances'>,
  order: Order,
  generation: number,
  now: Date,
): Reason[] {
  if (generation !== order.generation) return [reason('STALE', 'The order has changed since you read it: read it again.')];
  if (!from.includes(order.status)) return [reason('WRONG_STATE', `The order is ${order.status}, which doesn't allow this.`)];
  const over = advances ? overdue(order, now) : null;
  return over === null ? [] : [over];
}
