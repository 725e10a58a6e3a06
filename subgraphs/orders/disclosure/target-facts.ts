/**
 * What a decision on a target and its grant rest on beside the order, in one statement: whether its account is marked, whether it is a canary, what was
 * collected of it, and what persons signed of the order. Whether what a target names was collected: it is before every release; of an order that was released
 * before Writ asked the platform for anything it is due since the upgrade. Until then, a read of nothing would be the answer that there is nothing.
 */
import { PublicError } from '@writ/core';
import type { OrderTarget } from '@writ/orders-domain/order';
import { Prisma } from '@writ/prisma/client';
import { type ActRow, selectActs } from '../acts/signed-acts.ts';
import { notCollectedYet } from '../collection/not-collected.ts';
import { targetIndexes } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';
import { proofOf } from './proofs.ts';

export interface TargetFacts {
  /** Whether the account has a mark that has not ended. */
  readonly isMarked: boolean;
  readonly isCanary: boolean;
  /** Whether a snapshot of the target was taken. */
  readonly isTaken: boolean;
  /** Whether that has the account which the target was resolved to. */
  readonly isOfAccount: boolean;
  /** Every act that was signed of the order, oldest first; none where no service of keys asks for them. */
  readonly acts: readonly ActRow[];
}

const otherAccount =
  'What the order names is another account at the platform by now than the one that it was released for, so nothing of that could be collected. Ask the platform’s counsel, who can answer by hand.';

/** It asks for the marks of no account as well: that there is none must not show in what is asked. */
export async function factsOfTarget(services: Services, order: string, { id, type, value, resolved }: OrderTarget): Promise<TargetFacts> {
  const indexes = type === 'ITEM_ID' || type === 'ITEM_URL' ? [] : targetIndexes(services, { type, value });
  const accounts = resolved === null ? [] : [resolved];
  const [marks, canaries] = (['account marks', 'canaries'] as const).map((fact) => proofOf(services, fact, accounts.join(' ')));
  const acts = services.keyService === null ? Prisma.sql`'[]'::jsonb` : selectActs(order);
  const [found] = await services.db.$queryRaw<TargetFacts[]>`
    SELECT EXISTS (SELECT FROM orders.account_marks(${accounts}::text[], ${marks}) m WHERE m.ended_at IS NULL) AS "isMarked",
           EXISTS (SELECT FROM records.canaries_among(${accounts}::text[], ${canaries})) AS "isCanary",
           EXISTS (SELECT FROM orders.preservation p
                    WHERE p.order_id = ${order} AND p.target_id = ${id} AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL) AS "isTaken",
           EXISTS (SELECT FROM unnest(${indexes}::bytea[]) AS t (bidx)
                    CROSS JOIN LATERAL records.account_preserved(ARRAY(${readableSnapshots(order)}), ${type}, t.bidx) AS account
                    WHERE account = ${resolved}) AS "isOfAccount",
           (${acts}) AS acts`;
  if (found === undefined) throw new Error('The database did not say what is known of a target.');
  return found;
}

/**
 * UPSTREAM_UNAVAILABLE where the records of the account that the target was resolved to are not in the snapshots of the order; otherwise null. Of a canary
 * nothing is ever collected: it goes on to the database, which refuses the grant, and the graph closes.
 */
export function lackIn({ isTaken, isOfAccount, isCanary }: TargetFacts): PublicError | null {
  if (isCanary) return null;
  if (!isTaken) return notCollectedYet();
  return isOfAccount ? null : new PublicError('UPSTREAM_UNAVAILABLE', otherAccount);
}
