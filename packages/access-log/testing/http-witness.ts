/**
 * For tests: witnesses that answer over real HTTP in this process. An honest one decides as `@writ/tlog` says; a hostile one is an
 * honest one with another answer.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  formatWitnessAnswer,
  makeVerifierKey,
  type VerifierKey,
  type WitnessAnswer,
  type WitnessMemory,
  witnessDecision,
} from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import type { Witness } from '../src/index.ts';

/** The public half of a log's key, under its origin. */
export function logKeyOf(origin: string, signingKey: KeyObject): VerifierKey {
  const raw = createPublicKey(signingKey).export({ type: 'spki', format: 'der' }).subarray(-32);
  return makeVerifierKey(origin, new Uint8Array(raw));
}

/** Answers instead of the honest answer, which it may send or change. */
export type Answering = (honest: WitnessAnswer, response: ServerResponse, request: string) => void | Promise<void>;

/** Sends an answer. */
export function send(response: ServerResponse, { status, contentType, body }: WitnessAnswer): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}

/** A witness of one log. */
export class HttpWitness {
  readonly name: string;
  /** What has been cosigned last; a test may set it. */
  memory: WitnessMemory | undefined;
  /** The bodies of all requests, in order. */
  readonly requests: string[] = [];
  readonly statuses: number[] = [];
  /** How many requests were under way at once, at most. */
  busiest = 0;
  answering: Answering | undefined;
  readonly #cosigner: ReturnType<typeof sampleWitness>;
  readonly #server = createServer((request, response) => this.#serve(request, response));
  readonly #log: VerifierKey;
  #busy = 0;

  constructor(name: string, log: VerifierKey, answering?: Answering) {
    this.name = name;
    this.#cosigner = sampleWitness(name);
    this.#log = log;
    this.answering = answering;
  }

  /** As a log pins it. */
  get pinned(): Witness {
    return { key: this.#cosigner.key, url: new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/some/where/`) };
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A line by this witness over another text. */
  sign = (time: number) => this.#cosigner.at(time);

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#busy += 1;
    this.busiest = Math.max(this.busiest, this.#busy);
    response.once('close', () => {
      this.#busy -= 1;
    });
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString('utf8');
    this.requests.push(text);
    const honest = request.url === '/some/where/add-checkpoint' ? this.#decide(text) : { status: 404, contentType: 'text/plain', body: '' };
    this.statuses.push(honest.status);
    if (this.answering === undefined) send(response, honest);
    else await this.answering(honest, response, text);
  }

  #decide(text: string): WitnessAnswer {
    const logs = [{ origin: this.#log.name, key: this.#log }];
    const decision = witnessDecision({ text, logs, remembered: () => this.memory });
    if (decision.status === 200) this.memory = { size: decision.checkpoint.size, root: decision.checkpoint.root };
    return formatWitnessAnswer(decision, [this.#cosigner.at(Math.floor(Date.now() / 1000))]);
  }
}
