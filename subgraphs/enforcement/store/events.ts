/** What a change tells, written in the transaction of the change: the event for the platform's own systems and the entry for the log. */
import { type EntryDraft, pendingRow } from '@writ/access-log';
import type { EventId } from '@writ/core';
import type { Database } from './rows.ts';

/** An event of the outbox. Its body names no person and quotes nothing. */
export interface OutboxEvent {
  id: EventId;
  /** As CloudEvents names types: `org.writ.restriction.applied.v1`. */
  type: string;
  body: { item?: string; account?: string; status: string; territories: string[] };
  at: Date;
}

export async function insertEvent(db: Database, { id, type, body, at }: OutboxEvent): Promise<void> {
  await db.outbox.createMany({ data: [{ eventId: id, type, body, occurredAt: at }] });
}

/** By hand, because this role may add to the pending entries and not read them, and the client's `create` reads back. */
export async function insertPending(db: Database, draft: EntryDraft): Promise<void> {
  const row = pendingRow(draft);
  await db.$executeRaw`INSERT INTO log.log_pending (event_id, draft) VALUES (${row.eventId}::uuid, ${JSON.stringify(row.draft)}::jsonb)`;
}
