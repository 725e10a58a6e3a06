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

/** Whether nothing can move the order any more. */
export const isTerminal = ({ status }: Pick<Order, 'status'>): boolean => terminal.includes(status);
