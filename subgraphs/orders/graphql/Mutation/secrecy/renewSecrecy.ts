import type { MutationRenewSecrecyArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const renewSecrecy = act(({ generation, ground, reason, until }: MutationRenewSecrecyArgs) => ({
  type: 'renewSecrecy',
  generation,
  ground,
  reason,
  until: until ?? null,
}));
