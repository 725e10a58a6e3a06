import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const takeOrder = act(({ generation }: Sdl.MutationTakeOrderArgs) => ({ type: 'takeOrder', generation }));
