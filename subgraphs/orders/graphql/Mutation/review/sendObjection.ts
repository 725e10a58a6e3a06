import type { MutationSendObjectionArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const sendObjection = act(({ generation }: MutationSendObjectionArgs) => ({ type: 'sendObjection', generation }));
