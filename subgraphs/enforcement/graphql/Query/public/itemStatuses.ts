/** `itemStatuses`: what readers get of restricted items, for whoever keeps a cache of it. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../../../context.ts';
import type { QueryItemStatusesArgs } from '../../../sdl.ts';
import { itemVersionsAfter } from '../../../store/events.ts';
import { retainedSince } from '../../../webhooks/retention.ts';

export async function itemStatuses(_: unknown, { first, after }: QueryItemStatusesArgs, { db, now, cursors }: EnforcementContext) {
  const list = cursors.of('item-statuses');
  const size = pageSize(first, 50);
  const rows = await itemVersionsAfter(db, parseCursor(after, list)?.id ?? '', retainedSince(now), size + 1);
  return pageOf(rows, size, list, ({ at, itemId: id }) => ({ at, id }));
}
