/**
 * The platform's claims for its costs under an order, and what the authority answered: Regulation (EU) 2023/1543, Art. 14. The platform may claim where
 * the law of the issuing state lets it; counsel claims outside and records it. Nothing about the person is recorded: amounts, instants and numbers.
 */
import { textReasons } from '@writ/core/refusal';
import { lawOf } from '@writ/orders-domain/law';
import { isInstant, type Order, type Reason, reason } from '@writ/orders-domain/order';
import type { PrismaClient } from '@writ/prisma/client';
import type { CostAnswerInput, CostClaimInput } from '@writ/schema/generated/orders.ts';

export type CostClaimRow = NonNullable<Awaited<ReturnType<PrismaClient['costClaim']['findFirst']>>>;

/** A decimal number with at most two places, as money is written. */
const amountForm = /^(0|[1-9]\d{0,9})(\.\d{1,2})?$/;
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** In hundredths; null for what is no amount. */
const centsOf = (amount: string): bigint | null => {
  if (!amountForm.test(amount)) return null;
  const [whole = '', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(2, '0'));
};

const referenceReasons = (text: string): Reason[] =>
  textReasons(text, { field: 'reference', needed: 'the document is found by its number' });

/** Why the claim can't be recorded. */
export function claimReasons(order: Order, input: CostClaimInput, now: Date): Reason[] {
  const article = lawOf(order.kind).costs?.article;
  if (article === undefined || order.servedAt === null)
    return [reason('WRONG_STATE', 'The law of this order gives the platform no costs, or the platform has not received it.')];
  const reasons: Reason[] = [];
  const cents = centsOf(input.amount);
  if (cents === null || cents === 0n)
    reasons.push(reason('INVALID', 'Write the amount as a number with at most two decimals, such as 125.50.'));
  if (!currencies.has(input.currency)) reasons.push(reason('INVALID', 'Write the currency as its three letters of ISO 4217, such as EUR.'));
  if (!isInstant(input.claimedAt) || input.claimedAt < order.servedAt || input.claimedAt > now)
    reasons.push(reason('INVALID', 'Costs are claimed after the order was received, and recorded once they are.', article));
  return [...reasons, ...referenceReasons(input.reference)];
}

/** What an answer gives, by its outcome. */
function paidReasons(claimed: bigint, { outcome, paid }: CostAnswerInput): Reason[] {
  const cents = paid === null || paid === undefined ? null : centsOf(paid);
  const fits = {
    REIMBURSED: cents === claimed,
    PARTLY_REIMBURSED: cents !== null && cents > 0n && cents < claimed,
    REFUSED: paid === null || paid === undefined,
  }[outcome];
  return fits
    ? []
    : [reason('INVALID', 'Write in paid what was reimbursed: all that was claimed, less than that, or nothing where it was refused.')];
}

/** Why the answer can't be recorded. */
export function answerReasons(claim: CostClaimRow, generation: number, input: CostAnswerInput, now: Date): Reason[] {
  if (claim.outcome !== null) return [reason('WRONG_STATE', 'The authority has answered this claim already.')];
  if (generation !== claim.generation) return [reason('STALE', 'The claim has changed since you read it: read it again.')];
  const reasons = paidReasons(centsOf(claim.amount.toFixed(2)) ?? 0n, input);
  if (!isInstant(input.answeredAt) || input.answeredAt < claim.claimedAt || input.answeredAt > now)
    reasons.push(reason('INVALID', 'An answer comes after the claim, and is recorded once it is there.'));
  return [...reasons, ...referenceReasons(input.reference)];
}
