/** The job that deletes alerts a month after they were made, with their deliveries. */
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';

const most = 1_000;

export const forgetAlerts: Sweep<Services> = {
  name: 'old-alerts',
  async round({ db, clock }) {
    const [row] = await db.$queryRaw<{ gone: number }[]>`SELECT orders.forget_alerts(${clock()}::timestamptz, ${most}::int) AS gone`;
    return (row?.gone ?? 0) >= most;
  },
};
