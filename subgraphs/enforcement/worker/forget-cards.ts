/** The job that deletes what was kept of items whose matters are over, with the time for complaints. Regulation (EU) 2016/679, Art. 5(1)(e). */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';

const most = 500;

export const forgetCards: Sweep<Services> = {
  name: 'cards',
  async round({ db, clock }) {
    const [row] = await db.$queryRaw<{ items: number }[]>`SELECT content.forget_cards(${clock()}::timestamptz, ${most}::int) AS items`;
    return (row?.items ?? 0) >= most;
  },
};
