/** Accounts by id. */
import type { PrismaClient } from '@writ/prisma/client';
import { type LookUpSource, lookUpAccount } from '@writ/subgraph';
import DataLoader from 'dataloader';

export type AccountRow = { id: string; handle: string };
export type AccountLoader = DataLoader<string, AccountRow | null>;

/** How many questions are open at once. */
const atOnce = 8;

async function lookUpAll(live: LookUpSource, ids: readonly string[]): Promise<AccountRow[]> {
  const found: AccountRow[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const answers = await Promise.all(ids.slice(from, from + atOnce).map((id) => lookUpAccount(live, id)));
    found.push(...answers.filter((answer) => answer !== null));
  }
  return found;
}

/** One query for all the accounts of a call. What is not here is looked up where the platform has an adapter of its own. */
export const accountLoader = (db: PrismaClient, live: LookUpSource | undefined): AccountLoader =>
  new DataLoader(async (ids) => {
    const rows = await db.$queryRaw<AccountRow[]>`SELECT id, handle FROM records.account WHERE id = ANY (${[...ids]}::text[])`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const unknown = ids.filter((id) => !byId.has(id));
    if (live !== undefined) for (const { id, handle } of await lookUpAll(live, unknown)) byId.set(id, { id, handle });
    return ids.map((id) => byId.get(id) ?? null);
  });
