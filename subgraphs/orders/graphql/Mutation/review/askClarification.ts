import type { MutationAskClarificationArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const askClarification = act(({ generation, codes, text }: MutationAskClarificationArgs) => ({
  type: 'askClarification',
  generation,
  codes,
  text,
}));
