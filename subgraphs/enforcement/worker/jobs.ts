/** Every job of enforcement's worker. A job that needs something of its own is made by a factory, and is missing where nobody gave what it needs. */

import { batchWork } from '../batches/batch-job.ts';
import { forgetStaged } from '../batches/forget-job.ts';
import { restrictionClock } from '../restrictions/clock-job.ts';
import { withdrawnOrders } from '../restrictions/withdrawn-orders.ts';
import { forgetOldEvents } from '../webhooks/forget-job.ts';
import type { Job } from './job.ts';

/** Makes a job when the worker is opened. */
export type JobFactory = () => Job;

/** The jobs that need more than the database and the log; each is left out where the worker can't do it. */
export interface JobFactories {
  /** Delivers the events of the outbox to subscribers. */
  readonly webhooks?: JobFactory;
  /** Sends the letters that are due. */
  readonly letters?: JobFactory;
  /** Hands statements of reasons in to the DSA Transparency Database. */
  readonly submissions?: JobFactory;
}

/** What every installation does, and what it was given the means for. */
export function jobsOf({ webhooks, letters, submissions }: JobFactories): readonly Job[] {
  const given = [webhooks, letters, submissions].filter((factory) => factory !== undefined);
  return [restrictionClock, withdrawnOrders, batchWork, forgetStaged, forgetOldEvents, ...given.map((make) => make())];
}
