/** `queue` and `workCounts`: the same work under the same filter, in pages and in numbers. Both are one read. */
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { requirePerson } from '../person.ts';
import { scopeOf, wantedOf } from '../queue/filter.ts';
import { cursorPositionOf, queuePositionOf } from '../queue/queue-position.ts';
import type { QueryQueueArgs, QueryWorkCountsArgs } from '../sdl.ts';
import { countWork, type KindCounts, type Offered, workAfter } from '../store/queue.ts';

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

const sum = (counts: readonly KindCounts[], column: Exclude<keyof KindCounts, 'kind'>): number =>
  counts.reduce((total, one) => total + one[column], 0);

export async function workCounts(_: unknown, { filter }: QueryWorkCountsArgs, { db, caller, now: at }: EnforcementContext) {
  const byKind = await countWork(db, wantedOf(null, filter), { person: requirePerson(caller), at });
  const totals = { open: sum(byKind, 'open'), overdue: sum(byKind, 'overdue'), claimed: sum(byKind, 'claimed'), mine: sum(byKind, 'mine') };
  return { ...totals, byKind };
}
