/**
 * An auditor who views an order has a part in its case: nobody who acted in it may audit it, and nobody who audited it may act in it.
 * Looking is an entry of the log, and comes after it; so is looking at a list.
 */
import { commitWithEntries } from '@writ/access-log';
import { forbidden, notFound } from '@writ/core';
import { participations } from '@writ/orders-domain/machine';
import { staysDistinct } from '@writ/orders-domain/people';
import { authorOf, entryBy, legalOf } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import { lockOrder } from '../store/read.ts';

/** Logs that an auditor views a list, which is no part in the case of an order. Views by others are not logged here. */
export async function inspectList(
  context: Pick<RequestContext, 'caller' | 'operation' | 'db' | 'log' | 'clock'>,
  list: string,
): Promise<void> {
  if (context.caller.graph !== 'audit') return;
  const details = { action: list, outcome: 'success', target: { list } };
  await commitWithEntries(context, async (_db, at) => ({
    result: undefined,
    drafts: [entryBy(authorOf(context.caller, context.operation), 'audit.inspected.v1', at, details)],
  }));
}

/** Logs the view, and records who viewed it. Throws FORBIDDEN, after an entry, for a person who had another part in the case. */
export async function inspect(context: RequestContext, id: string): Promise<void> {
  const { issuer, subject } = context.caller;
  if (subject === null) throw forbidden();
  const isFree = await commitWithEntries(context, async (db, at) => {
    const order = (await lockOrder(db, id))?.order;
    if (order === undefined) throw notFound();
    const result = staysDistinct(participations(order), { part: 'AUDITOR', person: { issuer, subject } });
    if (result)
      await db.orderParticipant.createMany({ data: [{ orderId: id, part: 'AUDITOR', issuer, subject, at }], skipDuplicates: true });
    const type = result ? 'audit.inspected.v1' : 'access.refused.v1';
    const outcome = result ? 'success' : 'failure';
    const details = { action: 'inspect', outcome, legal: legalOf(order), ...(result ? {} : { reason: 'SAME_PERSON' }) };
    return { result, drafts: [entryBy(authorOf(context.caller, context.operation), type, at, details)] };
  });
  if (!isFree) throw forbidden('You were involved in this case: leave its audit to somebody else.');
}
