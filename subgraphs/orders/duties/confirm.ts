/**
 * `confirmDuty`: who owes a duty says that it is done, and how. A duty that was overdue is done then, and it stays visible that it was
 * late. For everybody else the duty doesn't exist.
 */
import type { Caller } from '@writ/access';
import { requirePerson } from '@writ/access';
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { type Duty, type DutyEvidence, sameBody } from '@writ/orders-domain/duties';
import { type Order, type Reason, reason, textReasons } from '@writ/orders-domain/order';
import { authorOf } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { dutiesById, endDuty, lockDuty } from '../store/duties.ts';
import { ordersById } from '../store/read.ts';
import { doneEntry } from './duty-entries.ts';

/** What somebody says of a duty. */
export interface Confirming {
  readonly duty: string;
  /** The generation that they saw. */
  readonly generation: number;
  readonly text: string;
  /** What shows it: exactly for the answer to a finding. */
  readonly evidence: DutyEvidence | null;
}

const missing = (): Reason => reason('NOT_FOUND', 'There is no such duty, or it is not yours.');

/** Whether the caller acts for who owes the duty. */
export function owes({ graph, organisation, country }: Caller, { body }: Pick<Duty, 'body'>): boolean {
  if (graph === 'platform') return body === null;
  return graph === 'authority' && organisation !== null && country !== null && sameBody({ organisation, country }, body);
}

function evidenceReasons({ kind, article }: Duty, evidence: DutyEvidence | null): Reason[] {
  if (kind !== 'ANSWER_FINDING')
    return evidence === null ? [] : [reason('INVALID', 'Only the answer to a finding needs evidence: leave evidence out.')];
  if (evidence === null) return [reason('MISSING', 'Show what was done: name a document in evidence.', article)];
  const reasons: Reason[] = textReasons(evidence.reference, {
    field: 'evidence.reference',
    needed: 'the auditor asks for it by its number',
  });
  if (!/^[0-9a-f]{64}$/.test(evidence.sha256))
    reasons.push(reason('INVALID', 'evidence.sha256 must be the SHA-256 of the document, as 64 characters of hex in lower case.'));
  return reasons;
}

function reasonsOf(duty: Duty | null, { generation, text, evidence }: Confirming, caller: Caller): Reason[] {
  if (duty === null || !owes(caller, duty)) return [missing()];
  const needed = 'it says what was done, for whoever checks it';
  const reasons: Reason[] = textReasons(text, { field: 'text', needed, article: duty.article });
  reasons.push(...evidenceReasons(duty, evidence));
  if (generation !== duty.generation) reasons.push(reason('STALE', 'The duty has changed since you read it: read it again.'));
  if (duty.kind === 'ANSWER_COMPLAINT')
    reasons.push(reason('WRONG_STATE', 'The decision of the complaint ends this duty: decide it.', duty.article));
  if (duty.packageId !== null)
    reasons.push(
      reason('WRONG_STATE', 'The signed receipt of the deletion ends this duty: send it with reportPackageDeleted.', duty.article),
    );
  if (duty.state === 'DONE') reasons.push(reason('WRONG_STATE', 'The duty is done already.'));
  return reasons;
}

/** The order that a duty is about; null for a read by the platform's own staff. */
export async function orderOfDuty(db: Database, { orderId }: Pick<Duty, 'orderId'>): Promise<Order | null> {
  const [stored] = orderId === null ? [] : await ordersById(db, [orderId]);
  return stored?.order ?? null;
}

/** Carries it out, or answers every reason why not. */
export function confirm(context: RequestContext, confirming: Confirming): Promise<Duty | readonly Reason[]> {
  const { caller, operation } = context;
  return commitWithEntries(context, async (db, at): Promise<Worked<Duty | readonly Reason[]>> => {
    const duty = await lockDuty(db, confirming.duty);
    const reasons = reasonsOf(duty, confirming, caller);
    if (duty === null || reasons.length > 0) return { result: reasons, drafts: [] as EntryDraft[] };
    const text = confirming.text.trim();
    const evidence = confirming.evidence ? { ...confirming.evidence, reference: confirming.evidence.reference.trim() } : null;
    await endDuty(db, duty, { at, by: requirePerson(caller), text, evidence });
    const [done] = await dutiesById(db, [duty.id]);
    const order = await orderOfDuty(db, duty);
    return { result: done ?? duty, drafts: [doneEntry(authorOf(caller, operation), duty, order, { text, at, evidence })] };
  });
}
