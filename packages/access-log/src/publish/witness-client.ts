/**
 * One witness over HTTP (C2SP tlog-witness, add-checkpoint). Whoever answers is a stranger until a line verifies with the pinned key:
 * an answer is bounded in size and time, follows no redirect, and is never thrown: a failure is described in words.
 */
import { createHash } from 'node:crypto';
import {
  formatAddCheckpoint,
  type Hash,
  noteText,
  readWitnessReply,
  TlogError,
  type VerifierKey,
  type WitnessAnswer,
  type WitnessReply,
} from '@writ/tlog';
import { type Agent, request } from 'undici';
import { errorCode } from '../log/connection.ts';

/** A witness: its key, and its address. */
export interface Witness {
  readonly key: VerifierKey;
  /** The prefix of `add-checkpoint`. */
  readonly url: URL;
}

/** What a witness is shown. */
export interface Shown {
  readonly size: number;
  /** The signed note. */
  readonly note: string;
  /** The consistency proof from a size between 1 and `size`. Rejects as the database does. */
  prove(from: number): Promise<readonly Hash[]>;
  /** The size of the log now: other replicas continue meanwhile. Rejects as the database does. */
  sizeNow(): Promise<number>;
}

/** What came of asking. */
export type CosigningOutcome =
  /** `line` is the witness's cosignature, verified. */
  | { readonly outcome: 'cosigned'; readonly line: string }
  /** It says that it has seen more of this log than it is shown; only its word. */
  | { readonly outcome: 'ahead'; readonly size: number }
  /** It says that what it is shown does not extend what it has seen; only its word. */
  | { readonly outcome: 'contradicts'; readonly words: string }
  | { readonly outcome: 'failed'; readonly words: string };

const answerMaxBytes = 65_536;
/** For one checkpoint, with all that is asked again. */
const askMaxMs = 1_000;
/** The first time, again from the size that the witness names, and once more if another replica came between. */
const requestsMax = 3;

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > answerMaxBytes) throw new TlogError('BAD_REPLY', `The answer has more than ${answerMaxBytes} bytes.`);
    parts.push(part);
  }
  return noteText(Buffer.concat(parts));
}

const addressOf = (url: URL, path: string): string => `${url.href.replace(/\/+$/, '')}/${path}`;

async function post(agent: Agent, url: URL, text: string, signal: AbortSignal): Promise<WitnessAnswer & { contentType: string }> {
  const address = addressOf(url, 'add-checkpoint');
  const answer = await request(address, { method: 'POST', body: text, dispatcher: agent, signal });
  return { status: answer.statusCode, contentType: String(answer.headers['content-type']), body: await readBody(answer.body) };
}

/** Why there was no answer, without anything that a stranger wrote. */
function failureOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `no answer within ${askMaxMs} ms`;
  return error instanceof TlogError ? error.message : `no answer (${errorCode(error)})`;
}

/**
 * The last checkpoint of an origin that a witness cosigned, as it serves it to everybody; undefined when it has none or serves none. Not
 * checked: anything.
 */
export async function readServedNote(agent: Agent, { url }: Witness, origin: string): Promise<string | undefined> {
  const address = addressOf(url, `${createHash('sha256').update(origin).digest('hex')}/checkpoint`);
  try {
    const answer = await request(address, { dispatcher: agent, signal: AbortSignal.timeout(askMaxMs) });
    const text = await readBody(answer.body);
    return answer.statusCode === 200 ? text : undefined;
  } catch {
    // Whoever serves nothing to read has still been asked by add-checkpoint, and that answer counts.
    return undefined;
  }
}

/** Asks one witness, and remembers which size it cosigned last. */
export class WitnessClient {
  readonly witness: Witness;
  readonly #agent: Agent;
  /** The size that it remembers, as far as this replica knows. */
  #seen = 0;

  constructor(witness: Witness, agent: Agent) {
    this.witness = witness;
    this.#agent = agent;
  }

  /** Shows it a checkpoint. Rejects only as the methods of `shown` do. */
  async ask(shown: Shown): Promise<CosigningOutcome> {
    const signal = AbortSignal.timeout(askMaxMs);
    for (let tries = 1; tries <= requestsMax; tries += 1) {
      const oldSize = Math.min(this.#seen, shown.size);
      const proof = oldSize === 0 ? [] : await shown.prove(oldSize);
      const reply = await this.#send(shown.note, formatAddCheckpoint({ oldSize, proof, checkpoint: shown.note }), signal);
      if (typeof reply === 'string') return { outcome: 'failed', words: reply };
      if (reply.outcome === 'conflict') {
        this.#seen = reply.size;
        if (reply.size > shown.size) return await this.#ahead(reply.size, shown);
        continue;
      }
      if (reply.outcome === 'cosigned') {
        this.#seen = shown.size;
        return { outcome: 'cosigned', line: reply.line };
      }
      const words = `it answered ${reply.status}: ${reply.message}`;
      return { outcome: reply.status === 422 ? 'contradicts' : 'failed', words };
    }
    return { outcome: 'failed', words: `it named another old size ${requestsMax} times` };
  }

  /** Another replica may have shown it a later checkpoint meanwhile. */
  async #ahead(size: number, shown: Shown): Promise<CosigningOutcome> {
    if (size > (await shown.sizeNow())) return { outcome: 'ahead', size };
    return { outcome: 'failed', words: 'it has been shown a later checkpoint already' };
  }

  async #send(note: string, text: string, signal: AbortSignal): Promise<WitnessReply | string> {
    try {
      return readWitnessReply({ ...(await post(this.#agent, this.witness.url, text, signal)), note, witness: this.witness.key });
    } catch (error) {
      return failureOf(error, signal);
    }
  }
}
