/** The job that deletes old events: the newest state of every item stays, and so do open deliveries. */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { forgetEvents } from '../store/deliveries.ts';
import { retainedSince } from './retention.ts';

const most = 1_000;

export const forgetOldEvents: Sweep<Services> = {
  name: 'old-events',
  round: async ({ db, clock }) => (await forgetEvents(db, retainedSince(clock()), most)) >= most,
};
