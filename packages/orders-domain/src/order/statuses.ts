/** Which states of an order belong together. */
import type { Order, OrderStatus } from './order.ts';

/** SERVED to IN_FORCE: the platform has it. */
export const servedToInForce: readonly OrderStatus[] = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'];
/** SUBMITTED to IN_FORCE: neither a draft nor over. */
export const submittedToInForce: readonly OrderStatus[] = ['SUBMITTED', ...servedToInForce];
/** The states in which nobody has to act any more. */
export const terminal: readonly OrderStatus[] = ['FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];
/** From service on, whatever became of the order: a non-disclosure period outlives it. */
export const afterService: readonly OrderStatus[] = [...servedToInForce, ...terminal];

/** In which a snapshot of a preservation order can still be kept: its time runs although the platform refused, or an objection or a complaint ended the order. */
export const whilePreserved: readonly OrderStatus[] = [...servedToInForce, 'REFUSED', 'REVOKED'];

/** Whether the order is over. What a court, a validating authority or the issuer decides later is recorded still. */
export const isTerminal = ({ status }: Pick<Order, 'status'>): boolean => terminal.includes(status);
