/** `queue`: the same work under the same filter as `workCounts` counts, in pages. Both are one read. */
import { requirePerson } from '@writ/access';
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../context.ts';
import { scopeOf, wantedOf } from '../../queue/filter.ts';
import { cursorPositionOf, queuePositionOf } from '../../queue/queue-position.ts';
import type { QueryQueueArgs } from '../../sdl.ts';
import { type Offered, workAfter } from '../../store/queue.ts';

export async function queue(
  _: unknown,
  { kinds, filter, first, after }: QueryQueueArgs,
  { db, caller, now: at, cursors }: EnforcementContext,
): Promise<Page<Offered>> {
  const size = pageSize(first, 20);
  const person = requirePerson(caller);
  const wanted = wantedOf(kinds, filter);
  const list = cursors.of(scopeOf(wanted, person));
  const rows = await workAfter(db, wanted, { person, at }, { after: queuePositionOf(parseCursor(after, list)), take: size + 1 });
  return pageOf(rows, size, list, cursorPositionOf);
}
