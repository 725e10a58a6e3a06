/**
 * What follows when counsel finds that the platform carried an order to act out wrongly: that restriction has ended, the order binds as
 * before, and the platform owes its authority a new report, of what it then does correctly. `enforcement` may restrict under the order
 * again, also where the order was fulfilled by what was wrong. Regulation (EU) 2022/2065, Art. 9(1).
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { termEnd } from '@writ/orders-domain/duties';
import { lawOf } from '@writ/orders-domain/law';
import { systemAuthor } from '../commands/command-entries.ts';
import { executionOf, reversedExecutions } from '../store/complaint-reviews.ts';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { oweDuties } from './apply-duties.ts';

export const executionComplaints: JobKind = {
  name: 'execution-complaints',
  due: (db) => reversedExecutions(db),
  run: (services, complaint) =>
    commitWithEntries(services, async (db, at) => {
      const nothing = { result: undefined, drafts: [] };
      const id = await executionOf(db, complaint);
      const order = id === null ? null : ((await lockOrder(db, id))?.order ?? null);
      const report = order === null ? null : lawOf(order.kind).effectReport;
      if (order === null || report === null) return nothing;
      const dueAt = termEnd(report, order, at, services.country);
      const about = { orderId: order.id, workId: null, body: null };
      const duty = { ...about, kind: 'REPORT_EFFECT' as const, cause: `complaint ${complaint}`, article: report.article, dueAt };
      return { result: undefined, drafts: await oweDuties(db, systemAuthor(newOperationId()), [duty], { order, at }) };
    }),
};
