/** The account that a signed-in person holds, by the platform's own books: the one thing about records that any subgraph may ask. */
import type { AccountId } from '@writ/core';

/** A connection under the role of any subgraph. */
interface Database {
  $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>;
}

/** Null for a person who holds no account, and without a person. */
export async function accountOfHolder(
  db: Database,
  person: { readonly issuer: string | null; readonly subject: string | null } | null,
): Promise<AccountId | null> {
  if (person === null) return null;
  const [row] = await db.$queryRaw<{ id: AccountId | null }[]>`
    SELECT records.account_of_holder(${person.issuer}, ${person.subject}) AS id`;
  return row?.id ?? null;
}
