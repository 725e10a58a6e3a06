/** The job that forgets what was told long ago: the newest state of every item stays, and what is still owed. */
import { forgetEvents } from '../store/deliveries.ts';
import type { Job } from '../worker/job.ts';
import { retainedSince } from './retention.ts';

const most = 1_000;

export const forgetOldEvents: Job = {
  name: 'old-events',
  pauseMs: 3_600_000,
  round: async ({ db, clock }) => (await forgetEvents(db, retainedSince(clock()), most)) >= most,
};
