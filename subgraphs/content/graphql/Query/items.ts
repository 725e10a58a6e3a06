import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { ContentContext } from '../../context.ts';
import { type ItemRow, itemsOfThread, newestItems } from '../../published.ts';

interface ItemsArguments {
  thread?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of all items, newest first, or of one thread, oldest first. */
export async function items(
  _: unknown,
  { thread, first, after }: ItemsArguments,
  { db, items: known, reader, cursors }: ContentContext,
): Promise<Page<ItemRow>> {
  const size = pageSize(first, 20);
  const list = cursors.of(thread ? `thread ${thread}` : 'items');
  const position = parseCursor(after, list);
  const take = size + 1;
  const rows = await (thread ? itemsOfThread(db, reader, { thread, after: position, take }) : newestItems(db, reader, position, take));
  for (const row of rows) known.prime(row.id, row);
  return pageOf(rows, size, list, (row) => ({ at: row.publishedAt, id: row.id }));
}
