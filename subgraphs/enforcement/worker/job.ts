/**
 * One kind of thing that enforcement does by itself: what the clock does to restrictions, deliveries, submissions, letters. What is due
 * is read from tables that were written in the transaction of the change, and taken with FOR UPDATE SKIP LOCKED or a lease: any number of
 * processes may run the same job, and one that is killed in the middle leaves its work to be done again.
 */
import type { Services } from '../context.ts';

export interface Job {
  /** Lower case letters and hyphens; names it in the process log. */
  readonly name: string;
  /** How long it rests after a round that found nothing more, in milliseconds. */
  readonly pauseMs: number;
  /** Does a bounded part of what is due now, and answers whether there may be more. Throws when it could not; then it is tried again after the pause. */
  round(services: Services, stopping: AbortSignal): Promise<boolean>;
  /** Ends what a round has left under way, and gives back what the job holds; called once, after its last round. */
  close?(): Promise<void>;
}
