/**
 * Facts that the log states in the open whenever they change. Entries of such a type are a series: the id of each follows from its place in it,
 * so that the last announcement is found without a search, a return to an earlier state is an entry again, and of several processes
 * that say the same at once it is one entry.
 */
import { type EventId, newEventId } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { logUnavailable } from '../append/unavailable.ts';
import type { AccessLog } from '../log/access-log.ts';
import type { EntryType } from './catalogue.ts';
import type { EntryDetails, Json } from './entry.ts';
import { formerEventNamed } from './named-event.ts';

/** Where announcements of one type are. */
export interface Series<Type extends EntryType = EntryType> {
  /** As `writ_log` or `writ_audit`. */
  readonly pool: pg.Pool;
  readonly log: Pick<AccessLog, 'append' | 'eventNamed'>;
  /** A type whose leaves are wholly public. */
  readonly type: Type;
}

/** What is announced, and how to find what to announce. */
export interface Announcement<Type extends EntryType = EntryType> extends Series<Type> {
  readonly at: Date;
  /**
   * The content of the next entry after all earlier ones, oldest first, or undefined when nothing has changed. An announcement of another
   * version of Writ may have any shape.
   */
  next(earlier: readonly Readonly<Record<string, Json>>[]): EntryDetails<Type> | undefined;
}

const atOnce = 64;
/** More than any list of issuers has: a `next` that is never content must not fill the log. */
const roundsMax = 4_096;
const nameAt = (type: string, place: number): string => `announcement/${type}/${place}`;

/** What a leaf says in public; nothing, when it is of another type. */
function fieldsIn(leaf: Uint8Array, type: string): Record<string, Json> {
  const parsed = parseLeaf(leaf);
  return 'public' in parsed && parsed.public['type'] === type ? (parsed.public as Record<string, Json>) : {};
}

/** The leaves of the series from a place on, published or not, also those under the ids of before names were secret. Rejects with the driver's error. */
async function readFrom(announcement: Series, place: number): Promise<Uint8Array[]> {
  const { pool, log, type } = announcement;
  const names = Array.from({ length: atOnce }, (_, i) => nameAt(type, place + i));
  const events = names.map((name) => [log.eventNamed(name), formerEventNamed(name)]);
  const { rows } = await pool.query<{ event_id: EventId; leaf: Buffer }>(
    'select event_id, leaf from log.log_entry where event_id = any($1::uuid[])',
    [events.flat()],
  );
  const leaves = new Map(rows.map(({ event_id, leaf }) => [event_id, new Uint8Array(leaf)]));
  const series = events.map((either) => either.flatMap((event) => leaves.get(event) ?? [])[0]);
  const end = series.indexOf(undefined);
  const found = series.slice(0, end === -1 ? atOnce : end).flatMap((leaf) => leaf ?? []);
  return found.length < atOnce ? found : [...found, ...(await readFrom(announcement, place + atOnce))];
}

/** What was announced so far, oldest first. Throws LOG_UNAVAILABLE. */
export async function announced(announcement: Series): Promise<Record<string, Json>[]> {
  try {
    return (await readFrom(announcement, 0)).map((leaf) => fieldsIn(leaf, announcement.type));
  } catch (cause) {
    throw Object.assign(logUnavailable(), { cause });
  }
}

/** Has everything in the log that has changed. Throws LOG_UNAVAILABLE; what was announced by then remains. */
export async function announce<Type extends EntryType>(announcement: Announcement<Type>): Promise<void> {
  const { log, type, at } = announcement;
  const earlier = await announced(announcement);
  for (let round = 0; round < roundsMax; round += 1) {
    const details = announcement.next(earlier);
    if (details === undefined) return;
    const { leaf } = await log.append({ event: newEventId(), name: nameAt(type, earlier.length), kind: 'system', type, at, details });
    // Where another process came first, this is its entry, and the next round says whether anything is left to say.
    earlier.push(fieldsIn(leaf, type));
  }
  throw new TypeError(`There is still something to say after ${roundsMax} entries of ${type}.`);
}
