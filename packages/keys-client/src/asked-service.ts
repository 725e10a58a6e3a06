/**
 * One request to the service of keys and its whole answer, of a bounded length in a bounded time. Nothing is sent twice: what the service got may have
 * counted, whether its answer came or not.
 */
import { PublicError } from '@writ/core';
import { buildConnector, Pool } from 'undici';
import { z } from 'zod';
import type { ClientTls, KeyServiceSettings } from './types.ts';

/** A thousand opened keys, with the longest names that the service takes. */
const longestAnswer = 1_000_000;
const timeoutMsUsual = 8_000;
/** The one path that is answered with a size. */
export const grantsPath = '/v1/grants';
const connectMs = 3_000;
/** Seconds until it makes sense to ask again: a service that is replaced is back by then. */
const backSeconds = 5;
const secondsMost = 60;

/** The service has seen the log at another size: the proof of history begins there. */
export class Behind extends Error {
  override readonly name = 'Behind';
  readonly size: number;
  constructor(size: number) {
    super(`The service of keys has seen ${size} entries.`);
    this.size = size;
  }
}

const refusalSchema = z.object({ code: z.string().regex(/^[A-Z][A-Z_]{2,39}$/) });
const behindSchema = z.object({ code: z.literal('BEHIND'), size: z.int().nonnegative() });

/** What is thrown where the service gives no answer that can be believed. */
export const unavailable = (retryAfterSeconds = backSeconds): PublicError =>
  new PublicError('UPSTREAM_UNAVAILABLE', 'The service of keys does not answer right now. Try again in a few seconds.', {
    retryAfterSeconds,
  });

interface Whole {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | undefined;
}

function connectOf({ url, tls }: KeyServiceSettings): { origin: string; connect: buildConnector.connector | buildConnector.BuildOptions } {
  const socketPath = /^unix:(\/.+)$/.exec(url)?.[1];
  if (socketPath !== undefined) return { origin: 'http://localhost', connect: { socketPath, timeout: connectMs } };
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' || address.pathname !== '/' || address.search !== '' || address.username !== '')
    throw new TypeError('The service of keys is at unix: and the whole path of a socket, or at an https address without a path.');
  const now = (): ClientTls => (typeof tls === 'function' ? tls() : (tls ?? {}));
  // For each connection: renewed certificates are taken without a restart.
  return { origin: address.origin, connect: (options, callback) => buildConnector({ ...now(), timeout: connectMs })(options, callback) };
}

export class AskedService {
  readonly #pool: Pool;
  readonly #headers: Record<string, string>;
  readonly #timeoutMs: number;
  readonly #onFault: (cause: unknown) => void;

  /** Throws TypeError for an address that is none. Connects when it is asked. */
  constructor(settings: KeyServiceSettings) {
    const { secret, timeoutMs = timeoutMsUsual, onFault = () => {} } = settings;
    const { origin, connect } = connectOf(settings);
    this.#pool = new Pool(origin, { connect, connections: 8, maxResponseSize: longestAnswer, maxHeaderSize: 16_384, allowH2: false });
    this.#headers = { 'content-type': 'application/json', ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }) };
    this.#timeoutMs = timeoutMs;
    this.#onFault = onFault;
  }

  async #post(path: string, body: object): Promise<Whole> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const answer = await this.#pool.request({ path, method: 'POST', headers: this.#headers, body: JSON.stringify(body), signal });
    const { 'retry-after': retryAfter } = answer.headers;
    const text = await answer.body.text();
    return { status: answer.statusCode, text, retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter };
  }

  /** Throws what an answer that is no success amounts to. */
  #refuse(path: string, { status, text, retryAfter }: Whole): never {
    if (status === 409 && path === grantsPath) throw new Behind(behindSchema.parse(JSON.parse(text)).size);
    if (status === 403) {
      const { code } = refusalSchema.parse(JSON.parse(text));
      throw new PublicError('FORBIDDEN', `The service of keys gives nothing for this request: ${code}.`, { reason: `KEYS_${code}` });
    }
    if (status === 429) throw unavailable(Math.min(Math.max(Number(retryAfter) || backSeconds, 1), secondsMost));
    if (status >= 500) throw new Error(`The service of keys answers ${status} to ${path}.`);
    throw new MisaskedService(`The service of keys answers ${status} to ${path}: ${adviceOf[status] ?? 'it does not know this version'}.`);
  }

  /**
   * What `read` makes of the answer; what it throws is a malformed answer. Throws {@link PublicError}: FORBIDDEN with the reason `KEYS_<code>`,
   * UPSTREAM_UNAVAILABLE; {@link Behind}; and Error where this part is not recognised or asks what is no request.
   */
  async ask<T>(path: string, body: object, read: (answer: unknown) => T): Promise<T> {
    try {
      const whole = await this.#post(path, body);
      if (whole.status !== 200 && whole.status !== 201) this.#refuse(path, whole);
      return read(JSON.parse(whole.text));
    } catch (cause) {
      if (cause instanceof PublicError || cause instanceof Behind || cause instanceof MisaskedService) throw cause;
      this.#onFault(cause);
      throw unavailable();
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** What is wrong is on this side, and asking again changes nothing: a setting, or the form of what is asked. */
class MisaskedService extends Error {
  override readonly name = 'MisaskedService';
}

const adviceOf: Readonly<Record<number, string>> = {
  400: 'what was asked is no request',
  401: 'it does not recognise this part; compare WRIT_KEYS_ASK_SECRET or the certificate of this part with WRIT_KEYS_PARTS',
  413: 'what was asked is too long',
};
