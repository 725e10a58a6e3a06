/**
 * How the gateway asks a subgraph: over HTTP, with a caller token of that subgraph and no header of the client. What comes
 * back is taken apart by allow-list; what doesn't come back is UPSTREAM_UNAVAILABLE, with no address in it.
 */
import type { GraphQLDataSource } from '@apollo/gateway';
import { type CallerTokenKey, requestLimits, signCallerToken } from '@writ/access';
import { type Clock, PublicError, type SubgraphName } from '@writ/core';
import { GraphQLError } from 'graphql';
import { errors, Pool } from 'undici';
import { z } from 'zod';
import type { GatewayContext, Operation } from './operation.ts';
import { subgraphError } from './public-error.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.unknown()).optional(),
  extensions: z
    .object({
      writ: z
        .object({
          read: z.array(
            z.strictObject({ grant: z.string().regex(/^\d+$/), category: z.string(), fields: z.array(z.string()), count: z.int() }),
          ),
        })
        .optional(),
    })
    .optional(),
});

const unavailable = (): GraphQLError =>
  new GraphQLError('A part of the service is not available right now. Try again later.', {
    extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 },
  });

export interface SubgraphSourceOptions {
  name: SubgraphName;
  url: string;
  key: CallerTokenKey;
  clock: Clock;
  onFault(fault: { subgraph: SubgraphName; cause: unknown }): void;
}

/** One subgraph, over a pool of kept connections. */
export class SubgraphSource implements GraphQLDataSource {
  readonly #options: SubgraphSourceOptions;
  readonly #pool: Pool;
  readonly #path: string;

  constructor(options: SubgraphSourceOptions) {
    const { origin, pathname } = new URL(options.url);
    this.#options = options;
    this.#pool = new Pool(origin, {
      connections: 64,
      headersTimeout: requestLimits.timeMs,
      bodyTimeout: requestLimits.timeMs,
      maxResponseSize: requestLimits.answerBytes,
    });
    this.#path = pathname;
  }

  async process({ request, context }: ProcessOptions): Promise<SubgraphAnswer> {
    const { operation } = context as GatewayContext;
    const body = JSON.stringify({ query: request.query, variables: request.variables, operationName: request.operationName });
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
    const answer = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: operation.signal,
    });
    const text = await answer.body.text();
    operation.bytes += Buffer.byteLength(text);
    if (operation.bytes > requestLimits.answerBytes) throw tooLarge(operation.bytes);
    if (answer.statusCode !== 200) throw new Error(`${name} answered ${answer.statusCode}`);
    return JSON.parse(text);
  }

  #takeApart(answer: unknown, operation: Operation): SubgraphAnswer {
    const { data, errors, extensions } = answerShape.parse(answer);
    operation.reads.push(...(extensions?.writ?.read ?? []));
    return { data: data ?? null, ...(errors ? { errors: errors.map(subgraphError) } : {}) } as SubgraphAnswer;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** `actual` is the bytes so far, where they are known. */
function tooLarge(actual?: number): GraphQLError {
  const { code, message, detail } = new PublicError('LIMIT_EXCEEDED', 'The answer is too large: ask for smaller pages or fewer fields.', {
    limit: 'answerBytes',
    ...(actual === undefined ? {} : { actual }),
  });
  return new GraphQLError(message, { extensions: { code, ...detail } });
}
