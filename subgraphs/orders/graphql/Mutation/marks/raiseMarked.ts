import type { MutationRaiseMarkedArgs } from '@writ/schema/generated/orders.ts';
import { withRecords } from '../../../collection/collect-now.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { markedTargets } from '../../../marks/marked-targets.ts';

const raise =
  ({ generation, text, authority = null }: MutationRaiseMarkedArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db) => ({ type: 'raiseMarked', generation, text, authority, marked: await markedTargets(db, order, context) });

export const raiseMarked = withRecords(act(raise));
