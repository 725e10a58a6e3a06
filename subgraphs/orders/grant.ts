/**
 * Mints a grant: a random handle, of which only the hash is stored, and one row a category that rests on the log entry of
 * its decision. The row is what counts; the handle is its name, and no client sees it.
 */
import { createHash } from 'node:crypto';
import type { Permit } from '@writ/access';
import { type GrantHandle, newGrantHandle, type OperationId } from '@writ/core';
import type { PrismaClient } from '@writ/prisma';

/** Writes the rows of a permit that the log holds at `index`, for one operation. */
export async function mint(db: PrismaClient, permit: Permit, operation: OperationId, index: number): Promise<GrantHandle> {
  const handle = newGrantHandle();
  const handleHash = createHash('sha256').update(handle).digest();
  const { purpose, reference, account, horizon, expiresAt } = permit;
  await db.accessGrant.createMany({
    data: permit.scopes.map(({ category, window }) => ({
      handleHash,
      category,
      operation,
      purpose,
      reference,
      accountId: account,
      fromAt: window?.from ?? null,
      toAt: window?.to ?? null,
      horizon,
      grantedAt: horizon,
      expiresAt,
      logIdx: BigInt(index),
    })),
  });
  return handle;
}
