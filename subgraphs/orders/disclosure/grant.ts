/**
 * Mints a grant: a random handle, of which only the hash is stored, and one row a category that rests on the log entry of
 * its decision. The row is what counts; the handle is its name, and no client sees it.
 */
import { createHash } from 'node:crypto';
import type { Caller, Permit } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import { type GrantHandle, newGrantHandle, type OperationId } from '@writ/core';
import { Prisma, type PrismaClient } from '@writ/prisma/client';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import { flushedLater } from '../store/flushed-later.ts';
import { hex, proofOf } from './proofs.ts';

/** For whom and on what a grant is minted. */
interface Minting {
  readonly db: PrismaClient;
  readonly operation: OperationId;
  readonly queueKey: Uint8Array;
  /** Whose token it is for: under an order the grant lives by that body's enrolment under this very issuer. */
  readonly caller: Pick<Caller, 'issuer'>;
  /** The handle of a grant for a package, which its worker finds too. */
  readonly exportHandle?: GrantHandle;
}

/** What a grant rests on. */
interface Decided {
  /** Of the entry of its decision. */
  readonly index: number;
  /** The handle that the entry names; a new one where it names none. */
  readonly handle?: GrantHandle;
  /** By which the source is asked, where it is. */
  readonly proof?: string;
}

const hashOf = (handle: GrantHandle): Buffer => createHash('sha256').update(handle).digest();

/** By which an entry and the service of keys know a handle: SHA-256 in lower-case hex. */
export const grantNameOf = (handle: GrantHandle): string => hex(hashOf(handle));

/** The entry of a decision, naming the one handle that may be minted on it. */
export const naming = <Entry extends EntryDraft>(entry: Entry, operation: OperationId, handle: GrantHandle): Entry => ({
  ...entry,
  details: { ...entry.details, request: { operation, grant: grantNameOf(handle) } },
});

const instant = (at: Date | null): string | null => (at === null ? null : String(at.getTime()));

/** What the database has to see proved before it takes a row: all of it but the snapshots, which it finds by the order. */
function proofsOf(
  { operation, queueKey, exportHandle }: Minting,
  permit: Permit,
  row: { handleHash: Uint8Array; index: number; issuer: string | null },
) {
  const { reference, account, fields, decidedAt, horizon, expiresAt } = permit;
  const purpose = exportHandle === undefined ? permit.purpose : 'EXPORT';
  return permit.scopes.map(({ category, window }) => {
    const instants = [window?.from ?? null, window?.to ?? null, horizon, decidedAt, expiresAt].map(instant);
    const rest = [String(row.index), row.issuer, [...fields].join(' ')];
    return proofOf({ queueKey }, 'grant', hex(row.handleHash), category, operation, purpose, reference, account, ...instants, ...rest);
  });
}

/** Writes the rows of a permit that the log holds at `index`, for one operation, and the proof by which the source is asked where there is one. */
export async function mint(minting: Minting, permit: Permit, { index, handle = newGrantHandle(), proof }: Decided): Promise<GrantHandle> {
  const { db, operation, caller, exportHandle } = minting;
  const isExport = exportHandle !== undefined;
  const handleHash = hashOf(handle);
  const { purpose, reference, account, fields, decidedAt, horizon, expiresAt } = permit;
  const categories = permit.scopes.map(({ category }) => category);
  const from = permit.scopes.map(({ window }) => window?.from.toISOString() ?? null);
  const to = permit.scopes.map(({ window }) => window?.to.toISOString() ?? null);
  const preservations = purpose === 'ORDER' ? Prisma.sql`ARRAY(${readableSnapshots(reference)})` : Prisma.sql`'{}'`;
  const issuer = purpose === 'ORDER' ? caller.issuer : null;
  const proofs = proofsOf(minting, permit, { handleHash, index, issuer });
  const receipt = proof ?? null;
  await db.$executeRaw`
    WITH receipt AS (
      INSERT INTO orders.grant_receipt (handle_hash, receipt, expires_at)
      SELECT ${handleHash}, ${receipt}, ${expiresAt}::timestamptz WHERE ${receipt}::text IS NOT NULL)
    INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, from_at, to_at, horizon, granted_at, expires_at, log_idx,
                                     preservations, issuer, fields, is_export, proof)
    SELECT ${handleHash}, category::public.data_category, ${operation}::uuid, ${purpose}::orders.grant_purpose, ${reference}, ${account},
           from_at::timestamptz, to_at::timestamptz, ${horizon}, ${decidedAt}, ${expiresAt}, ${index}::bigint, ${preservations}, ${issuer},
           ${[...fields]}::text[], ${isExport}, proof
      FROM unnest(${categories}::text[], ${from}::text[], ${to}::text[], ${proofs}::bytea[]) AS scope (category, from_at, to_at, proof)
     CROSS JOIN (SELECT ${flushedLater}) AS later`;
  return handle;
}
