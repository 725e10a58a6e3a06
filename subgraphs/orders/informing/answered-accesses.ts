/**
 * What an answer by hand gave away of each account, as an entry of the log that the person is shown from the same moment on as a read: which
 * categories, to whom, when, with the SHA-256 of what was sent. An account that a target does not name alone is known to whoever sent the answer only.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { type AccountId, newOperationId } from '@writ/core';
import { heldUntil } from '@writ/orders-domain/informing';
import { isSamePart, type Order, type OutsideAnswer, visibleText } from '@writ/orders-domain/order';
import type { AppliedMove } from '../commands/applied-move.ts';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';
import type { Database } from '../store/database.ts';

/** The answer that this very move has confirmed. */
function confirmedBy({ order, at }: AppliedMove): OutsideAnswer | undefined {
  const isConfirming = order.history.at(-1)?.act === 'confirmAnswer';
  return isConfirming ? order.answers.find(({ confirmedAt }) => confirmedAt?.getTime() === at.getTime()) : undefined;
}

const legalOfAnswer = (order: Order): Record<string, Json> => {
  const named = order.recipient === 'VALIDATING_AUTHORITY' ? (order.validating ?? order.issuing) : order.issuing;
  const until = heldUntil(order);
  return {
    ...legalOf(order),
    authority: { organisation: named.organisation, country: named.country },
    // The person reads it, and Section M of a European order is not for them.
    purpose: visibleText(order, 'purpose', order.purpose, { graph: 'platform', knows: true }) ?? '',
    provision: order.legalBasis.provision,
    redress: order.legalBasis.redress,
    secretUntil: until === 'NO_DAY' || until === null ? null : until.toISOString(),
  };
};

/** The categories that were sent of one account, each with its window. */
const sentOf = ({ decisions, targets }: Order, { parts }: OutsideAnswer, account: string): Json =>
  decisions
    .filter(
      (one) => targets.some(({ id, resolved }) => id === one.target && resolved === account) && parts.some((part) => isSamePart(part, one)),
    )
    .map(({ category, window }) => ({ category, from: window?.from.toISOString() ?? null, to: window?.to.toISOString() ?? null }));

/** Keeps whose records were sent by the answer that the move confirmed, and answers an entry for each account. */
export async function keepAnswered(db: Database, applied: AppliedMove): Promise<EntryDraft[]> {
  const { order, at } = applied;
  const answer = confirmedBy(applied);
  if (answer === undefined) return [];
  const sent = order.targets.filter(({ id }) => answer.parts.some(({ target }) => target === id));
  const accounts = [...new Set(sent.flatMap(({ resolved }) => resolved ?? []))];
  const { sentTo, sentAt, sha256 } = answer;
  const operation = newOperationId();
  const drafts = accounts.map((account): EntryDraft => {
    const entry = entryBy(systemAuthor(operation), 'access.answered.v1', at, {
      action: 'answer',
      outcome: 'success',
      legal: { ...legalOfAnswer(order), answer: { id: answer.id, sentTo, sentAt: sentAt.toISOString(), sha256 } },
      target: { account, categories: sentOf(order, answer, account) },
    });
    return { ...entry, subject: account as AccountId };
  });
  await db.answeredAccess.createMany({
    data: drafts.map(({ event, subject }) => ({ eventId: event, accountId: subject ?? '', orderId: order.id, sentAt })),
  });
  return drafts;
}
