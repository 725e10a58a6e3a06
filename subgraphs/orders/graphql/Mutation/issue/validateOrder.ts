import type { MutationValidateOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const validateOrder = act(({ generation, digest }: MutationValidateOrderArgs) => ({ type: 'validateOrder', generation, digest }));
