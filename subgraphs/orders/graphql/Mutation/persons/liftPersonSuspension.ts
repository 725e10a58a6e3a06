import type { OrdersContext } from '../../../context.ts';
import { liftPersonSuspension as lift } from '../../../persons/suspensions.ts';

export const liftPersonSuspension = (_: unknown, given: { suspension: string; reason: string }, context: OrdersContext) =>
  lift(context, given);
