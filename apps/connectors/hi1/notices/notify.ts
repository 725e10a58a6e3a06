/**
 * Sends what the graph owes to the endpoints of bodies. The graph alone says where to: an endpoint that the body added and confirmed. The journal remembers what was answered
 * before the graph is informed of it, so nothing that was answered is sent again, and what was not is sent until it is.
 */
import { type FaultLog, faultOf, type IntervalLoop, intervalLoop } from '@writ/core';
import { openSender, type PrivateTargets, type Sender } from '@writ/webhooks';
import { type Ask, NotAnswered } from '../../identity/ask.ts';
import type { Body } from '../../identity/bodies.ts';
import { type SigningKey, subjectOfCertificate } from '../../identity/tokens.ts';
import type { Context } from '../actions/context.ts';
import type { Journal } from '../journal.ts';
import { Hi1Fault } from '../message/fault.ts';
import type { Header } from '../message/types.ts';
import { Writ } from '../orders/writ.ts';
import type { Names } from '../settings.ts';
import { type Form, writeSigned } from '../signature/forms.ts';
import { isAnswerTo } from './answer.ts';
import { actionsFor, messageOf, type News } from './messages.ts';

export interface Notifying {
  readonly bodies: readonly Body[];
  readonly names: ReadonlyMap<string, Names>;
  readonly ask: Ask;
  readonly journal: Journal;
  readonly key: SigningKey;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly privates: PrivateTargets;
  readonly onFault: FaultLog;
  /** Milliseconds between two looks at what is owed. */
  readonly everyMs: number;
}

/** The longest answer that is read, in bytes. */
const answerMost = 262_144;
const [firstPauseMs, longestPauseMs] = [5_000, 900_000];

/** After so many failures one after the other, how long nothing is sent. */
export const pauseAfter = (failures: number): number => Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10));

interface Endpoint {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly url: string | null;
}

interface Owed {
  readonly endpoints: readonly Endpoint[];
  readonly endpointEvents: readonly News[];
}

/** As whom the connector asks for a body: by a certificate of it that is in time; undefined where there is none. */
function askerOf(body: Body, now: Date) {
  const certificate = body.certificates.find(({ from, until }) => from <= now.getTime() && now.getTime() < until);
  return certificate && { body, subject: subjectOfCertificate(certificate.thumbprint) };
}

/** What is owed to one body. */
class Notifier {
  readonly #options: Notifying;
  readonly #body: Body;
  readonly #sender: Sender;
  readonly #stopping: AbortSignal;
  #failures = 0;
  #from = 0;

  constructor(options: Notifying, body: Body, sender: Sender, stopping: AbortSignal) {
    this.#options = options;
    this.#body = body;
    this.#sender = sender;
    this.#stopping = stopping;
  }

  /** Whether the body's system has answered for an event; also where there is nothing to send any more. */
  async #send({ url, form }: { url: string; form: Form }, context: Context, news: News): Promise<boolean> {
    const { clock, key } = this.#options;
    const actions = await actionsFor(context, news);
    if (actions.length === 0) return true;
    const message = messageOf(context, actions, clock());
    const type = `application/${form}`;
    const headers = { 'content-type': type, accept: type, 'user-agent': 'writ' };
    const body = writeSigned(form, message, key);
    const answer = await this.#sender.exchange({ url, headers, body }, this.#stopping, answerMost);
    if (typeof answer === 'string' || answer.status !== 200) return false;
    return isAnswerTo({ body: this.#body, header: message['Header'] as Header, form }, answer.body, clock());
  }

  /** Sends one event, unless the body has answered for it already. False where it does not answer. */
  async #sendOnce(url: string, writ: Writ, news: News): Promise<boolean> {
    const { journal, names, clock, baseUrl } = this.#options;
    const ids = names.get(this.#body.issuer);
    if (ids === undefined) throw new TypeError('a body without its names');
    const body = this.#body.enrolment;
    if (journal.isSent(body, news.id)) return true;
    const own = this.#body;
    const context: Context = { body, transaction: news.id, isResumed: false, own, ...ids, writ, journal, now: clock(), baseUrl };
    if (!(await this.#send({ url, form: ids.form }, context, news))) return false;
    await journal.sent(body, news.id);
    return true;
  }

  /**
   * Sends what is owed, in its order, until one is not answered. It asks again before each where it goes and what is owed: an endpoint that is removed, an enrolment that ends
   * and a graph that is closed end the rest at once.
   */
  async #round(): Promise<boolean> {
    const { ask, clock } = this.#options;
    const seen = new Set<string>();
    while (!this.#stopping.aborted) {
      const asker = askerOf(this.#body, clock());
      if (asker === undefined) return true;
      const { endpoints, endpointEvents: owed } = (await ask(asker, 'endpoint-events', { kind: 'HI1' })) as unknown as Owed;
      const endpoint = endpoints.find(({ kind, state }) => kind === 'HI1' && state === 'CONFIRMED');
      const [news] = owed;
      // What is owed still although it was settled is looked at in the next round.
      if (endpoint === undefined || endpoint.url === null || news === undefined || seen.has(news.id)) return true;
      seen.add(news.id);
      if (!(await this.#sendOnce(endpoint.url, new Writ(ask, asker), news))) return false;
      await ask(asker, 'settle-endpoint-events', { endpoint: endpoint.id, events: [news.id] });
      if (owed.length === 1) return true;
    }
    return true;
  }

  /** Sends what is owed now, unless it waits after a failure. What was not expected is a fault, and waits too. */
  async round(): Promise<void> {
    const { clock, onFault } = this.#options;
    if (clock().getTime() < this.#from) return;
    try {
      this.#failures = (await this.#round()) ? 0 : this.#failures + 1;
    } catch (error) {
      if (this.#stopping.aborted) return;
      this.#failures += 1;
      // Writ that does not answer, and a body that it does not let in yet, are no faults of this process.
      if (!(error instanceof NotAnswered || error instanceof Hi1Fault))
        onFault({ errorId: faultOf(error).detail.errorId ?? '', cause: error });
    }
    this.#from = this.#failures === 0 ? 0 : clock().getTime() + pauseAfter(this.#failures);
  }
}

/** Begins; `close` ends it, and what is under way is sent again another time. */
export function startNotices(options: Notifying): { close(): Promise<void> } {
  const stopping = new AbortController();
  const sender = openSender({ privates: options.privates, connections: 2 });
  const loops: IntervalLoop[] = options.bodies.map((body) => {
    const notifier = new Notifier(options, body, sender, stopping.signal);
    return intervalLoop(options.everyMs, () => notifier.round());
  });
  return {
    close: async () => {
      stopping.abort();
      await Promise.all(loops.map((loop) => loop.stop()));
      await sender.close();
    },
  };
}
