/** `incompleteEffects`: what was decided and is not, or not in full, what anybody gets on the platform. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../../context.ts';
import { incompleteEffects as found, placeOf } from '../../../effects/store.ts';
import type { QueryIncompleteEffectsArgs } from '../../../sdl.ts';

export async function incompleteEffects(
  _: unknown,
  { first, after }: QueryIncompleteEffectsArgs,
  { db, now, cursors }: EnforcementContext,
) {
  const list = cursors.of('incomplete-effects');
  const size = pageSize(first, 20);
  const rows = await found(db, now, parseCursor(after, list)?.id ?? '', size + 1);
  return pageOf(rows, size, list, (row) => ({ at: row.wantedAt, id: placeOf(row) }));
}
