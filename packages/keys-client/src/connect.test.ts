/** The client against a stand-in that answers as it likes, and over TLS. What the real service answers: `test/attack/keys/client.test.ts`. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { accountSecret, newAccountSecret, signAccountKey } from '@writ/sealing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { connectKeyService } from './connect.ts';
import type { AskedKey, GrantRequest, KeyServiceSettings } from './types.ts';

const service = generateKeyPairSync('ed25519');
const folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  rmSync(join(folder, 'keys.sock'), { force: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}
type Answering = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

/** A stand-in on a socket, and the client of it; `asked` is what came. */
async function standIn(answer: Answering, more: Partial<KeyServiceSettings> = {}) {
  const asked: Asked[] = [];
  const faults: unknown[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const one = { path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(text) };
    asked.push(one);
    answer(one, response, request);
  });
  const socket = join(folder, 'keys.sock');
  server.listen(socket);
  await once(server, 'listening');
  const onFault = (cause: unknown) => faults.push(cause);
  const client = connectKeyService({
    url: `unix:${socket}`,
    secret: 'a-secret-of-orders-1',
    publicKey: service.publicKey,
    onFault,
    ...more,
  });
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
    () => client.close(),
  );
  return { client, asked, faults };
}

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answering => {
  return (_asked, response) => void response.writeHead(status, headers).end(typeof value === 'string' ? value : JSON.stringify(value));
};
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function keyOf(account: string, by: KeyObject = service.privateKey) {
  const { publicKey } = accountSecret(newAccountSecret());
  const { signature } = signAccountKey(by, { account, version: 1, publicKey });
  return { account, version: 1, publicKey: base64(publicKey), signature: base64(signature) };
}
const keys = (...all: object[]) => ({ v: 1, keys: all, taken: [] });

const sealedKey: AskedKey = {
  ...{ table: 'records.data_key', id: 'key-1', account: 'alma', category: 'TRAFFIC', period: '2026-01-01', version: 1 },
  sealed: new Uint8Array(81),
};
const opening = { handle: 'a-handle', operation: 'an-operation', keys: [sealedKey] };
const grant: GrantRequest = {
  ...{ grant: 'ab'.repeat(32), purpose: 'ORDER', leaf: '', commitments: {}, openings: {}, proof: '' },
  ...{ consistency: null, order: null, acts: [] },
};
const bringing = async () => grant;
const away = { code: 'UPSTREAM_UNAVAILABLE', detail: { retryAfterSeconds: 5 } };

