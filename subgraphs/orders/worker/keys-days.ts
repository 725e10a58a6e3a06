/**
 * Once a day the log gets what the service of keys did on it, as the service signed it: the root over the lines of its journal, and counts in bands. A journal
 * that is changed or cut later no longer fits. Days on which it was away are caught up.
 */
import { commitWithEntries, type EntryDraft } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { KeyService, SignedDay } from '@writ/keys-client';
import type { Database } from '../store/database.ts';
import type { JobKind } from './job.ts';

const dayMs = 86_400_000;
/** Milliseconds after midnight in UTC at which a day is asked for; the service refuses it in the first five minutes. */
const settledMs = 600_000;
/** Days that are caught up at most. */
const daysBack = 60;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Days that are over and not in the log, from the first one on that is; where none is, the last one that is over. */
async function missingDays(db: Database, now: Date): Promise<string[]> {
  const last = now.getTime() - settledMs - dayMs;
  const found = await db.$queryRaw<{ day: string }[]>`
    SELECT day::text AS day FROM orders.keys_day WHERE day >= ${dayOf(last - daysBack * dayMs)}::date ORDER BY day`;
  const known = new Set(found.map(({ day }) => day));
  const [first = dayOf(last)] = known;
  const days = Array.from({ length: daysBack + 1 }, (_, back) => dayOf(last - back * dayMs));
  return days.filter((day) => day >= first && !known.has(day)).toReversed();
}

/** The public leaf of a day: one, whoever makes it and however often. */
const dayLeaf = ({ day, root, counts, signature }: SignedDay, at: Date): EntryDraft<'keys.opened.v1'> => ({
  event: newEventId(),
  name: `keys.opened/${day}`,
  kind: 'system',
  type: 'keys.opened.v1',
  at,
  details: { day, root, counts: { ...counts }, signature },
});

export const keysDays = (askDay: NonNullable<KeyService['day']>): JobKind => ({
  name: 'keys-days',
  due: missingDays,
  async run(services, day) {
    const signed = await askDay(day);
    await commitWithEntries(services, async (db, at) => {
      const count = await db.$executeRaw`INSERT INTO orders.keys_day (day) VALUES (${day}::date) ON CONFLICT DO NOTHING`;
      return { result: undefined, drafts: count === 0 ? [] : [dayLeaf(signed, at)] };
    });
  },
});
