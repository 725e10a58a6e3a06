/** The job that deletes events a month after they were made, and endpoints a month after they were removed. */
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';

const most = 1_000;

export const forgetEndpointEvents: Sweep<Services> = {
  name: 'old-endpoint-events',
  async round({ db, clock }) {
    const [row] = await db.$queryRaw<
      { gone: number }[]
    >`SELECT orders.forget_endpoint_events(${clock()}::timestamptz, ${most}::int) AS gone`;
    return (row?.gone ?? 0) >= most;
  },
};
