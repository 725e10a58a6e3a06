/**
 * What a connector asks Writ: a trusted document over `/api/v1`, as one enrolled body, with a token made for this question. Nothing of the answer is kept or judged here. A part of
 * an answer is none: where the graph answers with an error beside its data, the whole is not answered.
 */
import type { Present } from '@writ/client/bound-token';
import type { Body } from './bodies.ts';
import type { Mint } from './tokens.ts';

/** Longer than any answer of a graph takes, in milliseconds. */
const patienceMs = 20_000;

export type Variables = Readonly<Record<string, unknown>>;
export type AnsweredData = Readonly<Record<string, unknown>>;

/** Writ did not answer, or refused the question as a whole; a refusal of an act is an answer. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  /** As HTTP has it; 503 where Writ was not reached. */
  readonly status: number;
  /** One of docs/errors.md. */
  readonly code: string;
  /** Seconds after which it may be asked again, where Writ says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, options: { readonly retryAfter?: number | undefined; readonly cause?: unknown } = {}) {
    super(`Writ did not answer: ${code}.`, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

export interface Asker {
  readonly body: Body;
  /** The `sub` of the token. */
  readonly subject: string;
}

/** Asks a document of the body's graph by its name; answers `data`. Throws {@link NotAnswered}. */
export type Ask = (asker: Asker, document: string, variables: Variables) => Promise<AnsweredData>;

interface Answer {
  readonly data?: AnsweredData | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly code?: unknown;
}

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isInteger(seconds) && seconds >= 0 ? seconds : undefined;
}

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new SyntaxError('an answer that is no object');
  return body;
}

/** What fetch and JSON throw when the other side is at fault. */
const isTransport = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException;

export interface AskOptions {
  /** The address of Writ's gateway, without a slash at the end. */
  readonly url: string;
  /** The public address of Writ, which proofs name. */
  readonly baseUrl: string;
  readonly mint: Mint;
  /** Proves the key that the tokens are bound to. */
  readonly present: Present;
  readonly fetch?: typeof fetch;
}

/** Makes what asks Writ. */
export function askOf({ url, baseUrl, mint, present, fetch: fetchFrom = fetch }: AskOptions): Ask {
  const send = async ({ body, subject }: Asker, document: string, variables: Variables): Promise<[Response, Answer]> => {
    const token = await mint(body, subject);
    const path = `/api/v1/${body.graph}/${document}`;
    try {
      const response = await present({ token, method: 'POST', url: `${baseUrl}${path}` }, (presented) =>
        fetchFrom(`${url}${path}`, {
          method: 'POST',
          headers: { ...presented, 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(variables),
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        }),
      );
      return [response, await readAnswer(response)];
    } catch (cause) {
      if (!isTransport(cause)) throw cause;
      throw new NotAnswered(503, 'UPSTREAM_UNAVAILABLE', { cause });
    }
  };
  return async (asker, document, variables) => {
    const [response, { data, errors = [], code }] = await send(asker, document, variables);
    const [first] = errors;
    if (first !== undefined || data === undefined || data === null) {
      const named = textOr(first?.extensions?.code ?? code, 'INTERNAL_SERVER_ERROR');
      const status = response.ok ? statusOfCode(named) : response.status;
      throw new NotAnswered(status, named, { retryAfter: retryAfterOf(response) });
    }
    if (!response.ok && response.status !== 409) throw new NotAnswered(response.status, 'INTERNAL_SERVER_ERROR');
    return data;
  };
}

/** Of an error beside data, which leaves the status at 200. */
function statusOfCode(code: string): number {
  if (code === 'LOG_UNAVAILABLE' || code === 'UPSTREAM_UNAVAILABLE') return 503;
  return (
    ({ UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400, LIMIT_EXCEEDED: 429 } as Record<string, number>)[code] ??
    500
  );
}
