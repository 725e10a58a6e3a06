/**
 * Sends one event to one subscriber over HTTP and says what came of it. Connections are kept between events; each is made to an address
 * that was resolved once and checked, under the name of the URL. Redirects are not followed, and of an answer only its status counts.
 */
import { Agent, type Dispatcher } from 'undici';
import { checkedLookup, isPublicAddress, type Resolve } from './addresses.ts';
import { parseRetryAfter } from './retry.ts';
import { type PrivateTargets, parseTarget } from './target.ts';

/** What came of an attempt; `what` is a status of HTTP or a word in capitals. */
export type Outcome =
  | { readonly as: 'delivered' | 'gone'; readonly what: string }
  | { readonly as: 'failed'; readonly what: string; readonly retryAfterMs: number | null };

export interface SenderOptions {
  readonly privates: PrivateTargets;
  /** Connections to one subscriber at a time. */
  readonly connections: number;
  /** How a name is resolved; by the system when left out. */
  readonly resolve?: Resolve;
  /** Which addresses a name may lead to; public ones, or all where private ones are allowed, when left out. */
  readonly allowed?: (address: string) => boolean;
  /** How long an attempt may take as a whole; fifteen seconds when left out. */
  readonly timeoutMs?: number;
}

/** What is posted, and to which address. */
interface Message {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What the other side answered, with as much of its body as was asked for. */
export interface Answered {
  readonly status: number;
  readonly body: Uint8Array;
}

export interface Sender {
  /** Never throws. Rejects only when `stopping` does: then nothing is known of the attempt. */
  send(message: Message, stopping: AbortSignal, at: Date): Promise<Outcome>;
  /** The same for whoever reads the answer: a word where there is none, or one of more than `most` bytes. */
  exchange(message: Message, stopping: AbortSignal, most: number): Promise<Answered | string>;
  close(): Promise<void>;
}

/** How much of an answer is read so that its connection can be kept, in bytes. */
const readBytes = 4_096;

const failed = (what: string, retryAfterMs: number | null = null): Outcome => ({ as: 'failed', what, retryAfterMs });

function outcomeOf(status: number, retryAfter: string | undefined, at: Date): Outcome {
  const what = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { as: 'delivered', what };
  return status === 410 ? { as: 'gone', what } : failed(what, parseRetryAfter(retryAfter, at));
}

/** In a word. An error's message may quote what the other side sent. */
function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return 'FAILED';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.includes('TIMEOUT')) return 'TIMEOUT';
  return /^[A-Z_0-9]+$/.test(code) ? code : 'FAILED';
}

type Response = Dispatcher.ResponseData;

const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

/** The whole body; null for one of more bytes. */
async function bytesOf(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function openSender({ privates, connections, resolve, timeoutMs = 15_000, ...options }: SenderOptions): Sender {
  const { allowed = privates === 'allow' ? () => true : isPublicAddress } = options;
  const agent = new Agent({
    connect: { lookup: checkedLookup(allowed, resolve), timeout: timeoutMs },
    connections,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16_384,
  });
  /** Posts to an address that is checked, and answers what is made of the answer; a word where there is none. */
  const post = async <Made>({ url: text, headers, body }: Message, stopping: AbortSignal, made: (answer: Response) => Promise<Made>) => {
    const url = parseTarget(text, privates);
    if (typeof url === 'string') return 'URL_REFUSED';
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
    try {
      const { origin, pathname, search } = url;
      return await made(await agent.request({ origin, path: pathname + search, method: 'POST', headers, body, signal }));
    } catch (error) {
      stopping.throwIfAborted();
      return wordOf(error);
    }
  };
  return {
    async send(message, stopping, at) {
      const outcome = await post(message, stopping, async (answer) => {
        // Its status was given, whatever becomes of its body.
        await answer.body.dump({ limit: readBytes }).catch(() => undefined);
        return outcomeOf(answer.statusCode, single(answer.headers['retry-after']), at);
      });
      return typeof outcome === 'string' ? failed(outcome) : outcome;
    },
    exchange: (message, stopping, most) =>
      post(message, stopping, async ({ statusCode: status, body }) => {
        const bytes = await bytesOf(body, most);
        return bytes === null ? 'TOO_LONG' : { status, body: bytes };
      }),
    close: () => agent.destroy(),
  };
}
