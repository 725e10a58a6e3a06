/** Which orders the list shows, as the address has it. */
import { type OrderStatus, submittedToInForce, terminal } from '@writ/orders-domain/order';
import { everyStatus } from './order-row.ts';

/** A state, or those that wait for somebody, or those that are over. */
export type StatusChoice = OrderStatus | 'open' | 'over';

export const isStatusChoice = (value: unknown): value is StatusChoice =>
  value === 'open' || value === 'over' || (everyStatus as readonly unknown[]).includes(value);

/** The states that a choice means; undefined for all of them. */
export function statusesOf(choice: StatusChoice | undefined): OrderStatus[] | undefined {
  if (choice === undefined) return undefined;
  if (choice === 'open') return ['DRAFT', ...submittedToInForce];
  return choice === 'over' ? [...terminal] : [choice];
}
