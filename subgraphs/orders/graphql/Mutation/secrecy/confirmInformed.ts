import type { MutationConfirmInformedArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const confirmInformed = act(({ generation, at }: MutationConfirmInformedArgs) => ({ type: 'confirmInformed', generation, at }));
