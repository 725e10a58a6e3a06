import type { MutationRefuseValidationArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const refuseValidation = act(({ generation, reason }: MutationRefuseValidationArgs) => ({
  type: 'refuseValidation',
  generation,
  reason,
}));
