import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createPlainServer, request as plainRequest } from 'node:http';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { certificate, selfSigned, type Tls } from '../../../test/harness/self-signed.ts';
import { callerOf, type Parts, parseParts } from './callers.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const keyOf = ({ cert }: Tls): string => sha256(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }));
const secret = 'a-secret-of-records-1';
const orders = certificate('orders.example.org');
const parts: Parts = { orders: { keySha256: keyOf(orders) }, records: { secretSha256: sha256(secret) } };

/** Who the server takes a client for. */
async function recognised(client: { tls?: Tls; token?: string; isTls?: boolean }): Promise<string> {
  const server = selfSigned();
  const handler = (asked: Parameters<typeof callerOf>[0], response: { end: (text: string) => void }): void =>
    response.end(String(callerOf(asked, parts)));
  const isTls = client.isTls ?? true;
  const listening = isTls ? createServer({ ...server, requestCert: true, rejectUnauthorized: false }, handler) : createPlainServer(handler);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const headers = client.token === undefined ? {} : { authorization: `Bearer ${client.token}` };
  const options = { host: '127.0.0.1', port, headers, ca: server.cert, servername: 'localhost', ...client.tls };
  const asked = isTls ? request(options) : plainRequest(options);
  asked.end();
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const part of response) text += part;
  listening.close();
  return text;
}

describe('a part of Writ', () => {
  it('is recognised over TLS by the key of its certificate, whoever certified it', async () => {
    expect(await recognised({ tls: orders })).toBe('orders');
    expect(await recognised({ tls: certificate('orders.example.org') })).toBe('null');
    expect(await recognised({})).toBe('null');
  });

  it('is recognised by its secret on a socket alone, and never over TLS', async () => {
    expect(await recognised({ token: secret, isTls: false })).toBe('records');
    expect(await recognised({ token: secret })).toBe('null');
    expect(await recognised({ token: `${secret}x`, isTls: false })).toBe('null');
    expect(await recognised({ isTls: false })).toBe('null');
  });

  it('has a secret or a key of its own', () => {
    const one = { secretSha256: 'ab'.repeat(32) };
    expect(() => parseParts(JSON.stringify({ v: 1, parts: { orders: one, records: one } }))).toThrow('of its own');
    expect(() => parseParts(JSON.stringify({ v: 1, parts: { gateway: one } }))).toThrow('not of their form');
    expect(parseParts(JSON.stringify({ v: 1, parts: { orders: one } }))).toEqual({ orders: one });
  });
});
