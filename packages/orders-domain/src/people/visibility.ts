/**
 * Whom an order exists for: a draft for its issuer alone, one that was never served for issuing and validating authorities,
 * after that also for the platform and the enforcing authority. For everybody else there is none.
 */
import type { Role } from '@writ/access';
import type { Approval, Order } from '../order/order.ts';
import { isSigner } from './actor.ts';

const beforeService: readonly Role[] = ['ISSUING', 'VALIDATING'];

/** Whether somebody who acts in one of these roles may know of the order. */
export function mayKnow(order: Order, who: Approval, as: readonly Role[]): boolean {
  if (order.status === 'DRAFT') return isSigner(who, order.issuing);
  return order.servedAt !== null || as.some((role) => beforeService.includes(role));
}
