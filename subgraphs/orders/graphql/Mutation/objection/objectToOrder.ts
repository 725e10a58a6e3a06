import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const objections = (grounds: Sdl.MutationObjectToOrderArgs['grounds']) =>
  grounds.map(({ target, category, ground }) => ({ target, category: category ?? null, ground }));

export const objectToOrder = act(({ generation, grounds }: Sdl.MutationObjectToOrderArgs) => ({
  type: 'objectToOrder',
  generation,
  grounds: objections(grounds),
}));
