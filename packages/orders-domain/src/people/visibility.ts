/**
 * Whom an order exists for. A draft is its author's; the issuing body sees its own, validators what waits for one of their state and what
 * they have signed, the notified authority what it was notified of, the authority that scrutinises removal orders those of other states, the platform what was served, an auditor all but drafts. For
 * everybody else there is none, and the answer is that of a missing one.
 */
import type { Caller } from '@writ/access';
import { mayKnowOrder, type Role, rolesOf } from '@writ/access/vocabulary';
import { lawOf } from '../law/in-force.ts';
import type { OrderKind } from '../law/kinds.ts';
import { awaitsValidation } from '../order/in-force.ts';
import type { Order, Signature } from '../order/order.ts';
import { isTerminal } from '../order/statuses.ts';
import { bodyOf, isHome, isOfBody, isSigner, signatureOf } from './actor.ts';

/** Whether any validator of the issuer's state can act on it now. */
export const waitsForValidator = (order: Order): boolean =>
  order.status === 'SUBMITTED' ||
  (order.servedAt !== null && (!isTerminal(order) || order.status === 'FULFILLED') && awaitsValidation(order));
const hasSigned = ({ history }: Order, who: Signature): boolean =>
  history.some(({ part, by }) => part === 'VALIDATOR' && by !== null && isOfBody(who, bodyOf(by)));

/** By role, who can see an order that is no longer a draft. */
const seenBy: Readonly<Partial<Record<Role, (order: Order, who: Signature) => boolean>>> = {
  ISSUING: (order, who) => isOfBody(who, bodyOf(order.issuing)),
  VALIDATING: (order, who) =>
    isOfBody(who, order.validating && bodyOf(order.validating)) ||
    hasSigned(order, who) ||
    (waitsForValidator(order) && who.country !== null && who.country === order.issuing.country),
  ENFORCING: (order, who) =>
    order.servedAt !== null && (isOfBody(who, order.notified) || isOfBody(who, order.concerned) || isHome(order, who)),
  AGENT: (order) => order.servedAt !== null,
  COUNSEL: (order) => order.servedAt !== null,
  AUDITOR: () => true,
};

/** Whether the order exists for somebody who acts in one of these roles. */
export function canView(order: Order, who: Signature, as: readonly Role[]): boolean {
  if (order.status === 'DRAFT') return as.includes('ISSUING') && isSigner(who, order.issuing);
  return as.some((role) => seenBy[role]?.(order, who) === true);
}

/** Whether the order exists for a caller, in the roles that they have on their graph. */
export function isVisibleTo(order: Order, caller: Caller, now: Date): boolean {
  // Whose token is for one order sees no other (RFC 9396), and that one as without it.
  if (caller.order !== undefined && caller.order !== order.id) return false;
  const who = signatureOf(caller, now);
  const own = rolesOf(caller.graph);
  const roles = caller.roles.filter((role) => own.includes(role));
  return who !== null && canView(order, who, roles);
}

/** Whether a caller for whom the order exists may know whom it names and why it was given. */
export const mayKnow = ({ claim, history }: Pick<Order, 'claim' | 'history'>, caller: Caller, now: Date): boolean =>
  mayKnowOrder(caller, { claim, actors: history.flatMap(({ by }) => by ?? []) }, now);

/** Whether Digital Services Coordinators know of orders of the kind: those under Regulation (EU) 2022/2065, Art. 9 and 10. */
export const isOfServicesAct = (kind: OrderKind): boolean => lawOf(kind).regulation === 'Regulation (EU) 2022/2065';

/**
 * Whether a Digital Services Coordinator of a state sees that there is an order: Regulation (EU) 2022/2065, Art. 9(4), 10(4) and 56(1). `own` is the state in
 * which the platform is established.
 */
export const isCoordinated = (
  { kind, servedAt, issuing }: Pick<Order, 'kind' | 'servedAt' | 'issuing'>,
  { graph, roles, country }: Caller,
  own: string,
): boolean =>
  graph === 'authority' &&
  roles.includes('COORDINATOR') &&
  country !== null &&
  isOfServicesAct(kind) &&
  servedAt !== null &&
  (country === own || country === issuing.country);
