import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import { notifiedAuthorityState, readsHere } from '../../../enrolment/store.ts';

const record =
  ({ generation, input }: Sdl.MutationRecordAnswerArgs): MakeAct =>
  async ({ order }, db) => ({
    type: 'recordAnswer',
    generation,
    ...input,
    readsHere: await readsHere(db, order),
    ...(await notifiedAuthorityState(db, order.notified)),
  });

export const recordAnswer = act(record);
