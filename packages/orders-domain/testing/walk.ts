/** Walks an order along its ordinary way and stops where a test wants it. */
import { dueOf, endedWithOrder } from '../src/clocks/clock.ts';
import { lawOf } from '../src/law/in-force.ts';
import { servesAtOnce } from '../src/machine/serving.ts';
import type { OrderContent } from '../src/order/content.ts';
import type { Order, OrderStatus } from '../src/order/order.ts';
import type { Actor, PersonActor } from '../src/people/actor.ts';
import { people } from './people.ts';
import { allowedCode, at, day, decideAll, drafted, minute, move, type Played, release } from './sample-order.ts';

const way = ['DRAFT', 'SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD', 'IN_FORCE'] as const;

/** The authority of an emergency order says on the telephone that it is its own. */
export const calledBack: Played = {
  type: 'recordCallBack',
  number: '+49 40 555 0100',
  spokenTo: 'The officer on duty',
  confirmed: true,
  enrolled: ['+49405550100'],
};

/** An authority that is not enrolled here. */
export const elsewhere = { organisation: 'south-enforcing', country: 'IE' };

/** That authority has acknowledged that it was notified. */
export const notificationRecorded: Played = {
  type: 'recordNotification',
  at: at(minute),
  reference: 'AZ 7 E 12/26',
  sha256: 'a'.repeat(64),
  enrolledLike: null,
};

/** Whether its authority is enrolled here, and is notified with the service. */
const isToBeAlerted = ({ notified, notifiedAt }: Order): boolean =>
  notified !== null && notified.organisation !== elsewhere.organisation && notifiedAt === null;

/** The next step on the way, by the person who usually does it. */
function next(order: Order, issuer: PersonActor): [Played, Actor] {
  switch (order.status) {
    case 'DRAFT':
      return [{ type: 'submitOrder' }, issuer];
    case 'SUBMITTED':
      return servesAtOnce(order) ? [{ type: 'serve' }, 'SYSTEM'] : [{ type: 'validateOrder', digest: order.digest ?? '' }, people.judge];
    case 'SERVED':
      return isToBeAlerted(order) ? [{ type: 'alertAuthority' }, 'SYSTEM'] : [{ type: 'claim' }, people.agent];
    case 'UNDER_REVIEW':
      return [decideAll(order), people.agent];
    case 'APPROVED':
      return [release(order), people.counsel];
    case 'HELD':
      return order.notificationEvidence === null ? [{ type: 'clearOrder' }, people.enforcing] : [{ type: 'endHold' }, 'SYSTEM'];
    default:
      throw new Error(`${order.status} leads nowhere`);
  }
}

/** A production order that ended after ninety days, when orders did. */
function expiredBefore(order: Order): Order {
  const [when, generation] = [at(91 * day), order.generation + 1];
  const event = {
    act: 'expire',
    part: null,
    by: null,
    at: when,
    from: order.status,
    to: 'EXPIRED',
    generation,
    text: null,
    codes: [],
  } as const;
  return { ...order, status: 'EXPIRED', generation, clocks: endedWithOrder(order.clocks, when, []), history: [...order.history, event] };
}

const endings: Readonly<Partial<Record<OrderStatus, (content: OrderContent, issuer: PersonActor) => Order>>> = {
  CLARIFICATION: (content, issuer) => {
    const order = walked(content, 'UNDER_REVIEW', issuer);
    return move(order, { type: 'askClarification', codes: [allowedCode(order)], text: 'Which account?' }, people.agent).order;
  },
  FULFILLED: (content, issuer) => {
    const order = walked(content, 'IN_FORCE', issuer);
    if (lawOf(content.kind).permits !== 'GRANTS')
      return move(order, { type: 'fulfil', done: order.targets.map(({ id }) => id) }, 'SYSTEM').order;
    return move(order, { type: 'acknowledgeDisclosure' }, issuer, dueOf(order, 'OBJECTION') ?? undefined).order;
  },
  REFUSED: (content, issuer) => {
    const order = walked(content, 'UNDER_REVIEW', issuer);
    return move(order, decideAll(order, 'REFUSED'), people.agent).order;
  },
  WITHDRAWN: (content, issuer) => move(walked(content, 'SERVED', issuer), { type: 'withdrawOrder', reason: 'Solved.' }, issuer).order,
  REVOKED: (content, issuer) => move(walked(content, 'SERVED', issuer), { type: 'reverseAccess', complaint: 'c' }, 'SYSTEM').order,
  EXPIRED: (content, issuer) => {
    const order = walked(content, 'SERVED', issuer);
    const due = dueOf(order, 'PRESERVATION');
    return due === null ? expiredBefore(order) : move(order, { type: 'expire' }, 'SYSTEM', due).order;
  },
};

/** An order of this content in this state; HELD only where an authority was notified. */
export function walked(content: OrderContent, to: OrderStatus, issuer: PersonActor = people.police): Order {
  const ending = endings[to];
  if (ending !== undefined) return ending(content, issuer);
  let order = drafted(content, issuer);
  for (let steps = 0; order.status !== to || (order.status === 'SERVED' && isToBeAlerted(order)); steps += 1) {
    if (steps > way.length + 1) throw new Error(`${to} is not on the way`);
    const [played, actor] = next(order, issuer);
    order = move(order, played, actor, played.type === 'endHold' ? (dueOf(order, 'HOLD') ?? undefined) : undefined).order;
    if (order.status === 'UNDER_REVIEW' && order.notified?.organisation === elsewhere.organisation)
      order = move(order, notificationRecorded, people.agent).order;
    if (order.status === 'UNDER_REVIEW' && order.emergency !== null) order = move(order, calledBack, people.agent).order;
  }
  return order;
}
