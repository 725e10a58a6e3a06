/** What a row of the list says of an order: whose turn it is, what is to be done, and which of its clocks matters now. */
import { lawOf, mayIssue } from '@writ/orders-domain/law';
import { isTerminal, type OrderStatus, submittedToInForce, terminal } from '@writ/orders-domain/order';
import type { Role, Session } from '../../app/session.ts';
import type { OrderListQuery } from '../../graphql/authority/graphql.ts';
import { aimOf } from '../../order/order-facts.ts';

export type OrderRow = NonNullable<OrderListQuery['orders']>['nodes'][number];
export type OrderClock = OrderRow['clocks'][number];

/** Every state, those in which somebody has to act first. */
export const everyStatus: readonly OrderStatus[] = ['DRAFT', ...submittedToInForce, ...terminal];

/** Whether an emergency order was served without the validation that it needs. */
const lacksValidation = (order: OrderRow): boolean =>
  order.emergency !== null && order.validating === null && !isTerminal(order) && order.clocks.some(({ kind }) => kind === 'VALIDATION');

const waits: Readonly<Partial<Record<Role, (order: OrderRow, now: number) => boolean>>> = {
  ISSUING: ({ status }) => status === 'DRAFT' || status === 'CLARIFICATION' || status === 'IN_FORCE',
  VALIDATING: (order) => order.status === 'SUBMITTED' || lacksValidation(order),
  ENFORCING: (order, now) =>
    order.status === 'HELD' ||
    (!isTerminal(order) && order.clocks.some(({ kind, dueAt }) => kind === 'OBJECTION' && Date.parse(dueAt) > now)),
};

/** Whether somebody with one of the roles has to act on it. */
export const waitsFor = (roles: readonly Role[], order: OrderRow, now: number): boolean =>
  roles.some((role) => waits[role]?.(order, now) === true);

/** Kinds of clocks that matter in a state, the first of them that the order has. */
const clocksIn: Readonly<Record<OrderStatus, readonly string[]>> = {
  DRAFT: [],
  SUBMITTED: ['REMINDER'],
  SERVED: ['ANSWER', 'REMINDER'],
  UNDER_REVIEW: ['ANSWER', 'REMINDER'],
  CLARIFICATION: ['CLARIFICATION', 'ANSWER'],
  APPROVED: ['ANSWER', 'REMINDER'],
  HELD: ['HOLD'],
  IN_FORCE: ['PRESERVATION', 'REMINDER'],
  FULFILLED: [],
  REFUSED: [],
  WITHDRAWN: [],
  REVOKED: [],
  EXPIRED: [],
};

/** The clocks to show in a list, the most pressing first; none where nothing is due any more. */
export function clocksOf(order: OrderRow, now: number): OrderClock[] {
  const of = (kind: string): OrderClock | undefined => order.clocks.find((clock) => clock.kind === kind);
  const first = clocksIn[order.status].map(of).find((clock) => clock !== undefined);
  const validation = lacksValidation(order) ? of('VALIDATION') : undefined;
  const objection = isTerminal(order) ? undefined : of('OBJECTION');
  const open = objection !== undefined && Date.parse(objection.dueAt) > now ? objection : undefined;
  return [validation, open, first].filter((clock) => clock !== undefined);
}

/** Who has to do what, as the last part of a key of words. */
export function nextOf(roles: readonly Role[], order: OrderRow, now: number): string {
  const isMine = waitsFor(roles, order, now);
  if (isMine && roles.includes('VALIDATING')) return 'validate';
  if (isMine && roles.includes('ENFORCING')) return 'object';
  if (order.status === 'IN_FORCE' && aimOf(order) === 'ACT') return 'IN_FORCE.acts';
  if (order.status === 'IN_FORCE' && order.categories.length > 0 && aimOf(order) === 'PRESERVE') return 'IN_FORCE.keeps';
  return isMine ? `${order.status}.mine` : order.status;
}

/** Whether the person can draft it again: an act of its body, by whose office may issue it. */
export const canReissue = (order: OrderRow, { roles, organisation, office }: Pick<Session, 'roles' | 'organisation' | 'office'>): boolean =>
  roles.includes('ISSUING') &&
  isTerminal(order) &&
  order.issuing.organisation === organisation &&
  mayIssue(lawOf(order.kind), office, order.categories);
