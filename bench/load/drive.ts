/**
 * A closed loop of clients: each sends its next question when it has the answer to its last. What is measured is the time to the last
 * byte of an answer. Every answer is hashed, and each text that was not seen before must mean what the first server's answer meant.
 */
import { createHash } from 'node:crypto';
import { StartError } from '@writ/core';
import canonicalize from 'canonicalize';
import { type Dispatcher, Pool } from 'undici';

/** One request, ready to be sent: a POST of JSON. Its place in the list of questions names it. */
export interface Question {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What one server was seen to do in one go. */
export interface Driven {
  readonly requests: number;
  readonly seconds: number;
  /** Of each answer, in the order in which they came. */
  readonly latenciesMs: readonly number[];
  /** Of all answers' bodies. */
  readonly bytes: number;
}

/** Says whether an answer is what all servers must answer. Throws StartError when it isn't. */
export type Compare = (question: number, status: number, body: Buffer) => void;

interface Answer {
  data?: unknown;
  errors?: unknown;
}

const hash = (text: string | Buffer): string => createHash('sha1').update(text).digest('base64');

/** What must be equal: the data, whatever the order of its keys. An answer with errors is none. */
export function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors !== undefined) throw new StartError(`A server answered with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

/**
 * Makes the comparison of one list of questions, for all servers together. `meaning` gives the part of an answer's text that must be
 * equal, and throws StartError when the text is no good answer. A text seen before for the same question costs one hash.
 */
export function comparison(meaning: (text: string) => unknown = dataOf): Compare {
  const seen = new Map<number, { meant: string; texts: Set<string> }>();
  return (question, status, body) => {
    const text = hash(body);
    const known = seen.get(question);
    if (status === 200 && known?.texts.has(text)) return;
    if (status !== 200) throw new StartError(`A server answered ${status}: ${body.toString().slice(0, 500)}`);
    const meant = hash(canonicalize(meaning(body.toString())) ?? '');
    if (known && known.meant !== meant) throw new StartError(`A server answered question ${question} unlike the one before it.`);
    const entry = known ?? { meant, texts: new Set() };
    // Answers that carry something new each time would fill the memory.
    if (entry.texts.size < 20) entry.texts.add(text);
    seen.set(question, entry);
  };
}

interface Received {
  status: number;
  body: Buffer;
}

/** Sends one request and collects its answer, with as little work as undici allows: the clients share the machine with the servers. */
function send(pool: Pool, { path, headers = {}, body }: Question): Promise<Received> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => resolve({ status, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) }),
      onResponseError: (_controller, error) => reject(error),
    };
    pool.dispatch({ path, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }, handler);
  });
}

export interface DriveOptions {
  readonly url: string;
  readonly questions: readonly Question[];
  readonly compare: Compare;
  /** Clients at a time, each with a connection. */
  readonly connections: number;
  /** Ends at the first of the two: after so many seconds (requests under way are waited for), after so many requests. */
  readonly seconds?: number;
  readonly requests?: number;
  /** The question to begin with, so that rounds don't ask the same. */
  readonly from?: number;
}

/** Asks the questions in their order, again and again. Throws StartError at the first answer that is not as it must be. */
export async function drive(options: DriveOptions): Promise<Driven> {
  const { url, questions, compare, connections, seconds = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY } = options;
  const pool = new Pool(url, { connections });
  const latenciesMs: number[] = [];
  let bytes = 0;
  let next = options.from ?? 0;
  let left = requests;
  let failed = false;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const client = async (): Promise<void> => {
    try {
      while (!failed && left-- > 0 && performance.now() < until) {
        const place = next++ % questions.length;
        const question = questions[place];
        if (question === undefined) throw new TypeError('there are no questions');
        const from = performance.now();
        const { status, body } = await send(pool, question);
        latenciesMs.push(performance.now() - from);
        bytes += body.length;
        compare(place, status, body);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
    return { requests: latenciesMs.length, seconds: (performance.now() - begun) / 1000, latenciesMs, bytes };
  } finally {
    await pool.destroy();
  }
}
