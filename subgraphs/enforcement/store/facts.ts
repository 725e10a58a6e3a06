/** What enforcement may ask of other schemas: three functions of theirs, each for one thing by its id, and nothing of a record. */
import type { Person } from '../person.ts';
import type { Database } from './rows.ts';

/** Who published an item and when; null when there is no such item. */
export async function itemFact(db: Database, item: string): Promise<{ accountId: string; publishedAt: Date } | null> {
  const [row] = await db.$queryRaw<{ accountId: string; publishedAt: Date }[]>`
    SELECT account_id AS "accountId", published_at AS "publishedAt" FROM content.item_fact(${item})`;
  return row ?? null;
}

export async function accountExists(db: Database, account: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ exists: boolean }[]>`SELECT records.account_exists(${account}) AS "exists"`;
  return row?.exists ?? false;
}

/** The account that a signed-in person holds, or null. */
export async function accountOf(db: Database, person: Person | null): Promise<string | null> {
  if (person === null) return null;
  const [row] = await db.$queryRaw<{ id: string | null }[]>`
    SELECT records.account_of_holder(${person.issuer}, ${person.subject}) AS id`;
  return row?.id ?? null;
}
