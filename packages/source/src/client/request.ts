/** One signed request, and the adapter's refusal as an error. */
import type { KeyObject } from 'node:crypto';
import { signRequest } from '../signature/signature.ts';
import { problem } from '../wire/problem.ts';
import { SourceError } from './source-error.ts';

export interface Connection {
  readonly url: URL;
  readonly key: KeyObject;
  readonly clock: () => Date;
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/writ/v1`, percent-encoded, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** A name as one part of a path. `.` and `..` can't be one, however they are encoded: URL parsers take them for steps. */
export const pathPart = (name: string): string => {
  if (name === '.' || name === '..') throw new SourceError('NOT_FOUND', `Nothing can be called ${name}.`);
  return encodeURIComponent(name);
};

/** The whole answer at most, where it is not a stream. */
const answerMaxBytes = 16 * 1024 * 1024;

async function refusalOf(response: Response): Promise<SourceError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const retryAfterMs = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter * 1000 : undefined;
  const parsed = problem.safeParse(await jsonOf(response).catch(() => undefined));
  if (parsed.success && parsed.data.status === response.status)
    return new SourceError(parsed.data.code, parsed.data.detail ?? parsed.data.title, { problem: parsed.data, retryAfterMs });
  if (response.status < 500) return new SourceError('BAD_ANSWER', `The adapter answered with the status ${response.status}.`);
  const busy = { title: 'no answer', status: response.status, code: 'BUSY' as const };
  return new SourceError('BUSY', `The adapter answered with the status ${response.status}.`, { problem: busy, retryAfterMs });
}

/** The body of an answer as text. Throws {@link SourceError}. */
export async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true });
      if (text.length > answerMaxBytes) throw new SourceError('BAD_ANSWER', 'The answer is too long.');
    }
  } catch (cause) {
    throw cause instanceof SourceError ? cause : new SourceError('NETWORK', 'The answer broke off.', { cause });
  }
  return text;
}

/** Throws {@link SourceError} for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError('BAD_ANSWER', 'The answer is not JSON.', { cause });
  }
}

/** The JSON of an answer. Throws {@link SourceError}. */
export const jsonOf = async (response: Response): Promise<unknown> => parseJson(await textOf(response));

/** Sends the request, signed. Throws {@link SourceError} for no answer and for a refusal; the caller's own abort is thrown as it is. */
export async function send({ url, key, clock, timeoutMs, fetch }: Connection, call: Call): Promise<Response> {
  const target = new URL(`${url.pathname.replace(/\/$/, '')}/writ/v1${call.path}`, url);
  const body = call.body === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(call.body));
  const signed = { method: call.method, authority: target.host, path: target.pathname, query: target.search, body };
  const headers = { ...signRequest(signed, key, { now: clock() }), ...(call.body !== undefined && { 'content-type': 'application/json' }) };
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  const signal = call.signal ? AbortSignal.any([call.signal, slow.signal]) : slow.signal;
  let response: Response;
  try {
    const init = { method: call.method, headers, redirect: 'error', signal } as const;
    response = await fetch(target, call.body === undefined ? init : { ...init, body });
  } catch (cause) {
    call.signal?.throwIfAborted();
    throw new SourceError('NETWORK', 'The adapter does not answer.', { cause });
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return response;
  throw await refusalOf(response);
}
