/** What stands before Writ in production and speaks TLS: it passes every request on as it is. */
import { request as pass } from 'node:http';
import { createServer } from 'node:https';
import type { Tls } from './self-signed.ts';

/** Starts it on `port`, before what listens at `behind` in the clear. */
export async function startTlsEdge(tls: Tls, port: number, behind: number): Promise<{ close(): Promise<void> }> {
  const server = createServer(tls, (request, response) => {
    const { method, headers, url } = request;
    const passed = pass({ host: 'localhost', port: behind, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
