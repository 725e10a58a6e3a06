/** Accounts as everybody may know them, found by id alone. */
import type { PrismaClient } from '@writ/prisma/client';
import DataLoader from 'dataloader';
import type { RecordsContext } from './context.ts';

export type AccountRow = { id: string; handle: string };
export type AccountLoader = DataLoader<string, AccountRow | null>;

/** One query for all the accounts of a call. */
export const accountLoader = (db: PrismaClient): AccountLoader =>
  new DataLoader(async (ids) => {
    const rows = await db.$queryRaw<AccountRow[]>`SELECT id, handle FROM records.account WHERE id = ANY (${[...ids]}::text[])`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

export const accountById = ({ accounts }: RecordsContext, id: string): Promise<AccountRow | null> => accounts.load(id);

/** The account that the signed-in person holds, or null. */
export async function accountOfCaller({ caller, db, accounts }: RecordsContext): Promise<AccountRow | null> {
  const [row] = await db.$queryRaw<{ id: string | null }[]>`SELECT records.account_of_holder(${caller.issuer}, ${caller.subject}) AS id`;
  return row?.id ? accounts.load(row.id) : null;
}
