import type * as Sdl from '@writ/schema/generated/orders.ts';
import { withRecords } from '../../../collection/collect-now.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { notifiedAuthorityState, readsHere } from '../../../enrolment/store.ts';
import { markedTargets } from '../../../marks/marked-targets.ts';

const record =
  ({ generation, input }: Sdl.MutationRecordAnswerArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db) => ({
    type: 'recordAnswer',
    generation,
    ...input,
    marked: await markedTargets(db, order, context),
    readsHere: await readsHere(db, order),
    ...(await notifiedAuthorityState(db, order.notified)),
  });

export const recordAnswer = withRecords(act(record));
