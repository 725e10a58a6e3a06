/**
 * A person's request for access: Regulation (EU) 2016/679, Art. 15; Directive (EU) 2016/680, Art. 14. It is answered in its own transaction from the rows
 * of accesses that may be shown, and from nothing else: an order that is held back is touched neither by the answer nor by the work behind it, so
 * that wording, time and size are the same for a person who has one. Which orders those are is looked up when counsel reads the answer.
 */
import { createHash } from 'node:crypto';
import { commitWithEntries, type Worked } from '@writ/access-log';
import { type AccountId, newRowId } from '@writ/core';
import { isHeldBack } from '@writ/orders-domain/informing';
import { accessRemedies, accessRequestLaw, type OrderKind } from '@writ/orders-domain/law';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { Position } from '@writ/subgraph';
import canonicalize from 'canonicalize';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';

/** An access as the answer keeps it. */
export interface AnsweredAccess {
  id: string;
  at: string;
  authority: string | null;
  reference: string;
  kind: OrderKind | null;
}

/** What the person was answered. */
interface Answer {
  listed: AnsweredAccess[];
  remedies: { kind: (typeof accessRemedies)[number]['kind']; article: string }[];
}

export interface AccessAnswerRow {
  id: string;
  accountId: string;
  answeredAt: Date;
  answer: Answer;
  sha256: string;
}

/** A person's answers since an instant, newest first. */
const answersTo = (db: Database, account: AccountId, since = new Date(0)) => db.$queryRaw<AccessAnswerRow[]>`
  SELECT a.id, a.account_id AS "accountId", a.answered_at AS "answeredAt", a.answer, a.sha256 FROM orders.access_answer a
   WHERE a.account_id = ${account} AND a.answered_at > ${since} ORDER BY a.answered_at DESC, a.id DESC`;

/** The accesses of which the person may know, newest first. */
async function shownTo(db: Database, account: AccountId): Promise<AnsweredAccess[]> {
  const rows = await db.$queryRaw<(Omit<AnsweredAccess, 'at'> & { at: Date })[]>`
    SELECT t.log_idx::text AS id, t.granted_at AS at, coalesce(o.reference, t.reference) AS reference, o.kind,
           o.issuing_organisation || coalesce(' (' || o.issuing_country || ')', '') AS authority
      FROM orders.told_access t LEFT JOIN orders.legal_order o ON t.basis = 'ORDER' AND o.id = t.reference
     WHERE t.account_id = ${account} ORDER BY t.log_idx DESC`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

const hourMs = 3_600_000;

/** Answers the request of the caller for their own account. A person without an account has asked for nothing that is here. */
export async function answerAccessRequest(context: RequestContext): Promise<AccessAnswerRow | readonly Reason[]> {
  const { caller, operation } = context;
  const account = await context.heldBy(caller);
  return commitWithEntries(context, async (db, at): Promise<Worked<AccessAnswerRow | readonly Reason[]>> => {
    if (account === null) return { result: [reason('NOT_FOUND', 'You hold no account here.')], drafts: [] };
    const since = new Date(at.getTime() - accessRequestLaw.sameAnswerHours * hourMs);
    const [before] = await answersTo(db, account, since);
    if (before !== undefined) return { result: before, drafts: [] };
    const answer: Answer = { listed: await shownTo(db, account), remedies: accessRemedies.map((remedy) => ({ ...remedy })) };
    const sha256 = createHash('sha256')
      .update(canonicalize(answer) ?? '')
      .digest('hex');
    const row = { id: newRowId(), accountId: account, answeredAt: at, answer, sha256 };
    await db.$executeRaw`
      INSERT INTO orders.access_answer (id, account_id, answered_at, answer, sha256)
      VALUES (${row.id}, ${account}, ${at}, ${JSON.stringify(answer)}::jsonb, ${sha256})`;
    const entry = entryBy(authorOf(caller, operation), 'subject.access.answered.v1', at, {
      action: 'requestAccess',
      outcome: 'success',
      legal: { article: accessRequestLaw.article },
      target: { account, answer: row.id, sha256 },
    });
    return { result: row, drafts: [{ ...entry, subject: account }] };
  });
}

/** The person's own answers, newest first; null for an account that is not the caller's. */
export async function ownAccessAnswers({ db, caller, heldBy }: RequestContext, account: string): Promise<AccessAnswerRow[] | null> {
  const held = await heldBy(caller);
  return held === null || held !== account ? null : answersTo(db, held);
}

/** Everybody's answers, newest first, for counsel. */
export const allAccessAnswers = (db: Database, { after, take }: { after: Position | null; take: number }) => db.$queryRaw<
  AccessAnswerRow[]
>`
  SELECT a.id, a.account_id AS "accountId", a.answered_at AS "answeredAt", a.answer, a.sha256 FROM orders.access_answer a
   WHERE ${after === null} OR (a.answered_at, a.id) < (${after?.at ?? new Date(0)}, ${after?.id ?? ''})
   ORDER BY a.answered_at DESC, a.id DESC LIMIT ${take}`;

/** The orders on the person's records or items that were served by then and of which the person could not be informed then, by the one rule of it. */
export async function withheldFrom(db: Database, { accountId, answeredAt }: AccessAnswerRow): Promise<{ id: string }[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM orders.order_target t JOIN orders.legal_order o ON o.id = t.order_id
     WHERE t.resolved = ${accountId} AND o.served_at <= ${answeredAt}
     UNION
    SELECT o.id FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id JOIN orders.order_target t ON t.order_id = o.id
           CROSS JOIN LATERAL content.item_fact(t.resolved) i
     WHERE c.kind IN ('SECRECY', 'INFORM') AND c.due_at > ${answeredAt} AND t.type IN ('ITEM_ID', 'ITEM_URL')
       AND o.served_at <= ${answeredAt} AND i.account_id = ${accountId}`;
  const stored = await ordersById(
    db,
    rows.map(({ id }) => id),
  );
  return stored.filter(({ order }) => isHeldBack(order, answeredAt)).map(({ order: { id } }) => ({ id }));
}
