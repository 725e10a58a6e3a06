import type { MutationReturnOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const returnOrder = act(({ generation, reason }: MutationReturnOrderArgs) => ({ type: 'returnOrder', generation, reason }));
