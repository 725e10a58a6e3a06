/**
 * Bodies that are refused before they end, as too long for example. A client that still sends while its connection is closed meets a broken pipe and seldom
 * reads the answer. So the connection stays open: what is still sent is read and dropped, within the server's limits for a request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';

/** The body; undefined, and the rest is dropped, where it has more than `bytesMax` bytes. Rejects when the connection ends before it. */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= bytesMax) {
        parts.push(part);
        return;
      }
      parts.length = 0;
      resolve(undefined);
    });
    finished(request, (error) => (error ? reject(error) : resolve(Buffer.concat(parts))));
  });
}

/** What fastify's hook gets. */
interface Reply {
  readonly raw: ServerResponse;
  getHeader(name: string): unknown;
  header(name: string, value: string): unknown;
}

/** A hook `onSend` of fastify, which by itself closes the connection with such an answer. Who asked for that, or a server that ends, still does. */
export function dropUnreadBody({ raw }: { readonly raw: IncomingMessage }, reply: Reply, _payload: unknown, done: () => void): void {
  const isOfFastify = reply.getHeader('connection') === 'close' && !reply.raw.hasHeader('connection');
  if (isOfFastify && reply.raw.shouldKeepAlive) reply.header('connection', 'keep-alive');
  if (!raw.complete) raw.resume();
  done();
}
