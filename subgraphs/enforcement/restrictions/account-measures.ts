/**
 * What holds for an account, for whoever may know it, and the job that writes it down again when a measure began or ended by itself. A restriction of
 * an item with measures on payments, service or account has them on its author.
 */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import type { AccountStatus } from '../sdl.ts';
import { accountsDue, emitAccounts } from '../store/events.ts';
import type { Database } from '../store/rows.ts';

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

const batch = 64;

/** Writes the state of at most {@link batch} accounts whose measures changed by themselves. */
export const accountMeasures: Sweep<Services> = {
  name: 'account-measures',
  due: async (db, now) => (await accountsDue(db, now, 1)).length > 0,
  round: async ({ db, clock }) => {
    const at = clock();
    const due = await accountsDue(db, at, batch);
    await db.$transaction((within) => emitAccounts(within, due, at));
    return due.length === batch;
  },
};
