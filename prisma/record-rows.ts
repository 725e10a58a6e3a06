/**
 * Records as a grant covers them, in one list and one statement: those of the live store, and those that only a snapshot of the grant has
 * still. No role of a subgraph reads their tables: functions of the database do, each for a session that has a grant. Account, window and
 * horizon are in their queries and, again and independently, in row-level security. A row that was changed after the horizon counts as
 * gone: the list has it as it was.
 */
import { Prisma } from '@writ/prisma/client';
import { openSnapshotRow, unwrapPreservationKey } from './snapshot-seal.ts';

/** What of an account: rows of `[from, to)` that were recorded by the horizon, and the snapshots that may be read beside the live store. */
export interface RecordScope {
  readonly accountId: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly horizon: Date;
  readonly preservations: readonly string[];
}

/** A page of it: oldest first, beginning after a row, at most so many. */
export interface RecordPage {
  readonly scope: RecordScope;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly take: number;
}

/** A row of the list before it is opened: one of the live store has its fields, one of a snapshot is sealed. */
export interface RecordRow {
  readonly id: string;
  /** Whose it is: compared with the grant's before anything of it is answered. */
  readonly accountId: string;
  readonly kind: string;
  readonly at: Date;
  readonly preservation: string | null;
  readonly sealed: Uint8Array | null;
  readonly wrapped: Uint8Array | null;
}

/** The function of the database that reads records of one category under the session's grant. Everything here is a constant of the code. */
export interface RecordSource {
  readonly read: `${'records' | 'content'}.${string}_of_session`;
  /** The columns that the answer needs, each under its name there. */
  readonly fields: readonly string[];
}

/** The statement that reads a page: account, window and horizon are asked for, and the database tests each by the grant. */
export function recordRows({ scope, after, take }: RecordPage, { read, fields }: RecordSource): Prisma.Sql {
  const { accountId, from, to, horizon, preservations } = scope;
  return Prisma.sql`
    SELECT id, account_id AS "accountId", kind, at, ${Prisma.raw(fields.join(', '))}, preservation, sealed, wrapped
      FROM ${Prisma.raw(read)}(${accountId}, ${from}::timestamptz, ${to}::timestamptz, ${horizon}::timestamptz, ${[...preservations]}::text[],
                               ${after?.at ?? null}::timestamptz, ${after?.id ?? null}, ${take}::int)`;
}

/** Opens the rows of one read, the key of each snapshot once; the live store's pass as they are. */
export function recordOpener(master: Uint8Array, { accountId }: RecordScope) {
  const keys = new Map<string, Buffer>();
  const keyOf = (preservation: string, wrapped: Uint8Array): Buffer => {
    const key = keys.get(preservation) ?? unwrapPreservationKey(master, preservation, wrapped);
    keys.set(preservation, key);
    return key;
  };
  return <Row extends RecordRow>(row: Row): Row & { deleted: boolean } => {
    const { id, kind, preservation, sealed, wrapped } = row;
    if (preservation === null || sealed === null || wrapped === null) return { ...row, deleted: false };
    return { ...row, ...openSnapshotRow(keyOf(preservation, wrapped), [preservation, kind, id, accountId], sealed), deleted: true };
  };
}
