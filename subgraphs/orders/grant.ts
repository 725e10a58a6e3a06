/**
 * Mints a grant: a random handle, of which only the hash is stored, and one row a category that rests on the log entry of
 * its decision. The row is what counts; the handle is its name, and no client sees it.
 */
import { createHash } from 'node:crypto';
import type { Caller, Permit } from '@writ/access';
import { type GrantHandle, newGrantHandle, type OperationId } from '@writ/core';
import { Prisma, type PrismaClient } from '@writ/prisma/client';
import { readableSnapshots } from './preservation/readable.ts';

/** For whom and on what a grant is minted. */
interface Minting {
  readonly db: PrismaClient;
  readonly operation: OperationId;
  /** Whose token it is for: under an order the grant lives by that body's enrolment under this very issuer. */
  readonly caller: Pick<Caller, 'issuer'>;
}

/** Writes the rows of a permit that the log holds at `index`, for one operation. */
export async function mint({ db, operation, caller }: Minting, permit: Permit, index: number): Promise<GrantHandle> {
  const handle = newGrantHandle();
  const handleHash = createHash('sha256').update(handle).digest();
  const { purpose, reference, account, fields, decidedAt, horizon, expiresAt } = permit;
  const categories = permit.scopes.map(({ category }) => category);
  const from = permit.scopes.map(({ window }) => window?.from.toISOString() ?? null);
  const to = permit.scopes.map(({ window }) => window?.to.toISOString() ?? null);
  const preservations = purpose === 'ORDER' ? Prisma.sql`ARRAY(${readableSnapshots(reference)})` : Prisma.sql`'{}'`;
  const issuer = purpose === 'ORDER' ? caller.issuer : null;
  await db.$executeRaw`
    INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, from_at, to_at, horizon, granted_at, expires_at, log_idx,
                                     preservations, issuer, fields)
    SELECT ${handleHash}, category::public.data_category, ${operation}::uuid, ${purpose}::orders.grant_purpose, ${reference}, ${account},
           from_at::timestamptz, to_at::timestamptz, ${horizon}, ${decidedAt}, ${expiresAt}, ${index}::bigint, ${preservations}, ${issuer},
           ${[...fields]}::text[]
      FROM unnest(${categories}::text[], ${from}::text[], ${to}::text[]) AS scope (category, from_at, to_at)`;
  return handle;
}
