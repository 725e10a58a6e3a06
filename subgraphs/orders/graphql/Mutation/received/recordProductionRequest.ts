import type { MutationRecordProductionRequestArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordProductionRequest = act(({ generation, input, text }: MutationRecordProductionRequestArgs) => ({
  type: 'recordProductionRequest',
  generation,
  request: input,
  text,
}));
