/** Accounts as everybody may know them, found by id alone. */
import type { AccountRow } from './account-loader.ts';
import type { RecordsContext } from './context.ts';

export const accountById = ({ accounts }: RecordsContext, id: string): Promise<AccountRow | null> => accounts.load(id);

/** The account that the signed-in person holds, or null. Of one that was never imported the source gives the handle. */
export async function accountOfCaller({ caller, heldBy, accounts, findAccount }: RecordsContext): Promise<AccountRow | null> {
  const id = await heldBy(caller);
  return id === null ? null : ((await accounts.load(id)) ?? findAccount(id));
}
