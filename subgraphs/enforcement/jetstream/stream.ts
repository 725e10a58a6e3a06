/**
 * The newest state of each item in a stream of NATS JetStream, from which any number of serving nodes fill themselves and follow.
 * A subject for each item and one message a subject: the stream is the current state and does not grow with changes. A message has the body and the
 * signature of a webhook, so nobody has to trust NATS for what it says: what is not signed by this installation counts as nothing here, too.
 */
import { JetStreamApiError, type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers, type MsgHdrs, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import type { WebhookKey } from '@writ/webhooks';
import { cloudEvent, type OutboxEvent } from '../webhooks/cloud-event.ts';
import { streamName } from './stream-url.ts';

export interface NatsPlace {
  /** `nats://host:port` or `tls://host:port` of each server of the cluster. */
  readonly servers: readonly string[];
  /** The seed of the nkey of this installation; missing where the servers ask for none. */
  readonly seed?: Uint8Array;
  /** On how many servers the stream is kept: an answer is given once most of them have it. */
  readonly replicas: number;
}
export interface StreamOptions extends NatsPlace {
  readonly key: WebhookKey;
  /** The address of the installation: where the events come from. */
  readonly source: string;
}

/** What a server that does not answer is given, in milliseconds. */
const patienceMs = 5_000;
/** NATS: the last message of the subject is another than was expected. */
const wrongLast = new Set([10_071, 10_164]);
const filledFor = 'writ-filled-for';
const forgottenUntil = 'writ-forgotten-until';

/** Null for an account: a list of those would be a register of people who were punished. Who knows one asks the graph, or has a webhook. */
const subjectOf = ({ body }: OutboxEvent): string | null =>
  'item' in body ? `writ.item.${Buffer.from(body.item).toString('base64url')}` : null;

/** A message of the stream, as far as it is compared. */
interface Kept {
  readonly seq: number;
  readonly header: MsgHdrs;
  string(): string;
}

/** Throws where no server can be reached, or none knows the key. */
const connectTo = ({ servers, seed }: NatsPlace): Promise<NatsConnection> =>
  connect({
    servers: [...servers],
    timeout: patienceMs,
    maxReconnectAttempts: -1,
    name: 'writ',
    ...(seed === undefined ? {} : { authenticator: nkeyAuthenticator(seed) }),
  });

/** Throws where the servers can't be used: none is reached, none knows the key, or they have no JetStream. */
export async function reachNats(place: NatsPlace): Promise<void> {
  const connection = await connectTo(place);
  try {
    await jetstreamManager(connection, { timeout: patienceMs });
  } finally {
    await connection.close();
  }
}

export class StateStream {
  readonly #options: StreamOptions;
  #connection: NatsConnection | undefined;
  #isUp = false;
  #stream: JetStreamClient | undefined;
  #manager: JetStreamManager | undefined;

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  /** Whether a server was reached and not lost since: only then is it worth trying to {@link put}. */
  get isUp(): boolean {
    return this.#isUp;
  }

  /** Connects, and makes the stream where there is none. Throws where no server can be reached. Does nothing where that is done. */
  async open(): Promise<void> {
    if (this.#connection?.isClosed() === false) return this.#connection.flush();
    const connection = await connectTo(this.#options);
    try {
      this.#manager = await jetstreamManager(connection, { timeout: patienceMs });
      this.#stream = jetstream(connection, { timeout: patienceMs });
      this.#connection = connection;
    } catch (cause) {
      await connection.close();
      throw cause;
    }
    this.#isUp = true;
    void this.#watch(connection);
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect' || type === 'close') this.#isUp = false;
      if (type === 'reconnect') this.#isUp = !connection.isClosed();
    }
    this.#isUp = false;
  }

  #parts() {
    if (this.#manager === undefined || this.#stream === undefined) throw new Error('no server of NATS has been reached yet');
    return { manager: this.#manager, stream: this.#stream };
  }

  /** For whom the stream holds every state there is; null for nobody. Makes the stream where there is none. */
  async filledFor(): Promise<string | null> {
    const { manager } = this.#parts();
    try {
      const { config } = await manager.streams.info(streamName);
      return config.metadata?.[filledFor] ?? null;
    } catch (cause) {
      if (!(cause instanceof JetStreamApiError) || cause.status !== 404) throw cause;
    }
    await manager.streams.add({
      name: streamName,
      subjects: ['writ.item.*'],
      num_replicas: this.#options.replicas,
      max_msgs_per_subject: 1,
      allow_direct: true,
    });
    return null;
  }

  async #mark(name: string, value: string): Promise<void> {
    const { manager } = this.#parts();
    const { config } = await manager.streams.info(streamName);
    await manager.streams.update(streamName, { metadata: { ...config.metadata, [name]: value } });
  }

  /** Says to nodes that the stream holds every state there is. */
  isFilledFor(whom: string): Promise<void> {
    return this.#mark(filledFor, whom);
  }

  /** What became available again before this instant was taken out. */
  async forgottenUntil(): Promise<Date> {
    const { config } = await this.#parts().manager.streams.info(streamName);
    return new Date(config.metadata?.[forgottenUntil] ?? 0);
  }
  hasForgotten(until: Date): Promise<void> {
    return this.#mark(forgottenUntil, until.toISOString());
  }

  /** Takes a state out, unless the stream has a newer one of that item. */
  async remove(event: OutboxEvent): Promise<void> {
    const { manager } = this.#parts();
    const subject = subjectOf(event);
    const kept = subject === null ? null : await manager.streams.getMessage(streamName, { last_by_subj: subject });
    if (subject === null || kept === null || this.#sequenceOf(kept) > BigInt(event.body.sequence)) return;
    await manager.streams.purge(streamName, { filter: subject, seq: kept.seq + 1 });
  }

  /** Removes every state. Nodes wait from then on until it {@link isFilledFor} somebody. */
  async empty(): Promise<void> {
    await this.#mark(filledFor, '');
    await this.#parts().manager.streams.purge(streamName);
  }

  /** Of a message that this installation signed; -1 of any other. */
  #sequenceOf(kept: Kept): bigint {
    const { header } = kept;
    const id = header.get('webhook-id');
    const [timestamp, body] = [Number(header.get('webhook-timestamp')), kept.string()];
    const ours = new Set(this.#options.key.sign(id, timestamp, body).split(' '));
    // Two while the key is replaced: one that is known is enough.
    if (
      !header
        .get('webhook-signature')
        .split(' ')
        .some((one) => ours.has(one))
    )
      return -1n;
    const { data } = JSON.parse(body) as { data: { sequence: string } };
    return BigInt(data.sequence);
  }

  #message({ id }: OutboxEvent, body: string, at: Date): MsgHdrs {
    const timestamp = Math.floor(at.getTime() / 1_000);
    const signed = headers();
    signed.set('webhook-id', id);
    signed.set('webhook-timestamp', String(timestamp));
    signed.set('webhook-signature', this.#options.key.sign(id, timestamp, body));
    return signed;
  }

  /**
   * Puts a state into the stream, unless it is an account's, or the stream has that state or a newer one, which is answered by false. An older state that arrives late is refused by
   * the server: each message names the one that it replaces. Throws where it is not known to be kept.
   */
  async put(event: OutboxEvent, at: Date): Promise<boolean> {
    const { manager, stream } = this.#parts();
    const subject = subjectOf(event);
    if (subject === null) return false;
    const body = cloudEvent(event, this.#options.source);
    const header = this.#message(event, body, at);
    let kept: Kept | null = await manager.direct.getMessage(streamName, { last_by_subj: subject });
    for (;;) {
      if (kept !== null && this.#sequenceOf(kept) >= BigInt(event.body.sequence)) return false;
      try {
        const expect = { streamName, lastSubjectSequence: kept?.seq ?? 0 };
        await stream.publish(subject, body, { headers: header, expect, timeout: patienceMs, retries: 0 });
        return true;
      } catch (cause) {
        if (!(cause instanceof JetStreamApiError) || !wrongLast.has(cause.code)) throw cause;
      }
      // What another server answered may have been behind: the leader knows.
      kept = await manager.streams.getMessage(streamName, { last_by_subj: subject });
    }
  }

  async close(): Promise<void> {
    this.#isUp = false;
    await this.#connection?.close();
  }
}
