import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import { objections } from './objectToOrder.ts';

export const recordObjection = act(({ generation, grounds, text }: Sdl.MutationRecordObjectionArgs) => ({
  type: 'recordObjection',
  generation,
  grounds: objections(grounds),
  text,
}));
