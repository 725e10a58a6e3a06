/**
 * The platform graph as this program asks it: trusted documents alone, with its user's token. What can be tried again is: a server that is
 * busy says when, a token may be renewed meanwhile, and every request is one that changes nothing when it is sent twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { graphPaths, requestLimits } from '@writ/access';
import { asBearer } from '@writ/client/bound-token';
import { StartError } from '@writ/core';
import { trustedDocuments } from '@writ/schema';
import type { TokenSource } from '@writ/verifier/audit-token.ts';
import { printable } from '@writ/verifier/printable.ts';
import { readLimited, reasonOf } from '@writ/verifier/source/http-body.ts';
import { Agent, fetch } from 'undici';
import { z } from 'zod';

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string(), retryAfterSeconds: z.number().optional() }).optional() }),
    )
    .optional(),
});
type GraphAnswer = z.infer<typeof answerShape>;

/** A server that says so may keep a request waiting this long, again and again. */
const waitMaxMs = 60_000;
/** Tries without any answer. */
const tries = 8;
/** Tries of a server that asks to come back: some ten minutes. */
const busyTries = 300;

/** One field of a document, asked with variables. */
export interface PlatformGraph {
  ask<Shape extends z.ZodType>(document: string, field: string, variables: object, shape: Shape): Promise<z.infer<Shape>>;
  close(): Promise<void>;
}

interface Sent {
  status: number;
  answer?: GraphAnswer;
  retryAfterMs?: number;
  reason?: string;
}

/** How long to wait as the server says; undefined where it doesn't ask to come back. */
function retryAfter(status: number, header: string | null, answer: GraphAnswer | undefined): number | undefined {
  const seconds =
    answer?.errors?.map(({ extensions }) => extensions?.retryAfterSeconds).find((seconds) => seconds !== undefined) ??
    Number(header ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.min(waitMaxMs, Math.max(0, seconds * 1_000));
  return status === 429 || status === 503 || status === 502 || status === 504 ? 2_000 : undefined;
}

const wordsOf = ({ errors }: GraphAnswer): string => {
  const [first] = errors ?? [];
  return printable(
    first === undefined
      ? 'it answers nothing'
      : `it answers ${first.extensions?.code ?? 'no code'}, ${JSON.stringify(first.message.slice(0, 300))}`,
  );
};

function parseAnswer(text: string): GraphAnswer | undefined {
  try {
    return answerShape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class HttpPlatformGraph implements PlatformGraph {
  readonly #url: string;
  readonly #token: TokenSource;
  readonly #agent: Agent;
  readonly #texts = new Map(trustedDocuments('platform').map(({ name, text }) => [name, text]));

  constructor(baseUrl: string, token: TokenSource, connections: number) {
    this.#url = `${baseUrl}${graphPaths.platform}`;
    this.#token = token;
    this.#agent = new Agent({ connections });
  }

  async ask<Shape extends z.ZodType>(document: string, field: string, variables: object, shape: Shape): Promise<z.infer<Shape>> {
    const query = this.#texts.get(document);
    if (query === undefined) throw new TypeError(`There is no document ${document} of the platform graph.`);
    const answer = await this.#sendUntilAnswered(JSON.stringify({ query, variables }));
    const parsed = shape.safeParse(answer.data?.[field]);
    if (parsed.success) return parsed.data;
    throw this.#failure(answer.errors === undefined ? `it answers ${field} in another form than this program knows` : wordsOf(answer));
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  #failure(reason: string): StartError {
    return new StartError(`${this.#url} does not answer: ${reason}. Finished lines remain done; run the same command again to continue.`);
  }

  async #sendUntilAnswered(body: string): Promise<GraphAnswer> {
    let token = await this.#token();
    let unanswered = 0;
    for (let attempt = 1; ; attempt += 1) {
      const { status, answer, retryAfterMs, reason } = await this.#send(token, body);
      if (status === 401) {
        const renewed = await this.#token();
        if (renewed === token) throw this.#failure('the token is not, or no longer, good: get a new one');
        token = renewed;
      } else if (retryAfterMs !== undefined && attempt < busyTries) await wait(retryAfterMs);
      else if (answer !== undefined) return answer;
      else {
        unanswered += 1;
        if (unanswered === tries || status !== 0) throw this.#failure(reason ?? `it answers ${status} and no GraphQL answer`);
        await wait(Math.min(10_000, 250 * 2 ** unanswered));
      }
    }
  }

  async #send(token: string, body: string): Promise<Sent> {
    try {
      const { present = asBearer } = this.#token;
      const response = await present({ token, method: 'POST', url: this.#url }, (presented) =>
        fetch(this.#url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...presented },
          body,
          redirect: 'manual',
          dispatcher: this.#agent,
          signal: AbortSignal.timeout(3 * requestLimits.timeMs),
        }),
      );
      const { status } = response;
      const text = Buffer.from(await readLimited(response.body, requestLimits.answerBytes, 'any answer of the graph')).toString('utf8');
      const answer = parseAnswer(text);
      const retryAfterMs = retryAfter(status, response.headers.get('retry-after'), answer);
      return { status, ...(answer === undefined ? {} : { answer }), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    } catch (error) {
      return { status: 0, reason: reasonOf(error) };
    }
  }
}

/** The platform graph of a Writ, over at most so many connections at once. */
export const openPlatformGraph = (baseUrl: string, token: TokenSource, connections: number): PlatformGraph =>
  new HttpPlatformGraph(baseUrl, token, connections);
