import { requestLimits } from '@writ/access';
import type { OrdersContext } from '../../../context.ts';
import { keysIn } from '../../../delivery-keys/store.ts';

/** On the authority graph those of the caller's own body. */
export const deliveryKeys = (_: unknown, _args: unknown, { db, caller }: OrdersContext) =>
  keysIn(db, caller.graph === 'authority' ? caller : null, requestLimits.page);
