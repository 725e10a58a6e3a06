/**
 * The job that sends news to endpoints: those of one endpoint one after the other, oldest first, and endpoints beside each other, so that one that is away holds up nobody
 * else. Each is sent at least once and under one id; one that failed is tried again as every webhook is.
 */
import { inSpan } from '@writ/telemetry';
import type { Outcome } from '@writ/webhooks';
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import { each, giveBack, isStillDue, nextDue, settle, type Taken, takeDue } from './deliveries.ts';
import { bodyEvent } from './endpoint-event.ts';

/** Posts signed events. */
export interface EventPost {
  /** Rejects only when `stopping` does. What is sent twice has the same id. */
  send(event: { id: string; url: string; body: string }, at: Date, stopping: AbortSignal): Promise<Outcome>;
}

export interface EndpointMeans {
  readonly post: EventPost;
  /** The address of the installation: where events come from. */
  readonly source: string;
}

/** Whether the other side was reached and has answered: then the next one may go well. */
const hasAnswered = ({ what }: Outcome): boolean => what.startsWith('HTTP ');

type Stopping = Services & { readonly stopping: AbortSignal };

function attempt({ source, post }: EndpointMeans, one: Taken, { clock, stopping }: Stopping): Promise<Outcome> {
  return inSpan('writ.deliver', { queue: 'endpoints', batch: 1 }, async (tell) => {
    const outcome = await post.send({ id: one.id, url: one.url, body: bodyEvent(one, source) }, clock(), stopping);
    tell({ code: outcome.as === 'delivered' ? 'OK' : 'FAILED' });
    return outcome;
  });
}

/** Sends those of one endpoint until it is gone, removed or can't be reached, nothing may go there any more, or the worker stops. */
async function sendAll(means: EndpointMeans, taken: readonly Taken[], services: Stopping): Promise<void> {
  const { db, clock, stopping } = services;
  const left = [...taken];
  let until = clock();
  try {
    for (let one = left[0]; one !== undefined; one = left[0]) {
      if (!(await isStillDue(db, one))) break;
      const outcome = await attempt(means, one, services);
      const next = await settle(db, one, outcome, clock());
      left.shift();
      if (outcome.as === 'gone') left.length = 0;
      if (outcome.as !== 'failed' || hasAnswered(outcome)) continue;
      until = next ?? until;
      break;
    }
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
  if (left.length > 0) await giveBack(db, left, until);
}

function byEndpoint(taken: readonly Taken[]): Taken[][] {
  const groups = new Map<string, Taken[]>();
  for (const one of taken) groups.set(one.endpoint, [...(groups.get(one.endpoint) ?? []), one]);
  return [...groups.values()];
}

export const endpointDeliveries = (means: EndpointMeans): Sweep<Services> => ({
  name: 'endpoints',
  pauseMs: 500,
  rest: { until: nextDue },
  async round(services, stopping) {
    const groups = byEndpoint(await takeDue(services.db, services.clock()));
    const results = await Promise.allSettled(groups.map((taken) => sendAll(means, taken, { ...services, stopping })));
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} of ${results.length} endpoints could not be sent what is due.`);
    return groups.some(({ length }) => length >= each);
  },
});
