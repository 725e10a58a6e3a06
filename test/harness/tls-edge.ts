/** What stands before Writ in production and speaks TLS: it passes every request on as it is, and the certificate that a client showed in a header of its own (RFC 9440). */
import { type IncomingHttpHeaders, request as pass } from 'node:http';
import { createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { Tls } from './self-signed.ts';

/** The headers of a request, without what a client may not send, and with the certificate of its connection. */
function passedOn(headers: IncomingHttpHeaders, socket: unknown, secret: string): IncomingHttpHeaders {
  const { 'client-cert': _cert, 'client-cert-chain': _chain, 'writ-edge': _edge, ...own } = headers;
  const raw = socket instanceof TLSSocket ? socket.getPeerCertificate()?.raw : undefined;
  return { ...own, 'writ-edge': secret, ...(raw === undefined ? {} : { 'client-cert': `:${raw.toString('base64')}:` }) };
}

/** Starts it on `port`, before what listens at `behind` in the clear. With a secret it asks clients for a certificate, and passes it on. */
export async function startTlsEdge(tls: Tls, port: number, behind: number, secret?: string): Promise<{ close(): Promise<void> }> {
  const asking = secret === undefined ? {} : { requestCert: true, rejectUnauthorized: false };
  const server = createServer({ ...tls, ...asking }, (request, response) => {
    const { method, url } = request;
    const headers = secret === undefined ? request.headers : passedOn(request.headers, request.socket, secret);
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
