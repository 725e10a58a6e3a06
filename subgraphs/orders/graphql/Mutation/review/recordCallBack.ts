import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import { callBackNumbers } from '../../../store/call-back-numbers.ts';

const callBack =
  ({ generation, input }: Sdl.MutationRecordCallBackArgs): MakeAct =>
  async ({ order: { issuing } }, db) => ({
    type: 'recordCallBack',
    generation,
    ...input,
    enrolled: await callBackNumbers(db, issuing),
  });

export const recordCallBack = act(callBack);
