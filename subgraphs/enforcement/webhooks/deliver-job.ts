/**
 * The job that sends changes to subscribers: it takes what is due, has many deliveries under way at once, for each subscriber no
 * more than its share, and keeps what came of them. Who is slow or away holds up only itself. Each change is delivered at least once;
 * the id and the sequence in it let the receiver apply it once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { inSpan } from '@writ/telemetry';
import { nextAttempt, type Outcome, openSignedPost, type SenderOptions, type SignedPost, type WebhookKey } from '@writ/webhooks';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import type { StateStream } from '../jetstream/stream.ts';
import { streamUrl } from '../jetstream/stream-url.ts';
import { type Finished, finishDeliveries, nextDelivery, releaseDeliveries, type Taken, takeDeliveries } from '../store/deliveries.ts';
import { disableEventSubscriber } from '../store/event-subscribers.ts';
import { cloudEvent, type OutboxEvent } from './cloud-event.ts';

export interface WebhookOptions extends Omit<SenderOptions, 'connections'> {
  readonly key: WebhookKey;
  /** The address of the installation: where the events come from. */
  readonly source: string;
  /** The stream of NATS JetStream, where this installation has one. */
  readonly stream?: StateStream;
  /** In [0, 1); the machine's when left out. */
  readonly random?: () => number;
}

/** Deliveries under way to one subscriber at a time. */
const each = 32;
const pauseMs = 50;
/** What ends within this time is written down together. */
const gatherMs = 10;

/** Never throws: what the stream did not take is due again. */
async function putOutcome(stream: StateStream | undefined, event: OutboxEvent, at: Date): Promise<Outcome> {
  try {
    const isNew = await stream?.put(event, at);
    return { as: 'delivered', what: isNew ? 'KEPT' : 'NOT_NEEDED' };
  } catch {
    return { as: 'failed', what: 'NATS_FAILED', retryAfterMs: null };
  }
}

const rest = (ms: number): Promise<void> => pause(ms, undefined, { ref: false });
/** Longer than an attempt can take: a worker that took a delivery and has not reported by then is gone. */
const leaseMs = 30_000;

class Deliverer {
  readonly #options: WebhookOptions;
  readonly #sender: SignedPost;
  readonly #stopping = new AbortController();
  readonly #underWay = new Map<Taken, Promise<void>>();
  #finished: Finished[] = [];
  #gone = new Set<string>();
  #left: Taken[] = [];
  #services: Services | undefined;

  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#sender = openSignedPost({ ...options, connections: each });
  }

  #busy(): Map<string, number> {
    const busy = new Map<string, number>();
    for (const { subscriber } of this.#underWay.keys()) busy.set(subscriber, (busy.get(subscriber) ?? 0) + 1);
    return busy;
  }

  #attempt({ url, event }: Taken, at: Date): Promise<Outcome> {
    if (url === streamUrl) return putOutcome(this.#options.stream, event, at);
    const body = cloudEvent(event, this.#options.source);
    return this.#sender.send({ id: event.id, url, body }, at, this.#stopping.signal);
  }

  #note(taken: Taken, outcome: Outcome, at: Date): void {
    const { subscriber, sequence } = taken;
    const one = { subscriber, sequence, attempts: taken.attempts + 1, outcome: outcome.what };
    const random = this.#options.random ?? Math.random;
    // NATS is the installation's own: what it does not take is never given up, and a later attempt costs nobody anything.
    const tried = taken.url === streamUrl ? 1 : one.attempts;
    const next = outcome.as === 'failed' ? nextAttempt(tried, at, outcome.retryAfterMs, random()) : null;
    const over = outcome.as === 'delivered' ? 'DELIVERED' : 'DEAD';
    this.#finished.push({ ...one, state: next === null ? over : 'DUE', at: next ?? at });
    if (outcome.as === 'gone') this.#gone.add(subscriber);
  }

  async #deliver(taken: Taken, services: Services): Promise<void> {
    try {
      const outcome = await inSpan('writ.deliver', { queue: 'webhooks', batch: 1 }, async (tell) => {
        const came = await this.#attempt(taken, services.clock());
        tell({ code: came.as === 'delivered' ? 'OK' : 'FAILED' });
        return came;
      });
      this.#note(taken, outcome, services.clock());
    } catch {
      this.#left.push(taken);
    } finally {
      this.#underWay.delete(taken);
    }
  }

  /** Writes down what has ended; what can't be written is kept for the next time. */
  async #write({ db, clock }: Services): Promise<void> {
    const [finished, gone] = [this.#finished, this.#gone];
    if (finished.length === 0) return;
    [this.#finished, this.#gone] = [[], new Set()];
    try {
      await finishDeliveries(db, finished, clock());
      for (const subscriber of gone) await db.$transaction((within) => disableEventSubscriber(within, subscriber, null, clock()));
    } catch (cause) {
      this.#finished.push(...finished);
      for (const subscriber of gone) this.#gone.add(subscriber);
      throw cause;
    }
  }

  /** Answers whether anything is under way or not yet written down; then when one of them is over, or a little later. */
  async round(services: Services): Promise<boolean> {
    this.#services = services;
    await this.#write(services);
    const at = services.clock();
    const taken = await takeDeliveries(services.db, at, new Date(at.getTime() + leaseMs), {
      each,
      busy: this.#busy(),
      isStreamUp: this.#options.stream?.isUp ?? false,
    });
    for (const one of taken) this.#underWay.set(one, this.#deliver(one, services));
    if (this.#underWay.size === 0) return this.#finished.length > 0;
    await Promise.all([rest(gatherMs), Promise.race([rest(pauseMs), ...this.#underWay.values()])]);
    return true;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#underWay.values());
    if (this.#services !== undefined) {
      await this.#write(this.#services);
      if (this.#left.length > 0) await releaseDeliveries(this.#services.db, this.#left);
    }
    await this.#sender.close();
  }
}

/**
 * Makes the job; its connections are its own. While there are changes, one is taken within {@link pauseMs} of its commit; the first after two seconds without any, when
 * the worker has seen that somebody wrote: within half a second.
 */
export function deliverJob(options: WebhookOptions): Sweep<Services> {
  const deliverer = new Deliverer(options);
  let wasUp = false;
  return {
    name: 'webhooks',
    pauseMs,
    rest: {
      until: nextDelivery,
      isCalled() {
        const isUp = options.stream?.isUp ?? false;
        const hasCome = isUp && !wasUp;
        wasUp = isUp;
        return hasCome;
      },
    },
    round: (services) => deliverer.round(services),
    close: () => deliverer.close(),
  };
}
