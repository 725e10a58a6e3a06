/**
 * How an HTTP server ends without cutting what it answers. From the beginning of its end each answer closes its connection, so that clients leave by
 * themselves while it still listens; then it listens no more, and what is under way is answered.
 */
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds that a connection has to send its first byte after nobody listens any more: its request may have been on its way. */
const firstByteMs = 1_000;

/** What is to be closed of a part that serves or works. */
export interface Draining {
  /** Its name in the process log. */
  readonly name: string;
  /** Ends it, and resolves when nothing of it is under way. */
  close(): Promise<void>;
  /** What is under way, in words for operators that name nobody. */
  left(): readonly string[];
  /** Ends that too; `close` resolves soon after. */
  cut(): void;
}

/** The end of one server. */
export class Drain {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #open = new Set<ServerResponse>();
  readonly #noticed = Promise.withResolvers<void>();
  #isEnding = false;
  #isDeaf = false;

  /** Begins to count; to be made before the server listens. */
  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.prependListener('request', (_request, response) => {
      this.#open.add(response);
      response.once('close', () => {
        this.#open.delete(response);
        if (this.#isDeaf) setImmediate(() => server.closeIdleConnections());
      });
      if (this.#isEnding) response.setHeader('connection', 'close');
    });
  }

  /** Whether its end has begun. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /**
   * Ends it: each answer from now on is its connection's last, and after `noticeMs` milliseconds `close` is called, which makes it listen no more and
   * resolves when no connection is left.
   */
  async end(noticeMs: number, close: () => Promise<void>): Promise<void> {
    this.#isEnding = true;
    for (const response of this.#open) if (!response.headersSent) response.setHeader('connection', 'close');
    const notice = setTimeout(() => this.#noticed.resolve(), noticeMs);
    await this.#noticed.promise;
    clearTimeout(notice);
    this.#isDeaf = true;
    // A connection may be made by a client that never asks, such as a browser that expects to.
    const silent = setTimeout(() => this.#closeSilent(), firstByteMs);
    await close();
    clearTimeout(silent);
  }

  #closeSilent(): void {
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
  }

  /** What is under way, for operators. */
  left(): readonly string[] {
    return this.#open.size === 0 ? [] : [`${this.#open.size} requests`];
  }

  /** Ends every connection, and waits no longer. */
  cut(): void {
    this.#noticed.resolve();
    this.#server.closeAllConnections();
  }
}
