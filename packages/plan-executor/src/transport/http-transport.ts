/** A subgraph at a plain address: no identity, no header of the client. */
import { type PostAnswer, PostPool, type PostPoolOptions } from './post-pool.ts';
import type { SubgraphAnswer, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions extends PostPoolOptions {
  /** What ends the requests made for a context, such as the client that went away. */
  signalOf?(context: Record<string, unknown>): AbortSignal | undefined;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** Rejects when the subgraph doesn't answer, or not with an object of JSON. */
export class HttpTransport implements SubgraphTransport {
  readonly #pool: PostPool;
  readonly #signalOf: HttpTransportOptions['signalOf'];

  constructor(options: HttpTransportOptions) {
    this.#pool = new PostPool(options);
    this.#signalOf = options.signalOf;
  }

  async send(body: string, context: Record<string, unknown>): Promise<SubgraphAnswer> {
    return answerOf(await this.#pool.post({ body, headers, signal: this.#signalOf?.(context) }));
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

function answerOf({ status, text }: PostAnswer): SubgraphAnswer {
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer))
    throw new Error(`A subgraph answered ${status} without data and without errors.`);
  return answer as SubgraphAnswer;
}
