/** A day of the service of keys that is not in the log although it could be: the log is to have one for each day. */
import type { Figure } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { askableAt, lastOver, missingDay } from '../worker/keys-days.ts';

/** How long a day is missing before anybody hears: a worker that was stopped catches up in minutes, and the service may be away for some. */
const patienceMs = 3_600_000;

/** For how long the first day that is missing could have been in the log, in seconds. */
export async function overdueDay(db: Database, now: Date): Promise<Figure> {
  const day = await missingDay(db, now);
  return { what: 'day of keys', of: null, value: day === null ? 0 : (now.getTime() - askableAt(day).getTime()) / 1_000 };
}

/** The first day that is missing, and since when this process has seen it so. */
export interface MissingDay {
  readonly day: string;
  readonly since: Date;
}

/** What is known of the days: the one that is missing, or until when none can be. */
export interface DaysSeen {
  readonly missing: MissingDay | null;
  readonly wholeUntil: Date;
}
export const nothingSeen: DaysSeen = { missing: null, wholeUntil: new Date(0) };

/** As it is now. While no other day is over the database is not asked; where no service is asked for days, none is missing. */
export async function daysNow({ db, clock, keyService }: Services, before: DaysSeen): Promise<DaysSeen> {
  const now = clock();
  if (keyService?.day === undefined || (before.missing === null && now < before.wholeUntil)) return before;
  const day = await missingDay(db, now);
  if (day === null) return { missing: null, wholeUntil: askableAt(lastOver(now, 1)) };
  return { missing: before.missing?.day === day ? before.missing : { day, since: now }, wholeUntil: now };
}

/** When it is heard of first. */
export const heardAt = ({ since }: MissingDay): Date => new Date(since.getTime() + patienceMs);
