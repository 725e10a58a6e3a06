/**
 * One listener's limits against slow clients and many clients. Node by default waits five minutes for a body, and fastify for ever; neither counts
 * connections. A client that has not sent its headers, or its whole request, in time is answered 408 and cut off.
 */
import type { Server, ServerOptions } from 'node:http';

export interface ConnectionLimits {
  /** Milliseconds from the first byte, or from the connection, to the end of the headers. */
  headersMs: number;
  /** Milliseconds to the end of the body. */
  requestMs: number;
  /** Milliseconds without a byte either way while something is asked or answered. */
  idleMs: number;
  /** Milliseconds between two checks for late connections. */
  checkMs: number;
  /** Connections of one listener; the next one is closed at once. */
  connections: number;
}

/** An operation has 10 seconds once it is here; a body of the greatest size takes 20 over 100 kbit/s. */
export const connectionLimits: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  checkMs: 1_000,
  connections: 4_096,
};

/** The options for `createServer`. */
export const serverTimes = ({ headersMs, requestMs, checkMs }: ConnectionLimits): ServerOptions => ({
  headersTimeout: headersMs,
  requestTimeout: requestMs,
  connectionsCheckingInterval: checkMs,
});

/** The limits that a server takes after it was made. */
export function limitConnections(server: Server, { idleMs, connections }: ConnectionLimits): void {
  server.maxConnections = connections;
  server.setTimeout(idleMs);
}
