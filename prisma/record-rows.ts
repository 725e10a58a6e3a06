/**
 * Records as a grant covers them, in one list and one statement: those that were collected under its order. No role of a subgraph reads their
 * tables: functions of the database do, each for a session that has a grant. Account, window and horizon are in their queries and, again and
 * independently, in row-level security. The platform's own data are read by its source alone, never here.
 */
import { Prisma } from '@writ/prisma/client';
import type { KeyOrKeys } from './keys-in-use.ts';
import { openSnapshotRow, unwrapPreservationKey } from './snapshot-seal.ts';

/** What of an account: rows of `[from, to)` that were recorded by the horizon, in the snapshots that may be read. */
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

/** A row of the list before it is opened. */
export interface RecordRow {
  readonly id: string;
  /** Whose it is: compared with the grant's before anything of it is answered. */
  readonly accountId: string;
  readonly kind: string;
  readonly at: Date;
  /** True when the order's last collection lacks what an earlier one has; null when that is not known. */
  readonly deleted: true | null;
  readonly preservation: string;
  readonly sealed: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** What every row has after it was opened, beside what its source wrote in it. */
export interface OpenedRow {
  readonly id: string;
  readonly accountId: string;
  readonly at: Date;
  /** True, also, when the source sent it as one that is deleted. */
  readonly deleted: true | null;
}

/** The function of the database that reads records of one category under the session's grant: a constant of the code. */
export type RecordReader = `${'records' | 'content'}.${string}_of_session`;

/** The statement that reads a page: account, window and horizon are asked for, and the database tests each by the grant. */
export function recordRows({ scope, after, take }: RecordPage, reader: RecordReader): Prisma.Sql {
  const { accountId, from, to, horizon, preservations } = scope;
  return Prisma.sql`
    SELECT id, account_id AS "accountId", kind, at, deleted, preservation, sealed, wrapped
      FROM ${Prisma.raw(reader)}(${accountId}, ${from}::timestamptz, ${to}::timestamptz, ${horizon}::timestamptz, ${[...preservations]}::text[],
                                 ${after?.at ?? null}::timestamptz, ${after?.id ?? null}, ${take}::int)`;
}

/** Opens the rows of one read, the key of each snapshot once. What they say is as it was sealed: its form is that of `Said`. */
export function recordOpener<Said>(master: KeyOrKeys, { accountId }: RecordScope) {
  const keys = new Map<string, Buffer>();
  const keyOf = (preservation: string, wrapped: Uint8Array): Buffer => {
    const key = keys.get(preservation) ?? unwrapPreservationKey(master, preservation, wrapped);
    keys.set(preservation, key);
    return key;
  };
  return ({ preservation, sealed, wrapped, ...row }: RecordRow): Said & OpenedRow & { kind: string } => {
    const said = openSnapshotRow(keyOf(preservation, wrapped), [preservation, row.kind, row.id, accountId], sealed);
    return { ...row, ...(said as Said), deleted: row.deleted ?? (said['deletedAt'] === undefined ? null : true) };
  };
}
