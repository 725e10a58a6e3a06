/**
 * One replica: the real start, writer and pending worker of the access log on simulated connections. A crash ends its
 * process and all its memory but the anchor; the next start is a process with a name of its own.
 */
import { createPrivateKey } from 'node:crypto';
import { type Clock, PublicError, StartError } from '@writ/core';
import { PendingWorker } from '../../../packages/access-log/src/append/pending-worker.ts';
import { type Acknowledged, acknowledgedBy, LogStopped } from '../../../packages/access-log/src/append/stored-tree.ts';
import { openWriter, type Writer } from '../../../packages/access-log/src/append/writer.ts';
import type { Appended, EntryDraft } from '../../../packages/access-log/src/entries/entry.ts';
import { openKeyMemory, openKeyring } from '../../../packages/access-log/src/keys/keyring.ts';
import type { Connection } from '../../../packages/access-log/src/log/connection.ts';
import { type LogIdentity, makeIdentity } from '../../../packages/access-log/src/log/identity.ts';
import type { LogLogger } from '../../../packages/access-log/src/log/logger.ts';
import { startLog } from '../../../packages/access-log/src/log/start.ts';
import { pinKey } from './rfc6962.ts';

export const origin = 'log.example/log/1';
const keyName = 'log.example';
// Of the simulation alone: any 32 bytes are an Ed25519 key.
const signingKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});
/** The body of the empty log's checkpoint, whose root is the SHA-256 of nothing. */
const emptyBody = Buffer.from(`${origin}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`);

/** Every start signs the empty log's checkpoint; here once for all of them, for the signature is always the same. */
function signingEmptyOnce(made: LogIdentity): LogIdentity {
  const signature = made.signer.sign(emptyBody);
  const sign = (message: Uint8Array): Uint8Array => (emptyBody.equals(message) ? signature : made.signer.sign(message));
  return { ...made, signer: { ...made.signer, sign } };
}

export const pinnedKey = pinKey(keyName, signingKey);
const identity = signingEmptyOnce(makeIdentity(origin, signingKey, keyName));
export const keyring = openKeyring({ masterKey: Buffer.alloc(32, 9) });

/** What the world around a replica is to it. */
export interface Surroundings {
  readonly clock: Clock;
  connect(owner: string): Connection;
  /** What an entry must wait for now. */
  gate(process: string): Promise<void> | undefined;
  appended(process: string, answer: Appended): void;
  started(process: string, known: Acknowledged): void;
  stopped(process: string): void;
  startRefused(error: StartError): void;
  broken(error: unknown): void;
}

export type State = 'down' | 'starting' | 'up' | 'refused';

export class Replica {
  readonly name: string;
  readonly #around: Surroundings;
  #starts = 0;
  #anchor: Acknowledged | undefined;
  #writer: Writer | undefined;
  #worker: PendingWorker | undefined;
  #reading: Connection | undefined;
  #round: Promise<void> | undefined;
  state: State = 'down';
  hasStopped = false;

  constructor(name: string, around: Surroundings) {
    this.name = name;
    this.#around = around;
  }

  /** The name of the process that runs now. */
  get process(): string {
    return `${this.name}.${this.#starts}`;
  }

  get pendingOwner(): string {
    return `${this.process}/pending`;
  }

  start(): void {
    this.#starts += 1;
    this.state = 'starting';
    const { process } = this;
    const connection = this.#around.connect(process);
    if (this.#anchor !== undefined) this.#around.started(process, this.#anchor);
    const started = startLog(connection, {
      identity,
      keyring,
      anchor: { known: this.#anchor, where: '' },
      previous: { anchorFile: undefined, key: undefined },
      clock: this.#around.clock,
      logger: this.#logger(process),
    });
    started.then(
      (tree) => this.#go(process, connection, tree),
      (error: unknown) => this.#notStarted(error),
    );
  }

  #go(process: string, connection: Connection, tree: Awaited<ReturnType<typeof startLog>>): void {
    const { clock, connect } = this.#around;
    const logger = this.#logger(process);
    this.#around.started(process, acknowledgedBy(tree));
    const gate = (): Promise<void> | undefined => this.#around.gate(process);
    const writer = openWriter({ connection, identity, keyring, memory: openKeyMemory(clock), clock, logger, tree, gate });
    const append = async (draft: EntryDraft): Promise<Appended> => {
      const answer = await writer.append(draft);
      this.#around.appended(process, answer);
      return answer;
    };
    this.#writer = writer;
    this.#reading = connect(this.pendingOwner);
    this.#worker = new PendingWorker({ clock, logger, keyring, append });
    this.state = 'up';
  }

  #logger(process: string): LogLogger {
    return {
      warn: () => {},
      error: (_, message) => {
        if (!message.startsWith('the log is stopped')) return;
        this.hasStopped = true;
        this.#around.stopped(process);
      },
    };
  }

  /** An operator starts it again, unless its anchor forbids it. */
  #notStarted(error: unknown): void {
    if (!(error instanceof StartError)) this.#around.broken(error);
    else if (error.cause instanceof LogStopped) this.#around.startRefused(error);
    this.state = error instanceof StartError && error.cause instanceof LogStopped ? 'refused' : 'down';
  }

  /** Its process is gone; its connections are for the caller to abandon. */
  crash(): void {
    this.state = 'down';
    this.hasStopped = false;
    this.#writer = undefined;
    this.#worker = undefined;
    this.#reading = undefined;
    this.#round = undefined;
  }

  /** Resolves with whether it was acknowledged; other errors than the public one break the run. */
  async append(draft: EntryDraft): Promise<'acknowledged' | 'refused'> {
    const { process } = this;
    try {
      if (this.#writer === undefined) return 'refused';
      this.#around.appended(process, await this.#writer.append(draft));
      return 'acknowledged';
    } catch (error) {
      if (!(error instanceof PublicError && error.code === 'LOG_UNAVAILABLE')) this.#around.broken(error);
      return 'refused';
    }
  }

  /** As a round of the maintenance loop does. */
  keepAnchor(): void {
    const tree = this.#writer?.tree();
    if (tree !== undefined && (this.#anchor?.size ?? -1) < tree.frontier.size) this.#anchor = acknowledgedBy(tree);
  }

  get inRound(): boolean {
    return this.#round !== undefined;
  }

  /** Appends what is pending; one round at a time. */
  beginRound(): void {
    this.#round ??= this.#pendingRound().finally(() => {
      this.#round = undefined;
    });
  }

  async #pendingRound(): Promise<void> {
    const [worker, reading] = [this.#worker, this.#reading];
    if (worker === undefined || reading === undefined) return;
    try {
      await worker.append(await worker.read(await reading.client()));
    } catch (error) {
      // What the database refused is tried again by the next round.
      if (error instanceof TypeError) this.#around.broken(error);
      reading.drop();
    }
  }
}
