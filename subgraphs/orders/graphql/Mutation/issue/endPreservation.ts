import type { MutationEndPreservationArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const endPreservation = act(({ generation, reason }: MutationEndPreservationArgs) => ({
  type: 'endPreservation',
  generation,
  reason,
}));
