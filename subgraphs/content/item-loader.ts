/** Published items by id. */
import type { PrismaClient } from '@writ/prisma/client';
import DataLoader from 'dataloader';
import { type ItemRow, publishedItems, type Reader } from './published.ts';

export type ItemLoader = DataLoader<string, ItemRow | null>;

/** One query for all the items of a call. */
export const itemLoader = (db: PrismaClient, reader: Reader): ItemLoader =>
  new DataLoader(async (ids) => {
    const rows = new Map((await publishedItems(db, reader, ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
