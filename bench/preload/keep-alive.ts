/**
 * Loaded into a server that Apollo's gateway asks: its idle connections are kept for a minute and not for node's five seconds. Apollo's
 * gateway uses a connection again without asking whether it is just being closed, and answers with an error when it is.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';

const channel = 'http.server.request.start';

function keepAlive(message: unknown): void {
  const { server } = message as { server: Server };
  server.keepAliveTimeout = 60_000;
  unsubscribe(channel, keepAlive);
}

subscribe(channel, keepAlive);
