import type * as Sdl from '@writ/schema/generated/orders.ts';
import { beyond, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../../context.ts';
import { inspectList } from '../../reads/inspection.ts';

export async function limitHits(_: unknown, { reviewed, first, after }: Sdl.QueryLimitHitsArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const list = context.cursors.of(`limitHits ${reviewed ?? 'all'}`);
  const only = typeof reviewed !== 'boolean' ? {} : { reviewedAt: reviewed ? { not: null } : null };
  const position = parseCursor(after, list);
  await inspectList(context, 'limitHits');
  const rows = await context.db.limitHit.findMany({
    where: { AND: [only, beyond('firstAt', position, 'desc')] },
    orderBy: [{ firstAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  return pageOf(rows, size, list, ({ firstAt, id }) => ({ at: firstAt, id }));
}
