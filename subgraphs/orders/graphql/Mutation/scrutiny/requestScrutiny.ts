import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const requestScrutiny = act(({ generation, text }: Sdl.MutationRequestScrutinyArgs) => ({
  type: 'requestScrutiny',
  generation,
  text,
}));
