/** Posts JSON to one address over kept connections, and takes whole answers of a bounded size. Sends no header but those that it is given. */
import { type Dispatcher, Pool } from 'undici';
import { type TlsInUse, tlsConnector } from './tls-connector.ts';

export interface PostPoolOptions {
  url: string;
  /** Milliseconds without a byte after which a subgraph is given up. */
  timeoutMs: number;
  /** Bytes of an answer; more is refused with ResponseExceededMaxSizeError. */
  maxBytes: number;
  /** Over https. The authorities that Node knows, and no certificate of its own, when left out. */
  tls?: TlsInUse | undefined;
}

export interface PostRequest {
  body: string;
  headers: Record<string, string>;
  /** Ends the request when it aborts, whatever has come of it. */
  signal?: AbortSignal | undefined;
}

export interface PostAnswer {
  status: number;
  text: string;
  /** Bytes of the text. */
  bytes: number;
}

/** Collects one answer. An aborted request is rejected with the signal's reason. */
class Collector implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal | undefined;
  readonly #resolve: (answer: PostAnswer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;

  constructor(signal: AbortSignal | undefined, resolve: (answer: PostAnswer) => void, reject: (error: unknown) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal?.addEventListener('abort', this.#abort);
  }

  /** An undici request that hasn't begun has no controller yet: it is ended when it begins. */
  readonly #abort = (): void => {
    this.#controller?.abort(this.#signal?.reason);
    this.#fail(this.#signal?.reason);
  };

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal?.aborted) controller.abort(this.#signal.reason);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    const whole = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, text: whole.toString('utf8'), bytes: whole.length });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #fail(error: unknown): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#reject(error);
  }
}

export class PostPool {
  readonly #pool: Pool;
  readonly #path: string;

  constructor({ url, timeoutMs, maxBytes, tls }: PostPoolOptions) {
    const { origin, pathname, search } = new URL(url);
    this.#pool = new Pool(origin, {
      connections: 64,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: maxBytes,
      ...(tls === undefined ? {} : { connect: tlsConnector(tls) }),
    });
    this.#path = `${pathname}${search}`;
  }

  /** Rejects when no whole answer came: with the signal's reason, or with undici's error. Any status is an answer. */
  post({ body, headers, signal }: PostRequest): Promise<PostAnswer> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, new Collector(signal, resolve, reject));
    });
  }

  /** Ends what is under way and closes the connections. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
