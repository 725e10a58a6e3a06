import type { MutationWriteObjectionArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const writeObjection = act(({ generation, text }: MutationWriteObjectionArgs) => ({ type: 'writeObjection', generation, text }));
