/**
 * Records as a grant covers them, in one list and one statement: those that were collected under its order. No role of a subgraph reads their
 * tables: functions of the database do, each for a session that has a grant. Account, window and horizon are in their queries and, again and
 * independently, in row-level security. The platform's own data are read by its source alone, never here.
 */
import { Prisma } from '@writ/prisma/client';
import type { KeyOrKeys } from './keys-in-use.ts';
import { openSnapshotRow, SnapshotSealError, unwrapPreservationKey } from './snapshot-seal.ts';
import { snapshotKeyName } from './snapshots/snapshot-keys.ts';

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
  /** The key of its snapshot; null where that is sealed to the keys of accounts. */
  readonly wrapped: Uint8Array | null;
}

/** The opened keys of snapshots that are sealed to the keys of accounts, each by its {@link snapshotKeyName} and as rows are sealed under it. */
export type OpenedKeys = ReadonlyMap<string, Uint8Array>;

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

/** Whether rows are among these that no key of the installation opens. */
export const isToAccounts = ({ wrapped }: Pick<RecordRow, 'wrapped'>): boolean => wrapped === null;

/** The first day of a row's month in UTC. */
const monthOf = (at: Date): string => `${at.toISOString().slice(0, 7)}-01`;

const isContent = (kind: string): boolean => kind === 'ITEM' || kind === 'MESSAGE';

/**
 * The key of each row of one read: that of its snapshot, unwrapped once, or where there is none of its account, category and month among those that were
 * opened. Never the one where the other is due. Throws SnapshotSealError where it is not there.
 */
export function rowKeys(master: KeyOrKeys, { accountId }: Pick<RecordScope, 'accountId'>, opened: OpenedKeys = new Map()) {
  const keys = new Map<string, Uint8Array>();
  return ({ preservation, kind, at, wrapped }: Pick<RecordRow, 'preservation' | 'kind' | 'at' | 'wrapped'>): Uint8Array => {
    if (wrapped === null) {
      const place = { preservation, account: accountId, category: isContent(kind) ? 'CONTENT' : kind, period: monthOf(at) };
      const key = opened.get(snapshotKeyName(place));
      if (key === undefined) throw new SnapshotSealError('A row is sealed under a key that was not opened.');
      return key;
    }
    const key = keys.get(preservation) ?? unwrapPreservationKey(master, preservation, wrapped);
    keys.set(preservation, key);
    return key;
  };
}

/** Opens the rows of one read. What they say is as it was sealed: its form is that of `Said`. */
export function recordOpener<Said>(master: KeyOrKeys, scope: Pick<RecordScope, 'accountId'>, opened?: OpenedKeys) {
  const keyOf = rowKeys(master, scope, opened);
  return (found: RecordRow): Said & OpenedRow & { kind: string } => {
    const { preservation, sealed, wrapped: _, ...row } = found;
    const said = openSnapshotRow(keyOf(found), [preservation, row.kind, row.id, scope.accountId], sealed);
    return { ...row, ...(said as Said), deleted: row.deleted ?? (said['deletedAt'] === undefined ? null : true) };
  };
}
