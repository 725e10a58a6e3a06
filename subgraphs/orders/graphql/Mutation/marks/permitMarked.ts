import type { MutationPermitMarkedArgs } from '@writ/schema/generated/orders.ts';
import { withRecords } from '../../../collection/collect-now.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { markedTargets } from '../../../marks/marked-targets.ts';

const permit =
  ({ generation, text }: MutationPermitMarkedArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db) => ({ type: 'permitMarked', generation, text, marked: await markedTargets(db, order, context) });

export const permitMarked = withRecords(act(permit));
