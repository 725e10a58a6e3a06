/** Recording of cost claims and of their answers, each with its entry in the transaction of the change. */
import { requirePerson } from '@writ/access';
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { lawOf } from '@writ/orders-domain/law';
import { notFound, type Order, type Reason } from '@writ/orders-domain/order';
import type { CostAnswerInput, CostClaimInput } from '@writ/schema/generated/orders.ts';
import { checkedFact } from '@writ/statements-domain/facts';
import { authorOf, entryBy, legalOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { ofOrder } from '../facts/order-facts.ts';
import { answerReasons, type CostClaimRow, claimReasons } from './cost-claim.ts';

type Recorded = CostClaimRow | readonly Reason[];
const refused = (reasons: readonly Reason[]): Worked<Recorded> => ({ result: reasons, drafts: [] });

/** What an entry is about. */
interface Logged {
  readonly order: Order;
  readonly row: CostClaimRow;
  readonly at: Date;
}

/** In hundredths, exactly. */
const cents = (amount: CostClaimRow['amount']): number => Number(amount.mul(100).toFixed(0));

function entryOf(
  { caller, operation }: OrdersContext,
  type: 'order.costs.claimed.v1' | 'order.costs.answered.v1',
  { order, row: { id, amount, currency, outcome, paid }, at }: Logged,
): EntryDraft {
  const money = { amount: cents(amount), currency };
  const fact =
    outcome === null
      ? checkedFact({ fact: 'cost-claimed', ...ofOrder(order), ...money })
      : checkedFact({ fact: 'cost-answered', ...ofOrder(order), ...money, paid: paid === null ? 0 : cents(paid) });
  const answer = outcome === null ? {} : { outcome, paid: paid?.toFixed(2) ?? null };
  return entryBy(authorOf(caller, operation), type, at, {
    action: outcome === null ? 'claimCosts' : 'recordCostAnswer',
    outcome: 'success',
    legal: { ...legalOf(order), article: lawOf(order.kind).costs?.article ?? null },
    target: { claim: id, amount: amount.toFixed(2), currency, ...answer },
    fact,
  });
}

export function claim(context: OrdersContext, id: string, input: CostClaimInput): Promise<Recorded> {
  return commitWithEntries(context, async (db, at): Promise<Worked<Recorded>> => {
    const stored = await context.orders.load(id);
    if (stored === null) return refused([notFound()]);
    const reasons = claimReasons(stored.order, input, at);
    if (reasons.length > 0) return refused(reasons);
    const { amount, currency, claimedAt } = input;
    const data = { id: newRowId(), orderId: id, amount, currency, claimedAt, reference: input.reference.trim() };
    const row = await db.costClaim.create({ data: { ...data, claimedBy: requirePerson(context.caller), recordedAt: at } });
    return { result: row, drafts: [entryOf(context, 'order.costs.claimed.v1', { order: stored.order, row, at })] };
  });
}

export interface Answering {
  readonly claim: string;
  readonly generation: number;
  readonly input: CostAnswerInput;
}

export function answer(context: OrdersContext, { claim: id, generation, input }: Answering): Promise<Recorded> {
  return commitWithEntries(context, async (db, at): Promise<Worked<Recorded>> => {
    await db.$queryRaw`SELECT FROM orders.cost_claim WHERE id = ${id} FOR NO KEY UPDATE`;
    const row = await db.costClaim.findFirst({ where: { id } });
    const stored = row && (await context.orders.load(row.orderId));
    if (row === null || stored === null) return refused([notFound()]);
    const reasons = answerReasons(row, generation, input, at);
    if (reasons.length > 0) return refused(reasons);
    const { outcome, paid = null, answeredAt } = input;
    const given = { outcome, paid, answeredAt, answerReference: input.reference.trim(), answeredBy: requirePerson(context.caller) };
    await db.costClaim.updateMany({ where: { id, generation }, data: { ...given, generation: { increment: 1 } } });
    const after = await db.costClaim.findFirst({ where: { id } });
    if (after === null) throw new TypeError('A claim that is held has gone.');
    return { result: after, drafts: [entryOf(context, 'order.costs.answered.v1', { order: stored.order, row: after, at })] };
  });
}
