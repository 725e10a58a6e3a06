/** Accounts as everybody may know them, found by id alone. */
import { accountOfHolder } from '@writ/subgraph';
import type { AccountRow } from './account-loader.ts';
import type { RecordsContext } from './context.ts';

export const accountById = ({ accounts }: RecordsContext, id: string): Promise<AccountRow | null> => accounts.load(id);

/** The account that the signed-in person holds, or null. */
export async function accountOfCaller({ caller, db, accounts }: RecordsContext): Promise<AccountRow | null> {
  const id = await accountOfHolder(db, caller);
  return id === null ? null : accounts.load(id);
}
