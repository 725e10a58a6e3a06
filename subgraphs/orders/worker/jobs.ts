/** Every kind of job that the worker looks for, in this order. */
import { lockdownEntries } from '../canary/lockdown-entries.ts';
import { collectDue, endCollections } from '../collection/collect-job.ts';
import { keyEnds } from '../delivery-keys/end-job.ts';
import { accessComplaints } from '../duties/access-complaints.ts';
import { complaintAnswers } from '../duties/complaint-answers.ts';
import { complaintReviews } from '../duties/complaint-reviews.ts';
import { executionComplaints } from '../duties/execution-complaints.ts';
import { findings } from '../duties/findings-job.ts';
import { duties } from '../duties/overdue-job.ts';
import { inform } from '../informing/inform-job.ts';
import { show } from '../informing/show-accesses-job.ts';
import { nonDisclosureEnd } from '../non-disclosure/end-job.ts';
import { endPackages } from '../packages/end.ts';
import { deleteSnapshots } from '../preservation/delete-snapshots.ts';
import { fetchRetainedFiles } from '../removal/copy-files.ts';
import { endRetained, sealRetained } from '../removal/retained-content.ts';
import { itemInformation } from './item-information.ts';
import type { JobKind } from './job.ts';
import { orderAlerts } from './order-alerts.ts';
import { orderClocks } from './order-clocks.ts';
import { orderEffects } from './order-effects.ts';
import { orderQueue, queueBehind } from './order-queue.ts';

export const jobKinds: readonly JobKind[] = [
  collectDue,
  endCollections,
  sealRetained,
  fetchRetainedFiles,
  orderQueue,
  queueBehind,
  orderAlerts,
  orderClocks,
  itemInformation,
  orderEffects,
  complaintReviews,
  accessComplaints,
  executionComplaints,
  findings,
  complaintAnswers,
  duties,
  keyEnds,
  lockdownEntries,
  deleteSnapshots,
  endPackages,
  endRetained,
  nonDisclosureEnd,
  show,
  inform,
];
