/**
 * The platform tells who contests the removal of terrorist content within two weeks what it decided: Regulation (EU) 2021/784, Art. 10(2). A complaint for
 * whose work the law gives a time is a duty of the platform, which the decision of the complaint ends, as its work is closed with it.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { dutyEndings, type NewDuty } from '@writ/orders-domain/duties';
import { systemAuthor } from '../commands/command-entries.ts';
import { owedComplaint, owedComplaints } from '../store/complaint-answers.ts';
import { endDuty } from '../store/duties.ts';
import type { JobKind } from '../worker/job.ts';
import { oweDuties } from './apply-duties.ts';
import { doneEntry } from './duty-entries.ts';

const text = dutyEndings.COMPLAINT_DECIDED;

export const complaintAnswers: JobKind = {
  name: 'complaint-answers',
  due: (db) => owedComplaints(db),
  run: (services, work) =>
    commitWithEntries(services, async (db, at) => {
      const owed = await owedComplaint(db, work);
      if (owed === null) return { result: undefined, drafts: [] };
      const author = systemAuthor(newOperationId());
      const { complaint, dueAt, article, closedAt, duty } = owed;
      if (duty === null) {
        const about = { orderId: null, workId: work, body: null };
        const made: NewDuty = { ...about, kind: 'ANSWER_COMPLAINT', cause: `complaint ${complaint}`, article, dueAt };
        return { result: undefined, drafts: await oweDuties(db, author, [made], { order: null, at }) };
      }
      if (closedAt === null || duty.state === 'DONE') return { result: undefined, drafts: [] };
      await endDuty(db, duty, { at: closedAt, by: null, text });
      return { result: undefined, drafts: [doneEntry(author, duty, null, { text, at: closedAt })] };
    }),
};
