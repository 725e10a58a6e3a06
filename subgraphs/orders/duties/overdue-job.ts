/** The clock of duties: one whose time is over is called overdue, once, and that is an entry. Who owes it may still say that it is done. */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { systemAuthor } from '../commands/command-entries.ts';
import { fallenDue, lockDuty, markOverdue } from '../store/duties.ts';
import type { JobKind } from '../worker/job.ts';
import { orderOfDuty } from './confirm.ts';
import { overdueEntry } from './duty-entries.ts';

export const duties: JobKind = {
  name: 'duties',
  due: (db, now) => fallenDue(db, now),
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const duty = await lockDuty(db, id);
      if (duty === null || !(await markOverdue(db, id, at))) return { result: undefined, drafts: [] };
      const entry = overdueEntry(systemAuthor(newOperationId()), duty, await orderOfDuty(db, duty), at);
      return { result: undefined, drafts: [entry] };
    }),
};
