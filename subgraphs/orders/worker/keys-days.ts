/**
 * Once a day the log gets what each service of keys did on it, as the service signed it: the root over the lines of its journal, and counts in bands. A journal
 * that is changed or cut later no longer fits. Days on which a service was away are caught up, and the others' do not wait for them.
 */
import type { Database } from '../store/database.ts';
import type { KeptDays, NextDay } from './days-kept.ts';
import type { JobKind } from './job.ts';

const dayMs = 86_400_000;
/** Milliseconds after midnight in UTC at which a day is asked for; the service refuses it in the first five minutes. */
const settledMs = 600_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When a day can be asked for. */
export const askableAt = (day: string): Date => new Date(Date.parse(day) + dayMs + settledMs);

/** The last day that can be asked for, or one that comes so many days later. */
export const lastOver = (now: Date, later = 0): string => dayOf(now.getTime() - settledMs + (later - 1) * dayMs);

/** Of each service the first day that is over and not in the log; where none ever was, the last one that is over. */
export async function missingDays(kept: KeptDays, db: Database, now: Date): Promise<NextDay[]> {
  const newest = lastOver(now);
  return (await kept.next(db, newest)).filter(({ day }) => day <= newest);
}

const keyOf = ({ service, day }: NextDay): string => (service === null ? day : `${service} ${day}`);

/** Of each service one day after the other: the next is due once this one is in the log, so that they are there in their order. */
export const keysDays = (kept: KeptDays): JobKind => ({
  name: 'keys-days',
  due: async (db, now) => (await missingDays(kept, db, now)).map(keyOf),
  async run(services, key) {
    const { db, clock } = services;
    await kept.begin(db, lastOver(clock()));
    const due = (await missingDays(kept, db, clock())).find((one) => keyOf(one) === key);
    if (due !== undefined) await kept.log(services, due);
  },
});
