import { contentOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { knownOrders } from '../../../store/drafts.ts';

const submit =
  ({ generation }: Sdl.MutationSubmitOrderArgs, { caller }: OrdersContext): MakeAct =>
  async ({ order }, db, now) => ({
    type: 'submitOrder',
    generation,
    known: await knownOrders(db, { id: order.id, content: contentOf(order), caller, now }),
  });

export const submitOrder = act(submit);
