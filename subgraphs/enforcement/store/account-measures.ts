/** What holds for accounts, in the database, and what anybody may know of it. A restriction of an item with measures on payments, service or account has them on its author. */
import type { AccountStatus } from '../sdl.ts';
import type { Database } from './rows.ts';

/** What holds in one place. Only `account` is public. */
export interface TerritoryMeasures {
  readonly territory: string;
  readonly account: AccountStatus;
  readonly service: string;
  readonly payments: string;
}

/** WORLD first, then each country in which one of the measures is stricter than there. */
export async function measuresOn(db: Database, accounts: readonly string[], at: Date): Promise<Map<string, TerritoryMeasures[]>> {
  const rows = await db.$queryRaw<{ account: string; measures: TerritoryMeasures[] }[]>`
    SELECT account_id AS account, measures FROM enforcement.account_measures_at(${[...accounts]}::text[], ${at}::timestamptz)`;
  return new Map(rows.map(({ account, measures }) => [account, measures]));
}

const severity: readonly AccountStatus[] = ['AVAILABLE', 'SUSPENDED', 'TERMINATED'];

/** The status of the account in a territory; for a reader whose territory is unknown, the strictest anywhere. */
export function accountStatusIn(measures: readonly TerritoryMeasures[], territory: string | null): AccountStatus {
  const [world] = measures;
  const there = territory === null ? measures : measures.filter((one) => one.territory === territory);
  const felt = world === undefined ? there : [world, ...there];
  return felt.reduce<AccountStatus>(
    (most, { account }) => (severity.indexOf(account) > severity.indexOf(most) ? account : most),
    'AVAILABLE',
  );
}
