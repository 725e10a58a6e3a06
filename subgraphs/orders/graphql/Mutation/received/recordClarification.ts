import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordClarification = act(({ generation, text }: Sdl.MutationRecordClarificationArgs) => ({
  type: 'recordClarification',
  generation,
  text,
}));
