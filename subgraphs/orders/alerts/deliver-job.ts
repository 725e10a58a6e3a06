/**
 * The job that sends alerts: by mail, to webhooks, and once a day what somebody wants as a digest. Each is sent at least once and under the same id, by which it
 * is one to who receives it. What could not be passed on is tried again, later each time; what never can be is a fault that the desk sees.
 */
import type { Handover, Letter, Mailer, Sender } from '@writ/mail';
import { inSpan } from '@writ/telemetry';
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import { type AlertRow, alertEvent, alertLetter, digestLetter, type Envelope } from './alert-text.ts';
import { giveBack, isLast, nextDue, pauseAfter, putOff, settle, type Taken, takeDue } from './deliveries.ts';
import { targetOf } from './targets.ts';

/** What became of a post to a webhook: `what` is a status of HTTP or a word in capitals. */
export interface Posted {
  readonly as: 'delivered' | 'gone' | 'failed';
  readonly what: string;
}

/** Posts signed events to webhooks. */
export interface Post {
  /** Rejects only when `stopping` does. What is sent twice has the same id. */
  send(event: { id: string; url: string; body: string }, at: Date, stopping: AbortSignal): Promise<Posted>;
  close(): Promise<void>;
}

export interface AlertMeans {
  readonly mailer: Pick<Mailer, 'send'>;
  readonly sender: Sender;
  /** The address of those on duty at the platform; null where the operator has named none. */
  readonly desk: string | null;
  /** Null where this installation signs no webhooks. */
  readonly post: Post | null;
}

/** Sent side by side. */
const batch = 16;

/** What came of an attempt: a word where it failed for good, null where it was passed on. */
type Outcome = string | null;
const ofHandover = (handover: Handover): Outcome => (handover === 'SENT' ? null : handover);

/** Something that may go well another time. */
class NotNow extends Error {
  override readonly name = 'NotNow';
  readonly what: string;
  constructor(what: string) {
    super(`A webhook could not be reached: ${what}.`);
    this.what = what;
  }
}

/** In a word. The message of an error may hold an address. */
function wordOf(cause: unknown): string {
  if (cause instanceof NotNow) return cause.what;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z_0-9]{1,60}$/.test(code) ? code : 'NOT_SENT';
}

async function byMail(means: AlertMeans, to: Envelope, letter: (envelope: Envelope) => Letter): Promise<Outcome> {
  return ofHandover(await means.mailer.send(letter(to)));
}

async function byWebhook({ post, sender }: AlertMeans, { id, alert }: Taken, url: string, services: Stopping): Promise<Outcome> {
  if (post === null) return 'NO_KEY';
  const { as, what } = await post.send({ id, url, body: alertEvent(id, alert, sender.baseUrl) }, services.clock(), services.stopping);
  // What an address is refused for is not over by itself.
  if (as === 'failed' && !what.endsWith('_REFUSED')) throw new NotNow(what);
  return as === 'delivered' ? null : what;
}

type Stopping = Services & { readonly stopping: AbortSignal };

/** Passes one on; answers what is to be kept. Throws where it may go well another time. */
async function attempt(means: AlertMeans, taken: readonly Taken[], services: Stopping): Promise<Outcome> {
  const [first] = taken;
  if (first === undefined) return null;
  const target = await targetOf(services.db, first.hearer, { desk: means.desk, now: services.clock() });
  const address = first.channel === 'WEBHOOK' ? target?.webhook : target?.address;
  if (target == null || address == null) return 'NO_ADDRESS';
  if (first.channel === 'WEBHOOK') return byWebhook(means, first, address, services);
  const envelope: Envelope = { id: first.id, to: address, language: target.language, sender: means.sender };
  const alerts: AlertRow[] = taken.map(({ alert }) => alert);
  return byMail(means, envelope, (to) => (first.channel === 'DIGEST' ? digestLetter(to, alerts) : alertLetter(to, first.alert)));
}

async function send(means: AlertMeans, taken: readonly Taken[], services: Stopping): Promise<void> {
  const { db, clock } = services;
  const ids = taken.map(({ id }) => id);
  try {
    const sent = { queue: 'alerts', batch: taken.length, code: 'OK' } as const;
    const outcome = await inSpan('writ.deliver', sent, () => attempt(means, taken, services));
    await settle(db, taken, outcome, clock());
  } catch (cause) {
    if (services.stopping.aborted) return giveBack(db, ids);
    const attempts = Math.max(...taken.map((one) => one.attempts));
    if (isLast(attempts)) await settle(db, taken, wordOf(cause), clock());
    else await putOff(db, ids, { at: pauseAfter(attempts, clock()), outcome: wordOf(cause) });
    throw cause;
  }
}

/** Digests of one person are one mail; everything else is for itself. */
function together(taken: readonly Taken[]): Taken[][] {
  const groups = new Map<string, Taken[]>();
  for (const one of taken) {
    const key = one.channel === 'DIGEST' ? `DIGEST ${one.hearer}` : one.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** A round that could not send one goes on with the others, and then reports why. */
export const alertDeliveries = (means: AlertMeans): Sweep<Services> => ({
  name: 'alert-deliveries',
  pauseMs: 1_000,
  rest: { until: nextDue },
  async round(services, stopping) {
    const taken = await takeDue(services.db, services.clock(), batch);
    const results = await Promise.allSettled(together(taken).map((group) => send(means, group, { ...services, stopping })));
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${results.length} notifications could not be sent.`);
    return taken.length >= batch;
  },
});
