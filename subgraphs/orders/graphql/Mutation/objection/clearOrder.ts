import type { MutationClearOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const clearOrder = act(({ generation }: MutationClearOrderArgs) => ({ type: 'clearOrder', generation }));
