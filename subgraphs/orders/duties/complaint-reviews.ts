/**
 * Takes decided complaints over: who decided one about an order takes no other part in its case from then on, and what follows from the
 * outcome may follow. Only a decision that a process of this installation proves, and whose entry is in the log, is taken over; every other
 * one is an error that is reported to the operator, and changes nothing.
 */
import { commitWithEntries } from '@writ/access-log';
import { participations } from '@writ/orders-domain/machine';
import { staysDistinct } from '@writ/orders-domain/people';
import { decidedComplaints, keepReview, provedDecision, type Review } from '../store/complaint-reviews.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';

const part = 'COMPLAINT_REVIEWER' as const;

/** Writes down that who decided took this part. Throws when they had another: then the complaint was theirs to leave alone. */
async function takePart(db: Database, { complaint, order: id, by }: Review, at: Date): Promise<void> {
  const order = id === null ? null : ((await lockOrder(db, id))?.order ?? null);
  if (order === null) return;
  if (!staysDistinct(participations(order), { part, person: by }))
    throw new Error(
      `Complaint ${complaint} was decided by somebody who had another part in its order: it is not acted on. Have it decided anew.`,
    );
  await db.orderParticipant.createMany({ data: [{ orderId: order.id, part, ...by, at }], skipDuplicates: true });
}

export const complaintReviews: JobKind = {
  name: 'complaint-reviews',
  due: (db) => decidedComplaints(db),
  run: (services, complaint) =>
    commitWithEntries(services, async (db, at) => {
      const nothing = { result: undefined, drafts: [] };
      const review = await provedDecision(db, services.queueKey, complaint);
      if (review !== null && (await keepReview(db, review, at))) await takePart(db, review, at);
      return nothing;
    }),
};
