import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '@writ/core';
import { createVerifier, type EnrolledIssuer } from '@writ/gateway/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, NotAnswered } from '../identity/ask.ts';
import { subjectOfCertificate } from '../identity/tokens.ts';
import { bodyItem, makeCertificate, makeKey } from '../testing/bodies.ts';
import type { OpenConnectorOn } from './connector.ts';
import { readConnectorSettings } from './settings.ts';
import { type RunningConnectors, startConnectors } from './start.ts';

const url = 'https://connect.example.org';
const baseUrl = 'https://writ.example.org';
const certificate = makeCertificate('northport');
const clock = () => new Date('2026-12-01T12:00:00Z');

/** What answers in place of Writ: the last request, and the answer that is set. */
const asked: { path?: string | undefined; authorization?: string | undefined; dpop?: string; body?: string } = {};
let answer: { status: number; body: string; headers?: Record<string, string> };
let gateway: Server;
let running: RunningConnectors;
let ask: Ask;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const environmentOf = (over: Record<string, string> = {}) => ({
  WRIT_CONNECTORS_URL: `${url}/`,
  WRIT_CONNECTORS: JSON.stringify({ bodies: [bodyItem(certificate.pem)] }),
  WRIT_KEY_CONNECTORS: key,
  WRIT_CONNECTORS_LISTEN: '127.0.0.1:0',
  ...over,
});
const key = makeKey();
const trial: OpenConnectorOn = async (_app, tools) => {
  ask = tools.ask;
  return { close: async () => undefined };
};

