import type * as Sdl from '@writ/schema/generated/orders.ts';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../../context.ts';
import { allAccessAnswers } from '../../informing/access-answers.ts';

export async function accessAnswers(_: unknown, { first, after }: Sdl.QueryAccessAnswersArgs, { db, cursors }: OrdersContext) {
  const size = pageSize(first, 20);
  const list = cursors.of('accessAnswers');
  const rows = await allAccessAnswers(db, { after: parseCursor(after, list), take: size + 1 });
  return pageOf(rows, size, list, ({ answeredAt, id }) => ({ at: answeredAt, id }));
}