describe('keys of accounts', () => {
  it('are those that the pinned key signed, by their accounts', async () => {
    const { client, asked } = await standIn(json(200, keys(keyOf('bert'), keyOf('alma'))));
    const identifiers = [{ type: 'HANDLE', value: 'alma.example' }];
    const found = await client.accountKeys([{ id: 'alma', identifiers }, { id: 'bert' }]);
    expect([...found].map(([id, key]) => [id, key.account, key.version])).toEqual([
      ['bert', 'bert', 1],
      ['alma', 'alma', 1],
    ]);
    const body = { v: 1, accounts: [{ id: 'alma', identifiers }, { id: 'bert' }] };
    expect(asked).toEqual([{ path: '/v1/accounts', authorization: 'Bearer a-secret-of-orders-1', body }]);
    expect((await client.accountKeys([])).size).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('are asked a hundred at a time', async () => {
    const { client, asked } = await standIn(({ body }, response) => {
      const accounts = body['accounts'] as { id: string }[];
      response.end(JSON.stringify(keys(...accounts.map(({ id }) => keyOf(id)))));
    });
    const found = await client.accountKeys(Array.from({ length: 101 }, (_, i) => ({ id: `account-${i}` })));
    expect([found.size, asked.length]).toEqual([101, 2]);
  });

  it.each([
    ['with the signature of another key', keys(keyOf('alma', generateKeyPairSync('ed25519').privateKey))],
    ['with the signature for another version', keys({ ...keyOf('alma'), version: 2 })],
    ["with another account's key in its name", keys({ ...keyOf('bert'), account: 'alma' })],
    ['of another account', keys(keyOf('bert'))],
    ['of another account beside it', keys(keyOf('alma'), keyOf('bert'))],
    ['twice', keys(keyOf('alma'), keyOf('alma'))],
    ['not at all', keys()],
    ['in another form', { keys: [keyOf('alma')] }],
    ['in a text that is no JSON', 'a page of a proxy'],
    ['in an answer that is too long', JSON.stringify(keys(keyOf('alma'))) + ' '.repeat(1_000_000)],
  ])('%s are not taken', async (_what, answer) => {
    const { client, asked, faults } = await standIn(json(200, answer));
    await expect(client.accountKeys([{ id: 'alma' }])).rejects.toMatchObject(away);
    expect([asked.length, faults.length]).toEqual([1, 1]);
  });
});

describe('a grant', () => {
  const granted = { v: 1, expiresAt: '2026-03-01T12:00:00.000Z', size: 60 };

  it('is registered after one proof of history, which is asked for the size that the service names', async () => {
    const replies = [json(409, { code: 'BEHIND', message: '', size: 40 }), json(201, granted), json(201, { ...granted, size: 50 })];
    const { client, asked } = await standIn((one, ...more) => replies.shift()?.(one, ...more));
    const sizes: (number | undefined)[] = [];
    const since = async (seen: number | undefined) => {
      sizes.push(seen);
      return { ...grant, consistency: seen === undefined ? null : { from: seen, path: ['a'] } };
    };
    expect(await client.register(since)).toEqual({ endsAt: new Date('2026-03-01T12:00:00.000Z') });
    expect(asked.map(({ body }) => body['consistency'])).toEqual([null, { from: 40, path: ['a'] }]);
    expect(asked[1]?.body).toEqual({ v: 1, ...grant, consistency: { from: 40, path: ['a'] } });
    // From then on the proof goes with the first request.
    await client.register(since);
    expect(asked[2]?.body['consistency']).toEqual({ from: 60, path: ['a'] });
    expect(sizes).toEqual([undefined, 40, 60]);
  });

  it('is given up where the service asks for another proof again', async () => {
    const behind = await standIn(json(409, { code: 'BEHIND', size: 40 }));
    await expect(behind.client.register(bringing)).rejects.toMatchObject({ ...away, detail: { retryAfterSeconds: 1 } });
    expect(behind.asked).toHaveLength(2);
  });

  it('is asked once where its answer is lost', async () => {
    const { client, asked, faults } = await standIn((_asked, response) => response.destroy());
    await expect(client.register(bringing)).rejects.toMatchObject(away);
    await expect(client.open(opening)).rejects.toMatchObject(away);
    expect([asked.length, faults.length]).toEqual([2, 2]);
  });

  it.each([
    ['a conflict without a size', 409, { code: 'BEHIND' }],
    ['another time', 201, { ...granted, expiresAt: 'tomorrow' }],
    ['no size', 201, { v: 1, expiresAt: granted.expiresAt }],
  ])('is not taken with %s', async (_what, status, answer) => {
    const { client, asked } = await standIn(json(status, answer));
    await expect(client.register(bringing)).rejects.toMatchObject(away);
    expect(asked).toHaveLength(1);
  });
});

describe('data keys', () => {
  it('are opened by their ids, all that are asked', async () => {
    const plain = Buffer.alloc(32, 7);
    const { client, asked } = await standIn(json(200, { v: 1, keys: { 'key-1': base64(plain) } }));
    const found = await client.open(opening);
    expect([...found].map(([id, bytes]) => [id, base64(bytes)])).toEqual([['key-1', base64(plain)]]);
    expect(asked[0]?.body).toEqual({ v: 1, ...opening, keys: [{ ...sealedKey, sealed: base64(sealedKey.sealed) }] });
    expect((await client.open({ ...opening, keys: [] })).size).toBe(0);
    await expect(client.open({ ...opening, keys: Array.from({ length: 1_001 }, () => sealedKey) })).rejects.toThrow(RangeError);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['another id', { 'key-2': base64(Buffer.alloc(32)) }],
    ['one more', { 'key-1': base64(Buffer.alloc(32)), 'key-2': base64(Buffer.alloc(32)) }],
    ['another length', { 'key-1': base64(Buffer.alloc(16)) }],
    ['no base64', { 'key-1': '~'.repeat(44) }],
  ])('with %s are not taken', async (_what, answered) => {
    const { client } = await standIn(json(200, { v: 1, keys: answered }));
    await expect(client.open(opening)).rejects.toMatchObject(away);
  });
});

describe('a service', () => {
  it('that refuses is quoted by its code alone', async () => {
    const { client, faults } = await standIn(json(403, { code: 'NOT_IN_ORDER', message: 'a text with alma.example' }));
    const error = await client.open(opening).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'FORBIDDEN', detail: { reason: 'KEYS_NOT_IN_ORDER' } });
    expect(String(error)).not.toContain('alma');
    expect(faults).toEqual([]);
  });

  it.each([
    ['at fault', 503, { code: 'UNAVAILABLE' }, away],
    ['that refuses without a code', 403, { code: 'see: <b>here</b>' }, away],
    ['that leads elsewhere', 302, '', { name: 'MisaskedService' }],
    ['that does not know this part', 401, { code: 'UNAUTHENTICATED' }, { message: expect.stringContaining('WRIT_KEYS_ASK_SECRET') }],
    ['that can read nothing of it', 400, { code: 'BAD_REQUEST' }, { message: expect.stringContaining('no request') }],
    ['that conflicts where nothing can', 409, { code: 'BEHIND', size: 1 }, { name: 'MisaskedService' }],
  ])('%s gives no key', async (_what, status, answer, error) => {
    const { client, asked } = await standIn(json(status, answer, { location: '/v1/elsewhere' }));
    await expect(client.open(opening)).rejects.toMatchObject(error);
    expect(asked).toHaveLength(1);
  });

  it('that is asked too often names when to come back, up to a minute', async () => {
    const { client } = await standIn(json(429, { code: 'TOO_MANY' }, { 'retry-after': '9999' }));
    await expect(client.open(opening)).rejects.toMatchObject({ ...away, detail: { retryAfterSeconds: 60 } });
  });

  it('that never ends its answer is given up', async () => {
    const { client } = await standIn((_asked, response) => void response.writeHead(200).write('{'), { timeoutMs: 100 });
    await expect(client.open(opening)).rejects.toMatchObject(away);
  });

  it('that is not there is away', async () => {
    const client = connectKeyService({ url: `unix:${join(folder, 'nowhere.sock')}`, publicKey: service.publicKey });
    closing.push(() => client.close());
    await expect(client.open(opening)).rejects.toMatchObject(away);
  });

  it.each(['http://keys.example.org', 'unix:keys.sock', 'https://keys.example.org/v1', 'keys'])('is at no address like %s', (url) => {
    expect(() => connectKeyService({ url, publicKey: service.publicKey })).toThrow(TypeError);
  });

  it('is believed by a public key of Ed25519 and by no other', () => {
    const url = 'https://keys.example.org';
    expect(() => connectKeyService({ url, publicKey: service.privateKey })).toThrow(TypeError);
    expect(() => connectKeyService({ url, publicKey: generateKeyPairSync('x25519').publicKey })).toThrow(TypeError);
  });
});

