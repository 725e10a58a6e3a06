/**
 * How the gateway asks a subgraph: over HTTP, or without a socket where the subgraph is in its own process. Either way with a caller token of that subgraph, the
 * gateway's own trace, and no header of the client. What comes back is taken apart by allow-list; what doesn't come back is UPSTREAM_UNAVAILABLE, with no address in it.
 */
import { type CallerTokenKey, type ReadReport, reportedExtensions, requestLimits, signCallerToken, type ViewReport } from '@writ/access';
import { type Clock, PublicError, type SubgraphName } from '@writ/core';
import {
  type PostAnswer,
  PostPool,
  type PostPoolOptions,
  type PostRequest,
  type SubgraphAnswer,
  type SubgraphTransport,
} from '@writ/plan-executor';
import { type Code, codeOf, currentTrace, inSpan, type Telemetry, traceparentOf, worstCode } from '@writ/telemetry';
import { GraphQLError } from 'graphql';
import { errors } from 'undici';
import { subgraphError } from '../endpoint/public-error.ts';
import type { GatewayContext, Operation } from '../operation.ts';

const unavailable = (): GraphQLError =>
  new GraphQLError('A part of the service is not available right now. Try again later.', {
    extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 },
  });

/** A subgraph of another process, or one that listens. */
export interface RemoteSubgraph {
  readonly url: string;
  /** How the two recognise each other where the URL is https. */
  readonly tls?: PostPoolOptions['tls'];
}

/** A subgraph of this process. */
export interface OwnSubgraph {
  /** Rejects when the signal of the question aborts. */
  ask(question: PostRequest): Promise<PostAnswer>;
  /** Whether it can do its work. */
  isReady(): Promise<boolean>;
}

/** Where a subgraph is asked. */
export type SubgraphAt = RemoteSubgraph | OwnSubgraph;

export interface SubgraphSourceOptions {
  name: SubgraphName;
  at: SubgraphAt;
  key: CallerTokenKey;
  clock: Clock;
  /** Where it is measured; nowhere when left out. */
  telemetry?: Pick<Telemetry, 'record'> | undefined;
  onFault(fault: { subgraph: SubgraphName; cause: unknown }): void;
}

type Post = Pick<PostPool, 'post' | 'close'>;

/** A pool of kept connections, or the subgraph itself. */
function postTo(at: SubgraphAt): Post {
  if ('ask' in at) return { post: (question) => at.ask(question), close: async () => undefined };
  return new PostPool({ ...at, timeoutMs: requestLimits.timeMs, maxBytes: requestLimits.answerBytes });
}

/** One subgraph. */
export class SubgraphSource implements SubgraphTransport {
  readonly #options: SubgraphSourceOptions;
  readonly #post: Post;

  constructor(options: SubgraphSourceOptions) {
    this.#options = options;
    this.#post = postTo(options.at);
  }

  async send(body: string, context: Record<string, unknown>): Promise<SubgraphAnswer> {
    const { name: subgraph, telemetry } = this.#options;
    const begunAt = performance.now();
    const ended = (code: Code): void => telemetry?.record('writ_fetch_seconds', (performance.now() - begunAt) / 1_000, { subgraph, code });
    try {
      return await inSpan('writ.fetch', { subgraph }, async (tell) => {
        const answer = await this.#ask(body, (context as unknown as GatewayContext).operation);
        const code = worstCode((answer.errors ?? []).map(({ extensions }) => extensions?.['code']));
        tell({ code });
        ended(code);
        return answer;
      });
    } catch (error) {
      ended(codeOf(error));
      throw error;
    }
  }

  async #ask(body: string, operation: Operation): Promise<SubgraphAnswer> {
    try {
      return this.#takeApart(await this.#send(operation, body), operation);
    } catch (error) {
      if (error instanceof GraphQLError) throw error;
      if (error instanceof errors.ResponseExceededMaxSizeError) throw tooLarge();
      if (!operation.signal.aborted) this.#options.onFault({ subgraph: this.#options.name, cause: error });
      throw unavailable();
    }
  }

  async #send(operation: Operation, body: string): Promise<unknown> {
    const { name, key, clock } = this.#options;
    const token = await signCallerToken({ caller: operation.caller, operation: operation.id, subgraph: name, key, now: clock() });
    const trace = currentTrace();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(trace === undefined ? {} : { traceparent: traceparentOf(trace) }),
    };
    const { status, text, bytes } = await this.#post.post({ body, headers, signal: operation.signal });
    operation.bytes += bytes;
    if (operation.bytes > requestLimits.answerBytes) throw tooLarge(operation.bytes);
    if (status !== 200) throw new Error(`${name} answered ${status}`);
    return JSON.parse(text);
  }

  #takeApart(answer: unknown, operation: Operation): SubgraphAnswer {
    if (!isObject(answer)) throw new Error(`${this.#options.name} answered no JSON object`);
    const { data = null, errors } = answer;
    if (data !== null && !isObject(data)) throw new Error(`${this.#options.name} answered data that is no object`);
    if (errors !== undefined && !Array.isArray(errors)) throw new Error(`${this.#options.name} answered errors that are no list`);
    const { read, viewed } = reportsIn(answer['extensions']);
    operation.reads.push(...read);
    operation.views.push(...viewed);
    return { data, ...(errors ? { errors: errors.map(subgraphError) } : {}) };
  }

  close(): Promise<void> {
    return this.#post.close();
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws on anything that is no report as agreed. */
function reportsIn(extensions: unknown): { read: readonly ReadReport[]; viewed: readonly ViewReport[] } {
  const none = { read: [], viewed: [] };
  return extensions === undefined ? none : (reportedExtensions.parse(extensions).writ ?? none);
}

/** `actual` is the bytes so far, where they are known. */
function tooLarge(actual?: number): GraphQLError {
  const { code, message, detail } = new PublicError('LIMIT_EXCEEDED', 'The answer is too large: ask for smaller pages or fewer fields.', {
    limit: 'answerBytes',
    ...(actual === undefined ? {} : { actual }),
  });
  return new GraphQLError(message, { extensions: { code, ...detail } });
}
