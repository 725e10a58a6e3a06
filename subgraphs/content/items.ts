/** Published items: anybody may read them, unless a restriction withholds them from readers where the caller is. */
import type { Caller } from '@writ/access';
import { notFound } from '@writ/core';
import type { PrismaClient } from '@writ/prisma';
import { beyond, type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import DataLoader from 'dataloader';
import type { ContentContext } from './context.ts';

export interface ItemRow {
  id: string;
  accountId: string;
  threadId: string;
  publishedAt: Date;
  title: string | null;
  text: string | null;
  language: string | null;
  inReplyTo: string | null;
}

export type ItemLoader = DataLoader<string, ItemRow | null>;
export type WithheldLoader = DataLoader<string, boolean>;

/** One query for all the items of a call. */
export const itemLoader = (db: PrismaClient): ItemLoader =>
  new DataLoader(async (ids) => {
    const rows = await db.item.findMany({ where: { id: { in: [...ids] } } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/**
 * One query for all the items of a call: which of them the reader doesn't get. Staff read what they decide on; a reader
 * whose territory nobody knows gets only what is open everywhere.
 */
export const withheldLoader = (db: PrismaClient, caller: Caller, now: Date): WithheldLoader =>
  new DataLoader(async (ids) => {
    if (caller.graph === 'platform') return ids.map(() => false);
    const rows = await db.$queryRaw<{ item: string }[]>`
      SELECT withheld AS item FROM enforcement.withheld(${[...ids]}::text[], ${caller.country}, ${now})`;
    const withheld = new Set(rows.map(({ item }) => item));
    return ids.map((id) => withheld.has(id));
  });

/** The item, or NOT_FOUND. */
export async function itemById(_: unknown, { id }: { id: string }, { items }: ContentContext): Promise<ItemRow> {
  const item = await items.load(id);
  if (item === null) throw notFound();
  return item;
}

interface ItemsArguments {
  thread?: string | null;
  first?: number | null;
  after?: string | null;
}

/** A page of all items, newest first, or of one thread, oldest first. */
export async function itemPage(
  _: unknown,
  { thread, first, after }: ItemsArguments,
  { db, items }: ContentContext,
): Promise<Page<ItemRow>> {
  const size = pageSize(first, 20);
  const scope = thread ? `thread ${thread}` : 'items';
  const position = parseCursor(after, scope);
  const order = thread ? 'asc' : 'desc';
  const where = { ...(thread ? { threadId: thread } : {}), ...beyond('publishedAt', position, order) };
  const rows = await db.item.findMany({ where, orderBy: [{ publishedAt: order }, { id: order }], take: size + 1 });
  for (const row of rows) items.prime(row.id, row);
  return pageOf(rows, size, scope, (row) => ({ at: row.publishedAt, id: row.id }));
}

/** A part of the item that a restriction can withhold. */
export const unlessWithheld =
  (part: 'title' | 'text') =>
  async (item: ItemRow, _args: unknown, { withheld }: ContentContext): Promise<string | null> =>
    (await withheld.load(item.id)) ? null : item[part];

/** The item that this one answers; null when it isn't published here. */
export const answeredItem = ({ inReplyTo }: ItemRow, _args: unknown, { items }: ContentContext): Promise<ItemRow | null> | null =>
  inReplyTo === null ? null : items.load(inReplyTo);
