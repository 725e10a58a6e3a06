/** A day of the service of keys that is not in the log although it could be: the log is to have one for each day. */
import type { Figure } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { askableAt, missingDay } from '../worker/keys-days.ts';
import type { NewAlert } from './watched.ts';

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

/** As it is now; null where none is missing, or no service is asked for days. */
export async function missingNow({ db, clock, keyService }: Services, before: MissingDay | null): Promise<MissingDay | null> {
  if (keyService?.day === undefined) return null;
  const now = clock();
  const day = await missingDay(db, now);
  if (day === null) return null;
  return before?.day === day ? before : { day, since: now };
}

/** When it is heard of first. */
export const heardAt = ({ since }: MissingDay): Date => new Date(since.getTime() + patienceMs);

/** What is heard of it at this time; null before. */
export const alertOfDay = (missing: MissingDay, at: Date): NewAlert | null =>
  at < heardAt(missing)
    ? null
    : {
        event: 'FAULT',
        kind: 'LOG',
        subject: missing.day,
        detail: 'DAY_OF_KEYS',
        dueAt: null,
        readers: ['AGENT', 'COUNSEL', 'AUDITOR'],
        isEscalated: false,
      };
