/**
 * Facts that the log states in the open whenever they change. Entries of such a type are a series: the id of each follows from its place in it,
 * so that what was said last is found without a search, a return to what was said before is an entry again, and of several processes
 * that say the same at once it is one entry.
 */
import type { EventId } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import type { AccessLog } from './access-log.ts';
import type { Json } from './entry.ts';
import { eventNamed } from './named-event.ts';
import { logUnavailable } from './unavailable.ts';

/** What is said, and how it is found what is to be said. */
export interface Announcement {
  /** As `writ_log` or `writ_audit`. */
  readonly pool: pg.Pool;
  readonly log: Pick<AccessLog, 'append'>;
  /** A type whose leaves are wholly public. */
  readonly type: string;
  readonly at: Date;
  /**
   * What the next entry has to say after all that was said, oldest first, or undefined when nothing has changed. What another version of
   * Writ said may have any shape.
   */
  next(said: readonly Readonly<Record<string, Json>>[]): Record<string, Json> | undefined;
}

const atOnce = 64;
/** More than any list of issuers has: a `next` that is never content must not fill the log. */
const roundsMax = 4_096;
const eventAt = (type: string, place: number): EventId => eventNamed(`announcement/${type}/${place}`);

/** What a leaf says in public; nothing, when it is of another type. */
function saidIn(leaf: Uint8Array, type: string): Record<string, Json> {
  const parsed = parseLeaf(leaf);
  return 'public' in parsed && parsed.public['type'] === type ? (parsed.public as Record<string, Json>) : {};
}

/** The leaves of the series from a place on, published or not. Rejects with the driver's error. */
async function readFrom(pool: pg.Pool, type: string, place: number): Promise<Uint8Array[]> {
  const events = Array.from({ length: atOnce }, (_, i) => eventAt(type, place + i));
  const { rows } = await pool.query<{ event_id: EventId; leaf: Buffer }>(
    'select event_id, leaf from log.log_entry where event_id = any($1::uuid[])',
    [events],
  );
  const leaves = new Map(rows.map(({ event_id, leaf }) => [event_id, new Uint8Array(leaf)]));
  const end = events.findIndex((event) => !leaves.has(event));
  const found = events.slice(0, end === -1 ? atOnce : end).flatMap((event) => leaves.get(event) ?? []);
  return found.length < atOnce ? found : [...found, ...(await readFrom(pool, type, place + atOnce))];
}

async function readSaid({ pool, type }: Announcement): Promise<Record<string, Json>[]> {
  try {
    return (await readFrom(pool, type, 0)).map((leaf) => saidIn(leaf, type));
  } catch (cause) {
    throw Object.assign(logUnavailable(), { cause });
  }
}

/** Has everything in the log that has changed. Throws LOG_UNAVAILABLE; what was said by then stands. */
export async function announce(announcement: Announcement): Promise<void> {
  const { log, type, at } = announcement;
  const said = await readSaid(announcement);
  for (let round = 0; round < roundsMax; round += 1) {
    const details = announcement.next(said);
    if (details === undefined) return;
    const { leaf } = await log.append({ event: eventAt(type, said.length), kind: 'system', type, at, details });
    // Where another process came first, this is its entry, and the next round says whether anything is left to say.
    said.push(saidIn(leaf, type));
  }
  throw new TypeError(`There is still something to say after ${roundsMax} entries of ${type}.`);
}
