/** `orders`: the caller's own. What is hidden answers as what is missing does. */
import { orderStatuses } from '@writ/orders-domain/order';
import type { QueryOrdersArgs } from '@writ/schema/generated/orders.ts';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../../context.ts';
import { orderIdsOf } from '../../store/lists.ts';

export async function orders(_: unknown, { statuses, first, after }: QueryOrdersArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const wanted = orderStatuses.filter((status) => statuses?.includes(status) ?? true);
  const list = context.cursors.of(`orders ${wanted.join()}`);
  const rows = await orderIdsOf(context.db, context.caller, wanted, { after: parseCursor(after, list), take: size + 1 });
  const { nodes, pageInfo } = pageOf(rows, size, list, ({ createdAt, id }) => ({ at: createdAt, id }));
  const seen = await context.orders.loadMany(nodes.map(({ id }) => id));
  return { nodes: nodes.filter((_row, index) => seen[index] !== null).map(({ id }) => ({ id })), pageInfo };
}
