import type { MutationConsultIssuerArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const consultIssuer = act(({ generation, text }: MutationConsultIssuerArgs) => ({ type: 'consultIssuer', generation, text }));
