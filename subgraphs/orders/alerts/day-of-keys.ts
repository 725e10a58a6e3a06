/** A day of a service of keys that is not in the log although it could be: the log is to have one of each service for each day. */
import type { Figure } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { type KeptDays, keptDays } from '../worker/days-kept.ts';
import { askableAt, lastOver, missingDays } from '../worker/keys-days.ts';

/** How long a day is missing before anybody hears: a worker that was stopped catches up in minutes, and the service may be away for some. */
const patienceMs = 3_600_000;

/** Of each service, by its place in the setting: for how long its first day that is missing could have been in the log, in seconds. */
export async function overdueDays(kept: KeptDays, db: Database, now: Date): Promise<Figure[]> {
  const missing = await missingDays(kept, db, now);
  return [...kept.owners.keys()].map((service, at) => {
    const day = missing.find((one) => one.service === service)?.day;
    return { what: 'day of keys', of: String(at + 1), value: day === undefined ? 0 : (now.getTime() - askableAt(day).getTime()) / 1_000 };
  });
}

/** The first day of a service that is missing, and since when this process has seen it so. */
export interface MissingDay {
  /** Whose the service is, of three. */
  readonly owner: string | null;
  readonly day: string;
  readonly since: Date;
}

/** What is known of the days: those that are missing, or until when none can be. */
export interface DaysSeen {
  readonly missing: readonly MissingDay[];
  readonly wholeUntil: Date;
}
export const nothingSeen: DaysSeen = { missing: [], wholeUntil: new Date(0) };

/** As it is now. While no other day is over the database is not asked; where no service is asked for days, none is missing. */
export async function daysNow({ db, clock, keyService }: Services, before: DaysSeen): Promise<DaysSeen> {
  const now = clock();
  const kept = keptDays(keyService);
  if (kept === null || (before.missing.length === 0 && now < before.wholeUntil)) return before;
  const missing = (await missingDays(kept, db, now)).map(({ service, day }) => {
    const owner = kept.owners.get(service) ?? null;
    return before.missing.find((one) => one.day === day && one.owner === owner) ?? { owner, day, since: now };
  });
  return { missing, wholeUntil: missing.length === 0 ? askableAt(lastOver(now, 1)) : now };
}

/** When it is heard of first. */
export const heardAt = ({ since }: Pick<MissingDay, 'since'>): Date => new Date(since.getTime() + patienceMs);

/** What an alert is about: the day, and of three services whose. */
export const subjectOf = ({ owner, day }: MissingDay): string => (owner === null ? day : `${day} ${owner}`);

/** The owner in such a subject; undefined where there is one service. */
export const ownerIn = (subject: string): string | undefined => /^\d{4}-\d{2}-\d{2} (.+)$/.exec(subject)?.[1];
