import type { MutationSetConditionsArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const setConditions = act(({ generation, text }: MutationSetConditionsArgs) => ({ type: 'setConditions', generation, text }));
