/**
 * The one statement that leaves pending entries. It is written by hand because the roles that may add pending entries may not read them,
 * and a client's `create` reads back.
 */
import type pg from 'pg';
import type { EntryDraft } from '../entries/entry.ts';
import { type NewPendingRow, ownersPendingRow } from './pending.ts';

/** A transaction of Prisma's, or whatever runs a statement as its template says. */
export interface PendingStore {
  $executeRaw(statement: TemplateStringsArray, ...values: unknown[]): PromiseLike<unknown>;
}

const idsOf = (rows: readonly NewPendingRow[]): string[] => rows.map(({ eventId }) => eventId);
const textsOf = (rows: readonly NewPendingRow[]): string[] => rows.map(({ draft }) => JSON.stringify(draft));

/** Rejects as the database does, for an id that is pending already too. */
export async function insertPending(on: PendingStore, rows: readonly NewPendingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await on.$executeRaw`INSERT INTO log.log_pending (event_id, draft) SELECT * FROM unnest(${idsOf(rows)}::uuid[], ${textsOf(rows)}::jsonb[])`;
}

/** The same for entries with a name: what is pending already under one of the names is this entry. */
export async function insertNamedPending(on: PendingStore, rows: readonly NewPendingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await on.$executeRaw`INSERT INTO log.log_pending (event_id, draft) SELECT * FROM unnest(${idsOf(rows)}::uuid[], ${textsOf(rows)}::jsonb[])
    ON CONFLICT DO NOTHING`;
}

const overConnection = (client: pg.ClientBase): PendingStore => ({
  $executeRaw: (statement, ...values) =>
    client.query(
      statement.reduce((text, part, place) => `${text}$${place}${part}`),
      values,
    ),
});

/** Leaves an entry for a running log to append, in the transaction of its change, over a connection of the tables' owner. */
export const leaveEntry = (client: pg.ClientBase, draft: EntryDraft): Promise<void> =>
  insertPending(overConnection(client), [ownersPendingRow(draft)]);
