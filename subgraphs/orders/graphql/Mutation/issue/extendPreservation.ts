import type { MutationExtendPreservationArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const extendPreservation = act(({ generation, reason }: MutationExtendPreservationArgs) => ({
  type: 'extendPreservation',
  generation,
  reason,
}));
