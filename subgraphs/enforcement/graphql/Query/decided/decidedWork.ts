/** `decidedWork`: notices, complaints and orders that were decided, the newest first. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../../context.ts';
import type { QueryDecidedWorkArgs, WorkKind } from '../../../sdl.ts';
import { decidedAfter } from '../../../store/decided-work.ts';

const every: readonly WorkKind[] = ['NOTICE', 'COMPLAINT', 'ORDER', 'ERASURE'];

export async function decidedWork(_: unknown, { kinds, about, first, after }: QueryDecidedWorkArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 20);
  const wanted = every.filter((kind) => kinds?.includes(kind) ?? true);
  const list = cursors.of(`decided ${wanted.join()} ${about ?? ''}`);
  const rows = await decidedAfter(db, { kinds: wanted, about: about ?? null }, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ closedAt, id }) => ({ at: closedAt ?? new Date(0), id }));
}
