import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import { disputesAfter } from '../../disputes/store.ts';
import type { QueryDisputesArgs } from '../../sdl.ts';

export async function disputes(_: unknown, { first, after }: QueryDisputesArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 20);
  const list = cursors.of('disputes');
  const rows = await disputesAfter(db, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ recordedAt, id }) => ({ at: recordedAt, id }));
}
