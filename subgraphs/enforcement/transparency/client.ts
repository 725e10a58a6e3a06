/**
 * The DSA Transparency Database over HTTP. It sends the token to the one address that it was given, follows no redirect, bounds every
 * answer in size and time, and throws nothing: what came of a request is a value.
 */
import type { Clock } from '@writ/core';
import type { StatementForm } from '@writ/statements-domain/statements';
import { Agent, request } from 'undici';
import { type Answered, type Later, type LookUpOutcome, readBatch, readLookUp, readSingle, type SendOutcome } from './answer.ts';

/** Statements that the database takes at once. */
export const batchMax = 100;

export interface TransparencyOptions {
  /** The address of the API, without a slash at the end: `https://transparency.dsa.ec.europa.eu/api/v1`. */
  readonly url: string;
  readonly token: string;
  /** For a whole request. */
  readonly requestMs?: number;
}

export interface TransparencyClient {
  /** Sends up to {@link batchMax} forms: all of them are stored or none. */
  sendAll(forms: readonly StatementForm[], signal: AbortSignal): Promise<SendOutcome>;
  sendOne(form: StatementForm, signal: AbortSignal): Promise<SendOutcome>;
  lookUp(puid: string, signal: AbortSignal): Promise<LookUpOutcome>;
  close(): Promise<void>;
}

const requestMaxMs = 30_000;
const answerMaxBytes = 16 * 1_024 * 1_024;
/** Failures to connect: not a byte of the request was sent. */
const unsent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > answerMaxBytes) throw new Error('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function failed(error: unknown, signal: AbortSignal, limitMs: number): Later {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  const why = signal.aborted ? `within ${limitMs} ms` : `(${code})`;
  return {
    outcome: 'later',
    words: `The Transparency Database did not answer ${why}.`,
    mayHaveArrived: signal.aborted || !unsent.has(code),
  };
}

interface ApiRequest<Outcome> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  read(answer: Answered, now: Date): Outcome;
}

/** Opens connections when they are needed. */
export function transparencyClient({ url, token, requestMs = requestMaxMs }: TransparencyOptions, clock: Clock): TransparencyClient {
  const agent = new Agent({ connections: 4, connect: { timeout: Math.min(10_000, requestMs) } });
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };

  async function ask<Outcome>({ method, path, body, read }: ApiRequest<Outcome>, stopping: AbortSignal): Promise<Outcome | Later> {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(requestMs)]);
    try {
      const answer = await request(`${url}/${path}`, {
        method,
        headers,
        dispatcher: agent,
        signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const retryAfter = answer.headers['retry-after'];
      const text = await readBody(answer.body);
      return read({ status: answer.statusCode, retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter, body: text }, clock());
    } catch (error) {
      return failed(error, signal, requestMs);
    }
  }

  return {
    sendAll: (statements, signal) => ask({ method: 'POST', path: 'statements', body: { statements }, read: readBatch }, signal),
    sendOne: (form, signal) =>
      ask({ method: 'POST', path: 'statement', body: form, read: (answer, now) => readSingle(answer, form.puid, now) }, signal),
    lookUp: (puid, signal) => ask({ method: 'GET', path: `statement/existing-puid/${encodeURIComponent(puid)}`, read: readLookUp }, signal),
    close: () => agent.close(),
  };
}
