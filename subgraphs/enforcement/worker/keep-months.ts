/** The job that makes the next months of the tables of decisions, long before they begin (docs/decisions/partitions.md). */
import type { Figure, Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import type { Database } from '../store/rows.ts';

export const keepMonths: Sweep<Services> = {
  name: 'months',
  async round({ db }) {
    await db.$executeRaw`SELECT enforcement.keep_months()`;
    return false;
  },
};

/** For how many seconds from `now` decisions have a place; nothing while the tables are not cut, which then take all that there is. */
export async function roomOfDecisions(db: Database, now: Date): Promise<Figure[]> {
  const last = await db.decisionMonth.findFirst({ orderBy: { below: 'desc' } });
  return last === null ? [] : [{ what: 'room of decisions', of: null, value: (last.below.getTime() - now.getTime()) / 1_000 }];
}
