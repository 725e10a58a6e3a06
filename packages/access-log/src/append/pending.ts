/**
 * Entries of changes: inserted in the transaction of the change, so that no change is without its entry, and removed by
 * the transaction that appends them. What the change's own process did not append, for whatever reason, is appended by
 * any replica's worker under the same id. The worker believes no row that the log's key does not vouch for: who has the password of a
 * role that may insert can't have anything appended.
 */
import { type AccountId, type EventId, haveCommonCode } from '@writ/core';
import type { EntryType } from '../entries/catalogue.ts';
import type { EntryKind } from '../entries/declaration.ts';
import type { DecisionDraft, EntryDraft, Json } from '../entries/entry.ts';
import { prepareAhead } from '../entries/prepared-entry.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Queryable } from '../log/connection.ts';

/** What of a keyring vouches for rows. */
export type Vouching = Pick<Keyring, 'named' | 'vouch'>;

/** A row to insert: `event_id` and `draft` (jsonb). */
export interface NewPendingRow {
  readonly eventId: string;
  readonly draft: Json;
}

/** Its id is the one that it will have, so that what waits under a name is one row. */
const identified = ({ named }: Vouching, draft: EntryDraft): EntryDraft =>
  draft.name === undefined ? draft : { ...draft, event: named(draft.name) };

/**
 * The draft as it is spelled in a row. One with decisions has its details with them in one member: a version that knows no decisions finds no
 * details, and leaves the row to one that does instead of appending the entry without its decisions.
 */
function spelled({ decisions, details, ...draft }: EntryDraft): object {
  const at = draft.at.toISOString();
  return decisions === undefined ? { ...draft, at, details } : { ...draft, at, decided: { details, decisions } };
}

const rowOf = (draft: EntryDraft) => ({
  eventId: draft.event,
  draft: { type: draft.type, entry: JSON.stringify(spelled(draft)) },
});

/**
 * The row of `log.log_pending` for a draft, without proof of the log's key: appended only where the owner of the tables has put it in.
 * The entry is JSON as a text, since jsonb can't hold NUL characters and writes numbers its own way; the type beside it is for the
 * database, which knows who may write which. Throws TypeError when the draft could not be appended either.
 */
export function ownersPendingRow(draft: EntryDraft): NewPendingRow {
  prepareAhead(draft);
  return rowOf(draft);
}

/**
 * The same with the proof that it was made with the log's key, which the password of a database role alone doesn't give. Throws TypeError
 * when the draft could not be appended either.
 */
export function vouchedPendingRow(keyring: Vouching, draft: EntryDraft): NewPendingRow {
  prepareAhead(draft);
  const { eventId, draft: row } = rowOf(identified(keyring, draft));
  return { eventId, draft: { ...row, proof: keyring.vouch(row.entry).toString('base64url') } };
}

const isVouched = (keyring: Vouching, entry: string, proof: Json | undefined): boolean =>
  haveCommonCode(Buffer.from(typeof proof === 'string' ? proof : '', 'base64url'), keyring.vouch(entry));

/** Whether the keyring vouches for the row as it is. */
export const isVouchedBy = (keyring: Vouching, { draft }: PendingRow): boolean =>
  draft !== null && typeof draft === 'object' && !Array.isArray(draft) && isVouched(keyring, String(draft['entry']), draft['proof']);

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The decision that a row has; undefined for what is none. */
function decisionIn(value: Json): DecisionDraft | undefined {
  if (!isObject(value)) return undefined;
  const { id, account, fields } = value;
  if (typeof id !== 'string' || typeof account !== 'string' || !isObject(fields)) return undefined;
  return { id, account: account as AccountId, fields };
}

/** What an entry of a row says, and the decisions that it covers; undefined where the row says none. */
function saidIn({ details, decided }: { [key: string]: Json }): Pick<EntryDraft, 'details' | 'decisions'> | undefined {
  if (decided === undefined) return isObject(details) ? { details } : undefined;
  if (details !== undefined || !isObject(decided) || !isObject(decided['details']) || !Array.isArray(decided['decisions']))
    return undefined;
  const decisions = decided['decisions'].map(decisionIn).filter((decision) => decision !== undefined);
  return decisions.length === decided['decisions'].length ? { details: decided['details'], decisions } : undefined;
}

/** The draft in a row. Throws TypeError or SyntaxError for a row that was not made here, or that nobody vouches for. */
export function parsePending(keyring: Vouching, { event_id: eventId, draft: row, by_owner: byOwner }: PendingRow): EntryDraft {
  const refused = new TypeError(`The pending entry ${eventId} is none that this log made.`);
  if (!isObject(row) || typeof row['entry'] !== 'string') throw refused;
  if (!byOwner && !isVouched(keyring, row['entry'], row['proof'])) throw refused;
  const entry = JSON.parse(row['entry']) as Json;
  if (!isObject(entry)) throw refused;
  const { event, name, kind, type, at, subject, organisation } = entry;
  const said = saidIn(entry);
  const texts = [event, name ?? '', kind, type, at, subject ?? '', organisation ?? ''];
  if (event !== eventId || !texts.every((text) => typeof text === 'string')) throw refused;
  if (said === undefined) throw refused;
  return {
    event: event as EventId,
    ...(name === undefined ? {} : { name: String(name) }),
    kind: kind as EntryKind,
    type: String(type) as EntryType,
    at: new Date(String(at)),
    ...said,
    ...(subject === undefined ? {} : { subject: subject as AccountId }),
    ...(organisation === undefined ? {} : { organisation: String(organisation) }),
  };
}

/** A row of `log.log_pending`. */
export interface PendingRow {
  readonly event_id: string;
  readonly draft: Json;
  /** Put in by the owner of the tables, or before rows had a proof: it needs none. */
  readonly by_owner: boolean;
}

const selectDue = `select event_id, draft, by_owner from log.log_pending
  where created_at < now() - interval '2 seconds' and event_id <> all($2::uuid[]) order by created_at limit $1`;
const selectAgain = 'select event_id, draft, by_owner from log.log_pending where event_id = any($1::uuid[])';
const dueMax = 256;

/** What has waited for two seconds and has not failed yet, the oldest first. */
export async function readDue(on: Queryable, failed: readonly string[]): Promise<PendingRow[]> {
  return (await on.query<PendingRow>({ name: 'writ_log_due', text: selectDue, values: [dueMax, failed] })).rows;
}

/** Since when the oldest row waits, whether or not it failed; null where none does. */
export async function readPendingSince(on: Queryable): Promise<Date | null> {
  const text = 'select min(created_at) as since from log.log_pending';
  return (await on.query<{ since: Date | null }>({ name: 'writ_log_pending_since', text, values: [] })).rows[0]?.since ?? null;
}

/** The rows of these events that are still there. */
export async function readAgain(on: Queryable, events: readonly string[]): Promise<PendingRow[]> {
  return events.length === 0 ? [] : (await on.query<PendingRow>({ name: 'writ_log_again', text: selectAgain, values: [events] })).rows;
}
