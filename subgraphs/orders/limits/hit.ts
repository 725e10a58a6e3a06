/**
 * A limit that was hit is work: who hit it and where is kept, together with the public entry that says which limit, on which side and in
 * which minute. Hits that nobody has reviewed yet are counted in one row.
 */
import type { OrderLimits } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import type { Reason } from '@writ/orders-domain/order';
import { authorOf, limitEntry, limitsIn } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** By whom and where. */
interface Hit {
  readonly side: string;
  readonly issuer: string;
  readonly subject: string | null;
  readonly organisation: string | null;
  readonly reference: string;
}

/** Keeps a hit, in the transaction of its entry. */
export async function keepHit(db: Database, limit: keyof OrderLimits, hit: Hit, at: Date): Promise<void> {
  const { side, issuer, subject, organisation, reference } = hit;
  await db.$executeRaw`
    INSERT INTO orders.limit_hit (id, name, side, issuer, subject, organisation, reference, first_at, last_at)
    VALUES (${newRowId()}, ${limit}, ${side}, ${issuer}, ${subject ?? ''}, ${organisation}, ${reference}, ${at}, ${at})
    ON CONFLICT (name, issuer, subject, reference) WHERE reviewed_at IS NULL
    DO UPDATE SET hits = limit_hit.hits + 1, last_at = greatest(limit_hit.last_at, excluded.last_at)`;
}

/** Keeps the hits of a caller with their entries; nothing where no limit was hit. */
export async function recordHits(context: RequestContext, reasons: readonly Reason[], reference: string): Promise<void> {
  const limits = limitsIn(reasons);
  if (limits.length === 0) return;
  const { issuer, subject, organisation } = context.caller;
  const author = authorOf(context.caller, context.operation);
  await commitWithEntries(context, async (db, at) => {
    for (const limit of limits) await keepHit(db, limit, { side: author.kind, issuer, subject, organisation, reference }, at);
    return { result: undefined, drafts: limits.map((limit) => limitEntry(author, at, limit)) };
  });
}
