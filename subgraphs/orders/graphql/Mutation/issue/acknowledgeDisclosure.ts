import type { MutationAcknowledgeDisclosureArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const acknowledgeDisclosure = act(({ generation }: MutationAcknowledgeDisclosureArgs) => ({
  type: 'acknowledgeDisclosure',
  generation,
}));
