/** Walks an order along its ordinary way and stops where a test wants it. */
import type { Actor, PersonActor } from '../actor.ts';
import type { OrderContent } from '../content.ts';
import type { Order, OrderStatus } from '../order.ts';
import { servesAtOnce } from '../service.ts';
import { people } from './people.ts';
import { at, decideAll, drafted, minute, move, type Played, release } from './sample-order.ts';

const way = ['DRAFT', 'SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD', 'IN_FORCE'] as const;

/** The next step on the way, by the person who usually does it. */
function next(order: Order, issuer: PersonActor): [Played, Actor] {
  switch (order.status) {
    case 'DRAFT':
      return [{ type: 'submitOrder' }, issuer];
    case 'SUBMITTED':
      return servesAtOnce(order) ? [{ type: 'serve' }, 'SYSTEM'] : [{ type: 'validateOrder', digest: order.digest ?? '' }, people.judge];
    case 'SERVED':
      return [{ type: 'claim' }, people.agent];
    case 'UNDER_REVIEW':
      return [decideAll(order), people.agent];
    case 'APPROVED':
      return [release(order), people.counsel];
    case 'HELD':
      return [{ type: 'clearOrder' }, people.enforcing];
    default:
      throw new Error(`${order.status} leads nowhere`);
  }
}

const endings: Readonly<Partial<Record<OrderStatus, (content: OrderContent, issuer: PersonActor) => Order>>> = {
  CLARIFICATION: (content, issuer) =>
    move(walked(content, 'UNDER_REVIEW', issuer), { type: 'askClarification', codes: ['INCOMPLETE'], text: 'Which account?' }, people.agent)
      .order,
  FULFILLED: (content, issuer) => {
    const order = walked(content, 'IN_FORCE', issuer);
    if (content.kind === 'DSA_ACT') return move(order, { type: 'fulfil', done: order.targets.map(({ id }) => id) }, 'SYSTEM').order;
    const validated = order.validating === null && order.validationDueAt !== null;
    const closable = validated ? move(order, { type: 'validateOrder', digest: order.digest ?? '' }, people.judge).order : order;
    const days = closable.objectionUntil === null ? minute : closable.objectionUntil.getTime() - at(0).getTime();
    return move(closable, { type: 'acknowledgeDisclosure' }, issuer, at(days)).order;
  },
  REFUSED: (content, issuer) => {
    const order = walked(content, 'UNDER_REVIEW', issuer);
    return move(order, decideAll(order, 'REFUSED'), people.agent).order;
  },
  WITHDRAWN: (content, issuer) => move(walked(content, 'SERVED', issuer), { type: 'withdrawOrder', reason: 'Solved.' }, issuer).order,
  REVOKED: (content, issuer) =>
    move(walked(content, 'SERVED', issuer), { type: 'reverseAccess', complaint: 'c' }, people.otherCounsel).order,
  EXPIRED: (content, issuer) => {
    const order = walked(content, 'SUBMITTED', issuer);
    return move(order, { type: 'expire' }, 'SYSTEM', order.expiresAt ?? undefined).order;
  },
};

/** An order of this content in this state; HELD only where an authority was notified. */
export function walked(content: OrderContent, to: OrderStatus, issuer: PersonActor = people.police): Order {
  const ending = endings[to];
  if (ending !== undefined) return ending(content, issuer);
  let order = drafted(content, issuer);
  for (let steps = 0; order.status !== to; steps += 1) {
    if (steps > way.length) throw new Error(`${to} is not on the way`);
    const [played, actor] = next(order, issuer);
    order = move(order, played, actor).order;
  }
  return order;
}
