import type * as Sdl from '@writ/schema/generated/orders.ts';
import { beyond, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../../context.ts';
import { inspectList } from '../../reads/inspection.ts';

const allStates = ['PENDING', 'CONSENTED', 'REFUSED', 'USED'] as const;

export async function caseRequests(_: unknown, { states, first, after }: Sdl.QueryCaseRequestsArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const wanted = allStates.filter((state) => states?.includes(state) ?? true);
  const list = context.cursors.of(`caseRequests ${wanted.join()}`);
  const position = parseCursor(after, list);
  await inspectList(context, 'caseRequests');
  const rows = await context.db.caseRequest.findMany({
    where: { AND: [{ state: { in: [...wanted] } }, beyond('askedAt', position, 'desc')] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  return pageOf(rows, size, list, ({ askedAt, id }) => ({ at: askedAt, id }));
}