describe('over TLS', () => {
  const authority = certificate('authority');
  const [own, first, second] = ['localhost', 'orders-1', 'orders-2'].map((name) => certificate(name, authority));

  it('the part shows its certificate as it is at each connection, and believes whom it was given', async () => {
    if (own === undefined || first === undefined || second === undefined) throw new Error('no certificate was made');
    const shown: unknown[] = [];
    const server = createTlsServer({ ...own, requestCert: true, rejectUnauthorized: false }, ({ socket }, response) => {
      if (socket instanceof TLSSocket) shown.push(socket.getPeerCertificate().subject.CN);
      response.writeHead(200, { connection: 'close' }).end(JSON.stringify(keys(keyOf('alma'))));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `https://localhost:${(server.address() as AddressInfo).port}`;
    let tls = { ...first, ca: authority.cert };
    const client = connectKeyService({ url, tls: () => tls, publicKey: service.publicKey });
    const stranger = connectKeyService({ url, tls: { ...first, ca: second.cert }, publicKey: service.publicKey });
    closing.push(
      () => server.close(),
      () => client.close(),
      () => stranger.close(),
    );
    await client.accountKeys([{ id: 'alma' }]);
    tls = { ...second, ca: authority.cert };
    await client.accountKeys([{ id: 'alma' }]);
    expect(shown).toEqual(['orders-1', 'orders-2']);
    await expect(stranger.accountKeys([{ id: 'alma' }])).rejects.toMatchObject(away);
  });
});
