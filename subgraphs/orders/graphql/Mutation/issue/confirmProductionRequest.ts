import type { MutationConfirmProductionRequestArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const confirmProductionRequest = act(({ generation, input }: MutationConfirmProductionRequestArgs) => ({
  type: 'confirmProductionRequest',
  generation,
  request: input,
}));
