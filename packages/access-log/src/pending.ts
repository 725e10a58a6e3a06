/**
 * Entries of changes: inserted in the transaction of the change, so that no change is without its entry, and removed by
 * the transaction that appends them. What the change's own process did not append, for whatever reason, is appended by
 * any replica's worker under the same id.
 */
import type { AccountId, EventId } from '@writ/core';
import type { Queryable } from './connection.ts';
import type { EntryDraft, EntryKind, Json } from './entry.ts';
import { prepareAhead } from './prepared-entry.ts';

/**
 * The row of `log.log_pending` for a draft: `event_id` and `draft` (jsonb). What is inside `draft` is for this package
 * alone; it is JSON as a text, since jsonb can't hold NUL characters and writes numbers its own way.
 * Throws TypeError when the draft could not be appended either.
 */
export function pendingRow(draft: EntryDraft): { eventId: string; draft: Json } {
  prepareAhead(draft);
  return { eventId: draft.event, draft: { entry: JSON.stringify({ ...draft, at: draft.at.toISOString() }) } };
}

/** The draft in a row. Throws TypeError or SyntaxError for a row that {@link pendingRow} did not make. */
export function parsePending(eventId: string, row: Json): EntryDraft {
  const refused = new TypeError(`The pending entry ${eventId} is not what pendingRow made.`);
  if (row === null || typeof row !== 'object' || Array.isArray(row) || typeof row['entry'] !== 'string') throw refused;
  const entry = JSON.parse(row['entry']) as Json;
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) throw refused;
  const { event, kind, type, at, details, subject, organisation } = entry;
  const texts = [event, kind, type, at, subject ?? '', organisation ?? ''];
  if (event !== eventId || !texts.every((text) => typeof text === 'string')) throw refused;
  if (details === undefined || details === null || typeof details !== 'object' || Array.isArray(details)) throw refused;
  return {
    event: event as EventId,
    kind: kind as EntryKind,
    type: String(type),
    at: new Date(String(at)),
    details,
    ...(subject === undefined ? {} : { subject: subject as AccountId }),
    ...(organisation === undefined ? {} : { organisation: String(organisation) }),
  };
}

/** A row of `log.log_pending`. */
export interface PendingRow {
  readonly event_id: string;
  readonly draft: Json;
}

const selectDue = `select event_id, draft from log.log_pending
  where created_at < now() - interval '2 seconds' and event_id <> all($2::uuid[]) order by created_at limit $1`;
const selectAgain = 'select event_id, draft from log.log_pending where event_id = any($1::uuid[])';
const dueMax = 256;

/** What has waited for two seconds and has not failed yet, the oldest first. */
export async function readDue(on: Queryable, failed: readonly string[]): Promise<PendingRow[]> {
  return (await on.query<PendingRow>({ name: 'writ_log_due', text: selectDue, values: [dueMax, failed] })).rows;
}

/** The rows of these events that are still there. */
export async function readAgain(on: Queryable, events: readonly string[]): Promise<PendingRow[]> {
  return events.length === 0 ? [] : (await on.query<PendingRow>({ name: 'writ_log_again', text: selectAgain, values: [events] })).rows;
}
