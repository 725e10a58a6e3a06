/**
 * `askErasure`: anybody asks that what Writ keeps about them is erased, with an account or without one: Regulation (EU) 2016/679, Art. 17. It opens work for
 * counsel and erases nothing. Who has the code of a report names it, and shows by it that the report is theirs.
 */
import { newRowId } from '@writ/core';
import { zoneOf } from '@writ/orders-domain/law';
import { asData, type Problem, problem, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import type { EnforcementContext } from '../../../context.ts';
import { checkedErasure, erasureDueAt, timeArticle } from '../../../erasure/erasure.ts';
import { erasureEvent } from '../../../erasure/erasure-acts.ts';
import { type ErasureRow, insertErasure } from '../../../erasure/store.ts';
import { newReceipt, receiptHash } from '../../../notices/receipt.ts';
import type { ErasureInput, MutationAskErasureArgs } from '../../../sdl.ts';
import { noticeByReceiptHash } from '../../../store/notices.ts';
import type { Database } from '../../../store/rows.ts';
import { openWork } from '../../../store/work-items.ts';

/** The notice of the code; null where none is named. */
async function namedNotice(db: Database, { noticeReceipt }: ErasureInput, problems: Problem[]): Promise<string | null> {
  const code = noticeReceipt?.trim() ?? '';
  if (code === '') return null;
  const notice = await noticeByReceiptHash(db, receiptHash(code));
  if (notice === null) problems.push(problem('NOT_FOUND', 'No report has this code: compare it letter by letter, or leave it out.'));
  return notice?.id ?? null;
}

/** A request as it is answered once, with its code. */
export type AskedErasure = ErasureRow & { receipt: string };

export const askErasure = asData(async (_: unknown, { input }: MutationAskErasureArgs, context: EnforcementContext) => {
  const { person, account: accountId } = await context.viewer();
  return commitChange(context, async (db, at) => {
    const problems: Problem[] = [];
    const written = checkedErasure(input, person !== null, problems);
    const noticeId = await namedNotice(db, input, problems);
    refuseIf(problems);
    const dueAt = erasureDueAt(at, zoneOf(context.platform.country));
    const receipt = newReceipt();
    const asker = { askedIssuer: person?.issuer ?? null, askedSubject: person?.subject ?? null, accountId };
    const row = await insertErasure(db, { id: newRowId(), ...written, ...asker, noticeId, askedAt: at, dueAt }, receiptHash(receipt));
    await openWork(db, { kind: 'ERASURE', subjectId: row.id, accountId, openedAt: at, dueAt, article: timeArticle });
    const result: AskedErasure = { ...row, receipt };
    return { result, happened: [erasureEvent(row, 'asked')] };
  });
});
