import type { OrdersContext } from '../../../context.ts';
import { suspendPerson as suspend } from '../../../persons/suspensions.ts';

export const suspendPerson = (_: unknown, given: { issuer: string; subject: string; reason: string }, context: OrdersContext) =>
  suspend(context, given);
