import type { MutationEndImpedimentArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const endImpediment = act(({ generation, text }: MutationEndImpedimentArgs) => ({ type: 'endImpediment', generation, text }));
