/** Accounts by id. */
import type { PrismaClient } from '@writ/prisma/client';
import DataLoader from 'dataloader';

export type AccountRow = { id: string; handle: string };
export type AccountLoader = DataLoader<string, AccountRow | null>;

/** One query for all the accounts of a call. */
export const accountLoader = (db: PrismaClient): AccountLoader =>
  new DataLoader(async (ids) => {
    const rows = await db.$queryRaw<AccountRow[]>`SELECT id, handle FROM records.account WHERE id = ANY (${[...ids]}::text[])`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
