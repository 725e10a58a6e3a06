/** The resolvers of published items: anybody may read them, unless a restriction withholds them from readers where the caller is. */
import { notFound } from '@writ/core';
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { ContentContext } from './context.ts';
import { type ItemRow, itemsOfThread, newestItems } from './published.ts';

/** The item, or NOT_FOUND. */
export async function itemById(_: unknown, { id }: { id: string }, { items }: ContentContext): Promise<ItemRow> {
  const item = await items.load(id);
  if (item === null) throw notFound();
  return item;
}

interface ItemsArguments {
  thread?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of all items, newest first, or of one thread, oldest first. */
export async function itemPage(
  _: unknown,
  { thread, first, after }: ItemsArguments,
  { db, items, reader, cursors }: ContentContext,
): Promise<Page<ItemRow>> {
  const size = pageSize(first, 20);
  const list = cursors.of(thread ? `thread ${thread}` : 'items');
  const position = parseCursor(after, list);
  const take = size + 1;
  const rows = await (thread ? itemsOfThread(db, reader, { thread, after: position, take }) : newestItems(db, reader, position, take));
  for (const row of rows) items.prime(row.id, row);
  return pageOf(rows, size, list, (row) => ({ at: row.publishedAt, id: row.id }));
}

/** The item that this one answers; null when it isn't published here. */
export const answeredItem = ({ inReplyTo }: ItemRow, _args: unknown, { items }: ContentContext): Promise<ItemRow | null> | null =>
  inReplyTo === null ? null : items.load(inReplyTo);
