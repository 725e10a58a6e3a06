import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordWithdrawal = act(({ generation, text }: Sdl.MutationRecordWithdrawalArgs) => ({
  type: 'recordWithdrawal',
  generation,
  text,
}));
