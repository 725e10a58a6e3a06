/**
 * The job that deletes what nothing needs any more: limits of days that are over, disclosures that have their grants, addresses that were given out for
 * letters that went out, and settings of people who hear nothing any more.
 */
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';

const most = 1_000;

export const forgetCounters: Sweep<Services> = {
  name: 'old-counters',
  async round({ db, clock }) {
    const now = clock();
    const [row] = await db.$queryRaw<{ counters: number; handovers: number; hearers: number }[]>`
      SELECT orders.forget_counters(${now}::timestamptz, ${most}::int) AS counters, orders.forget_handovers(${now}::timestamptz, ${most}::int) AS handovers,
             orders.forget_hearers(${now}::timestamptz, ${most}::int) AS hearers`;
    return Math.max(row?.counters ?? 0, row?.handovers ?? 0, row?.hearers ?? 0) >= most;
  },
};
