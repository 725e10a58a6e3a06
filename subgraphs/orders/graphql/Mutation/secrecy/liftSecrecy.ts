import type { MutationLiftSecrecyArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const liftSecrecy = act(({ generation, release }: MutationLiftSecrecyArgs) => ({
  type: 'liftSecrecy',
  generation,
  release: release ?? false,
}));
