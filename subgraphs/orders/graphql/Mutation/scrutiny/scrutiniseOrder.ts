import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const scrutiniseOrder = act(({ generation, outcome, text, onRequest }: Sdl.MutationScrutiniseOrderArgs) => ({
  type: 'scrutiniseOrder',
  generation,
  outcome,
  text,
  onRequest: onRequest ?? null,
}));
