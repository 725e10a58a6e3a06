import { PublicError } from '@writ/core';
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { ContentContext } from '../../context.ts';
import { type ItemRow, itemsOfThread, newestItems } from '../../published.ts';

interface ItemsArguments {
  thread?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Of a live platform only what was reported or decided on is kept here: a list would say which items these are. Staff work with them, by thread. */
function requireList({ isLive, reader }: ContentContext, { thread, after }: ItemsArguments, rows: readonly ItemRow[]): void {
  if (!isLive || rows.length > 0 || after || (thread && reader.caller.graph === 'platform')) return;
  throw new PublicError('BAD_USER_INPUT', 'The items of this platform are not listed here: ask for one by its id, with item(id).');
}

/** A page of all items, newest first, or of one thread, oldest first. */
export async function items(_: unknown, input: ItemsArguments, context: ContentContext): Promise<Page<ItemRow>> {
  const { thread, first, after } = input;
  const { db, items: known, reader, cursors } = context;
  const size = pageSize(first, 20);
  const list = cursors.of(thread ? `thread ${thread}` : 'items');
  const position = parseCursor(after, list);
  const take = size + 1;
  const rows = await (thread ? itemsOfThread(db, reader, { thread, after: position, take }) : newestItems(db, reader, position, take));
  requireList(context, input, rows);
  for (const row of rows) known.prime(row.id, row);
  return pageOf(rows, size, list, (row) => ({ at: row.publishedAt, id: row.id }));
}
