import type { MutationMaintainOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const maintainOrder = act(({ generation, text, court, dueAt }: MutationMaintainOrderArgs) => ({
  type: 'maintainOrder',
  generation,
  text,
  court: court ?? null,
  dueAt: dueAt ?? null,
}));
