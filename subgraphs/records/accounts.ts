/** Accounts as everybody may know them, found by id alone. */
import type { AccountRow } from './account-loader.ts';
import type { RecordsContext } from './context.ts';

export const accountById = ({ accounts }: RecordsContext, id: string): Promise<AccountRow | null> => accounts.load(id);

/** The account that the signed-in person holds, or null. */
export async function accountOfCaller({ caller, db, accounts }: RecordsContext): Promise<AccountRow | null> {
  const [row] = await db.$queryRaw<{ id: string | null }[]>`SELECT records.account_of_holder(${caller.issuer}, ${caller.subject}) AS id`;
  return row?.id ? accounts.load(row.id) : null;
}
