/**
 * Once a day the log gets what the service of keys did on it, as the service signed it: the root over the lines of its journal, and counts in bands. A journal
 * that is changed or cut later no longer fits. Days on which it was away are caught up.
 */
import type { EntryDraft } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { KeyService, SignedDay } from '@writ/keys-client';
import type { Database } from '../store/database.ts';
import type { JobKind } from './job.ts';

const dayMs = 86_400_000;
/** Milliseconds after midnight in UTC at which a day is asked for; the service refuses it in the first five minutes. */
const settledMs = 600_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When a day can be asked for. */
export const askableAt = (day: string): Date => new Date(Date.parse(day) + dayMs + settledMs);

/** The last day that is in the log; null where none is. */
export async function lastDayLogged(db: Database): Promise<string | null> {
  const [found] = await db.$queryRaw<{ day: string | null }[]>`SELECT max(day)::text AS day FROM orders.keys_day`;
  return found?.day ?? null;
}

/** The day that has to be in the log next. */
export const dayAfter = (day: string): string => dayOf(Date.parse(day) + dayMs);

/** The last day that can be asked for, or one that comes so many days later. */
export const lastOver = (now: Date, later = 0): string => dayOf(now.getTime() - settledMs + (later - 1) * dayMs);

/** The first day that is over and not in the log; where none ever was, the last one that is over. Null where none is missing. */
export async function missingDay(db: Database, now: Date): Promise<string | null> {
  const newest = lastOver(now);
  const last = await lastDayLogged(db);
  const next = last === null ? newest : dayAfter(last);
  return next <= newest ? next : null;
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

/** One day after the other: the next is due once this one is in the log, so that they are there in their order. */
async function dueDays(db: Database, now: Date): Promise<string[]> {
  const day = await missingDay(db, now);
  return day === null ? [] : [day];
}

export const keysDays = (askDay: NonNullable<KeyService['day']>): JobKind => ({
  name: 'keys-days',
  due: dueDays,
  async run({ db, log, clock }, day) {
    if (!(await dueDays(db, clock())).includes(day)) return;
    await log.append(dayLeaf(await askDay(day), clock()));
    await db.$executeRaw`INSERT INTO orders.keys_day (day) VALUES (${day}::date) ON CONFLICT DO NOTHING`;
  },
});
