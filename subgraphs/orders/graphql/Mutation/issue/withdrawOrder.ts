import type { MutationWithdrawOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const withdrawOrder = act(({ generation, reason }: MutationWithdrawOrderArgs) => ({ type: 'withdrawOrder', generation, reason }));
