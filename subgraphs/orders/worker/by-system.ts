/** An act that a clock brings on one order, as it stands by the queue. */
import { newOperationId } from '@writ/core';
import type { Act } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import { adoptQueueClaim } from '../commands/queue-claim.ts';
import { actOn, type MakeAct } from '../commands/run-command.ts';
import type { Services } from '../dependencies.ts';
import { ordersById } from '../store/read.ts';

/** Makes the act that `choose` names for the order as it is now, if it names one. An order that was moved meanwhile is left as it is. */
export async function actBySystem(
  services: Services,
  id: string,
  choose: (order: Order, now: Date) => Act | MakeAct | null | Promise<Act | null>,
): Promise<void> {
  const now = services.clock();
  const [found] = await ordersById(services.db, [id]);
  if (found === undefined) return;
  const { order } = await adoptQueueClaim(services, found, now);
  const act = await choose(order, now);
  if (act === null) return;
  await actOn({ services, caller: null, operation: newOperationId() }, id, typeof act === 'function' ? act : () => act);
}
