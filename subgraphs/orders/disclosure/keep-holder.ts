/** Remembers which account somebody holds by the platform's source, with a proof that this process asked. */
import type { PrismaClient } from '@writ/prisma/client';
import type { SeenHolder } from '@writ/subgraph';
import { proofOf } from './proofs.ts';

export const keepHolder =
  ({ db, queueKey }: { readonly db: PrismaClient; readonly queueKey: Uint8Array }) =>
  async ({ issuer, subject, account, at }: SeenHolder): Promise<void> => {
    const proof = proofOf({ queueKey }, 'holder', issuer, subject, account, String(at.getTime()));
    await db.$executeRaw`SELECT orders.keep_holder(${issuer}, ${subject}, ${account}, ${at}, ${proof})`;
  };
