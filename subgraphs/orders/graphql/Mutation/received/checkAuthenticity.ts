import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const checkAuthenticity = act(({ generation, input }: Sdl.MutationCheckAuthenticityArgs) => ({
  type: 'checkAuthenticity',
  generation,
  ...input,
}));
