import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const raiseLimit = act(({ generation, reason }: Sdl.MutationRaiseLimitArgs) => ({ type: 'raiseLimit', generation, reason }));
