import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordNoLongerNeeded = act(({ generation, text }: Sdl.MutationRecordNoLongerNeededArgs) => ({
  type: 'recordNoLongerNeeded',
  generation,
  text,
}));
