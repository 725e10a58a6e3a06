import type { MutationRecordProductionArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordProduction = act(({ generation, text }: MutationRecordProductionArgs) => ({
  type: 'recordProduction',
  generation,
  text,
}));
