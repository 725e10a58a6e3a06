import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import { batchesAfter } from '../../batches/store.ts';
import type { EnforcementContext } from '../../context.ts';
import type { BatchState, QueryBatchesArgs } from '../../sdl.ts';

const states: readonly BatchState[] = ['OPEN', 'WAITING', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDOING', 'UNDONE'];

export async function batches(_: unknown, args: QueryBatchesArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(args.first, 20);
  const wanted = states.filter((state) => args.states?.includes(state) ?? true);
  const list = cursors.of(`batches ${wanted.join()}`);
  const rows = await batchesAfter(db, wanted, parseCursor(args.after, list), size + 1);
  return pageOf(rows, size, list, ({ openedAt, id }) => ({ at: openedAt, id }));
}