beforeAll(async () => {
  gateway = createServer(async (request, response) => {
    Object.assign(asked, {
      path: request.url,
      authorization: request.headers.authorization,
      dpop: request.headers['dpop'],
      body: await bodyOf(request),
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const settings = await readConnectorSettings(environmentOf({ WRIT_CONNECTORS_GATEWAY: `http://127.0.0.1:${port}` }), baseUrl);
  running = await startConnectors({ settings, baseUrl, dataFolder: '/nowhere', clock, onFault: () => undefined, connectors: { trial } });
});
afterAll(async () => {
  await running.close();
  await new Promise((resolve) => gateway.close(resolve));
});

const settingsOf = () => readConnectorSettings(environmentOf(), baseUrl);
const subject = subjectOfCertificate(certificate.thumbprint);
async function askOnce(set: typeof answer) {
  answer = set;
  const [body] = (await settingsOf()).bodies;
  if (body === undefined) throw new Error('no body');
  return ask({ body, subject }, 'draft-order', { input: { reference: '4711' } });
}

/** The verifier of the gateway, which finds the keys where the connectors serve them. */
const verifierOf = (over: Partial<EnrolledIssuer> = {}) =>
  createVerifier({
    baseUrl,
    issuer: '',
    clock,
    enrolledIssuers: () => [
      {
        issuer: `${url}/trial/northport`,
        graphs: ['authority'],
        roles: ['ISSUING'],
        organisation: 'northport-police',
        country: 'DE',
        ...over,
      },
    ],
    fetch: (asking, options) => fetch(String(asking).replace(url, `http://127.0.0.1:${running.port}`), options),
  });

/** By the key of the proof that went along; RFC 7638, 3. */
function shown(): { as: 'key'; thumbprint: string } {
  const { jwk } = JSON.parse(Buffer.from(asked.dpop?.split('.')[0] ?? '', 'base64url').toString());
  const { crv, kty, x, y } = jwk;
  return { as: 'key', thumbprint: createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url') };
}

describe('what a connector asks', () => {
  it('is a trusted document over REST, with a token of a minute that Writ takes for the one body', async () => {
    await expect(askOnce({ status: 200, body: '{"data":{"draftOrder":{"id":"1"}}}' })).resolves.toEqual({ draftOrder: { id: '1' } });
    expect(asked).toMatchObject({ path: '/api/v1/authority/draft-order', body: '{"input":{"reference":"4711"}}' });
    const token = asked.authorization?.replace('DPoP ', '') ?? '';
    await expect(verifierOf()(token, 'authority', shown())).resolves.toMatchObject({
      subject,
      organisation: 'northport-police',
      country: 'DE',
      office: 'PUBLIC_PROSECUTOR',
      roles: ['ISSUING'],
    });
    const { exp, iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(60);
    await expect(verifierOf()(token, 'authority'), 'without its key').rejects.toThrow('bound to a key');
  });

  it('is nothing for another body, another graph or another role than Writ lists for its issuer', async () => {
    await askOnce({ status: 200, body: '{"data":{}}' });
    const token = asked.authorization?.replace('DPoP ', '') ?? '';
    await expect(verifierOf({ organisation: 'southport-police' })(token, 'authority', shown())).rejects.toThrow(
      'not enrolled for the body',
    );
    await expect(verifierOf({ issuer: `${url}/trial/southport` })(token, 'authority', shown())).rejects.toThrow('not enrolled here');
    await expect(verifierOf({ graphs: ['audit'] })(token, 'authority', shown())).rejects.toThrow('not enrolled for this graph');
    await expect(verifierOf({ graphs: ['authority', 'audit'] })(token, 'audit', shown())).rejects.toThrow('another graph');
    await expect(verifierOf({ roles: ['VALIDATING'] })(token, 'authority', shown())).rejects.toThrow('no role');
  });

  it('is answered by a refusal of the act, as the graph has it', async () => {
    const refusal = { draftOrder: { __typename: 'Refusal', reasons: ['TARGETS'] } };
    await expect(askOnce({ status: 409, body: JSON.stringify({ data: refusal }) })).resolves.toEqual(refusal);
  });

  it.each([
    [
      { status: 401, body: '{"code":"UNAUTHENTICATED"}' },
      { status: 401, code: 'UNAUTHENTICATED' },
    ],
    [
      { status: 429, body: '{"code":"LIMIT_EXCEEDED"}', headers: { 'retry-after': '7' } },
      { status: 429, retryAfter: 7 },
    ],
    [
      { status: 503, body: '{"data":null,"errors":[{"extensions":{"code":"LOG_UNAVAILABLE"}}]}' },
      { status: 503, code: 'LOG_UNAVAILABLE' },
    ],
    [
      { status: 200, body: '{"data":{"order":null},"errors":[{"extensions":{"code":"NOT_FOUND"}}]}' },
      { status: 404, code: 'NOT_FOUND' },
    ],
    [{ status: 200, body: '{"data":null}' }, { status: 500 }],
    [
      { status: 200, body: 'not json' },
      { status: 503, code: 'UPSTREAM_UNAVAILABLE' },
    ],
    [{ status: 302, body: '', headers: { location: '/elsewhere' } }, { status: 503 }],
  ])('is not answered by %j', async (set, expected) => {
    const error: unknown = await askOnce(set).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotAnswered);
    expect(error).toMatchObject(expected);
  });
});

describe('the server of the connectors', () => {
  const get = (path: string) => fetch(`http://127.0.0.1:${running.port}${path}`);

  it('answers probes, and nothing where there is nothing', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
    expect((await get('/api/v1')).status).toBe(404);
    expect((await get('/trial/southport/jwks')).status).toBe(404);
  });

  it('shows no private part of its key', async () => {
    expect(await (await get('/trial/northport/jwks')).text()).not.toContain('"d"');
  });

  it.each([
    ['no bodies', { WRIT_CONNECTORS: '' }, 'WRIT_CONNECTORS'],
    ['no key', { WRIT_KEY_CONNECTORS: '' }, 'WRIT_KEY_CONNECTORS'],
    ['an address without TLS', { WRIT_CONNECTORS_URL: 'http://connect.example.org' }, 'must be an address that begins with https://'],
    ['a port that is none', { WRIT_CONNECTORS_LISTEN: '127.0.0.1:port' }, 'WRIT_CONNECTORS_LISTEN'],
  ])('is refused with %s', async (_what, over, sentence) => {
    await expect(readConnectorSettings(environmentOf(over), baseUrl)).rejects.toThrow(sentence);
  });

  it('is refused for a connector that there is not', async () => {
    const settings = await settingsOf();
    const start = startConnectors({ settings, baseUrl, dataFolder: '/nowhere', clock, onFault: () => undefined, connectors: {} });
    await expect(start).rejects.toThrow(StartError);
  });
});
