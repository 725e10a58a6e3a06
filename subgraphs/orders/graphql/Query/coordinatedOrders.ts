import type { QueryCoordinatedOrdersArgs } from '@writ/schema/generated/orders.ts';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../../context.ts';
import { coordinatedIds, coordinatedOf } from '../../coordinator/coordinated-orders.ts';

export async function coordinatedOrders(_: unknown, { first, after }: QueryCoordinatedOrdersArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const list = context.cursors.of(`coordinated ${context.caller.country}`);
  const rows = await coordinatedIds(context, parseCursor(after, list), size + 1);
  const { nodes, pageInfo } = pageOf(rows, size, list, ({ createdAt, id }) => ({ at: createdAt, id }));
  return {
    nodes: await coordinatedOf(
      context,
      nodes.map(({ id }) => id),
    ),
    pageInfo,
  };
}
