/**
 * Requests of strangers, each changed at random for a bounded time (`fuzz.ts`), over HTTP: a message of HI-1 that is signed as its body signs, one of X-Road, and a question over REST. Each is answered or
 * refused; none is an error of the program, none shows its inside, and nothing that a text names is loaded.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../apps/connectors/hi1/message/types.ts';
import { parseBodies } from '../../apps/connectors/identity/bodies.ts';
import { bodyItem, makeCertificate } from '../../apps/connectors/testing/bodies.ts';
import { openXroad } from '../../apps/connectors/xroad/index.ts';
import { authorisation, createOf, type Form, type Hi1, startHi1, task } from '../harness/hi1.ts';
import { epoc } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { changed, changedValue, expectNothingInside, fuzz, type Next, type Outcome, patience, pick, pieces } from './fuzz.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-requests-'));
/** In a file that no answer may have, and at an address that nothing may ask. */
const marker = `marker-${randomUUID()}`;
const markerFile = pathToFileURL(join(folder, 'marker.txt')).href;
writeFileSync(join(folder, 'marker.txt'), marker);
let elsewhere: Server;
let loads = 0;
beforeAll(async () => {
  elsewhere = createServer((_request, response) => {
    loads += 1;
    response.end(`<!ENTITY e "${marker}">`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  elsewhere.close();
  rmSync(folder, { recursive: true });
});
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** What a status says of a request; one of 500 is a fault of ours. */
function outcomeOf(status: number, text: string, allowed: readonly number[]): Outcome {
  expect(allowed, `${status}: ${text.slice(0, 2_000)}`).toContain(status);
  expectNothingInside(text, marker);
  return status === 200 ? 'taken' : 'refused';
}

describe('a message of HI-1', () => {
  let gateway: Server;
  let hi1: Hi1;
  beforeAll(async () => {
    const order = {
      id: randomUUID(),
      generation: 1,
      kind: 'EPOC',
      status: 'DRAFT',
      reference: '4711',
      digest: null,
      categories: ['SUBSCRIBER'],
    };
    const nodes = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const answers: Readonly<Record<string, object>> = {
      'draft-order': { draftOrder: order },
      'submit-order': { submitOrder: { ...order, status: 'SUBMITTED', generation: 2 } },
      'discard-draft': { discardDraft: { order: order.id } },
      orders: { orders: nodes },
    };
    gateway = createServer((asked, response) => {
      const data = answers[asked.url?.split('/').at(-1) ?? ''];
      const body = data === undefined ? { code: 'NOT_FOUND' } : { data };
      asked.resume().on('end', () => response.writeHead(data === undefined ? 404 : 200).end(JSON.stringify(body)));
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    hi1 = await startHi1({ baseUrl: `http://127.0.0.1:${portOf(gateway)}`, dataFolder: folder, clock: () => new Date() });
  });
  afterAll(async () => {
    await hi1?.close();
    gateway?.close();
  });

  const creation = (): JsonObject[] => {
    const id = randomUUID();
    return [createOf(authorisation(id)), createOf(task('disclosure', 'SubscriberData', 'mara@example.org', { of: id }))];
  };
  const reading = (): JsonObject[] => [
    pick<JsonObject>([{ LIST: {} }, { GET: { Identifier: randomUUID() } }, { GETCSPCONFIG: {} }], (below) => Date.now() % below),
  ];
  const send = async (text: string | Uint8Array, form: Form): Promise<Outcome> => {
    const reply = await hi1.post(text, form);
    const outcome = outcomeOf(reply.status, reply.text, [200, 400, 403]);
    return reply.fault === null ? outcome : 'refused';
  };

  it('that is signed is carried out or refused, whatever it has', { timeout: patience }, async () => {
    await fuzz('HI-1, signed', async (next) => {
      const whole = hi1.message('northport', next(3) === 0 ? reading() : creation());
      const [name, inner] = next(4) === 0 ? (['Header', whole['Header']] as const) : (['Payload', whole['Payload']] as const);
      const other = next(10) === 0 ? whole : ({ ...whole, [name]: changedValue(inner, next) } as JsonObject);
      const form = pick<Form>(['json', 'xml'], next);
      let text: string;
      try {
        text = hi1.sign('northport', other, form);
      } catch {
        // Nobody can sign that: such as half a character, or a name that XML has not.
        return 'refused';
      }
      return send(text, form);
    });
  });

  it('in XML loads nothing that it names', { timeout: patience }, async () => {
    const signed = hi1.sign('northport', hi1.message('northport', creation()), 'xml');
    const at = `http://127.0.0.1:${portOf(elsewhere)}/x`;
    const doctypes = [
      `<!DOCTYPE HI1Message [<!ENTITY e SYSTEM "${markerFile}">]>`,
      `<!DOCTYPE HI1Message SYSTEM "${at}">`,
      `<!DOCTYPE HI1Message [<!ENTITY % p SYSTEM "${at}">%p;]>`,
      `<?xml-stylesheet href="${at}"?>`,
    ];
    const inside = [
      '&e;',
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="${markerFile}"/>`,
      ` xsi:schemaLocation="urn:x ${at}"`,
      `<ds:Reference URI="${at}">`,
    ];
    expect(await send(signed, 'xml')).toBe('taken');
    await fuzz('HI-1 in XML', async (next) => {
      if (next(50) === 0) return send(hi1.sign('northport', hi1.message('northport', creation()), 'xml'), 'xml');
      const headed = next(2) === 0 ? signed.replace(/(?=<HI1Message)/, pick(doctypes, next)) : signed;
      return send(new Uint8Array(changed(headed, next, inside)), 'xml');
    });
    expect(loads).toBe(0);
  });
});

/** As a client can write it: an address of characters that a line of a request has, and headers of one line. */
const inAddress = (text: string): string => text.replace(/[^!-~]|#/g, (mark) => encodeURIComponent(mark.toWellFormed()));
const inHeader = (text: string): string => text.replace(/[^\t -~\u0080-\u00ff]/g, '');

interface Asked {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
async function ask({ port, path, method = 'GET', headers, body }: Asked): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
    textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
  });
  sent.once('error', reject).end(body);
  return promise;
}

describe('a question of X-Road', () => {
  const certificate = makeCertificate('security-server');
  const faults: unknown[] = [];
  let app: FastifyInstance;
  beforeAll(async () => {
    const options = { since: '2026-01-01T00:00:00Z', portals: ['EE/GOV/70000001/portal'], clients: ['EE/GOV/70000002/other'], system: 's' };
    const item = { connector: 'xroad', enrolment: 'ee', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users' };
    const bodies = parseBodies(
      JSON.stringify({ bodies: [bodyItem(certificate.pem, { ...item, options })] }),
      'https://connect.example.org',
    );
    const access = {
      at: '2026-11-28T12:00:00.123Z',
      authority: 'northport-police (DE)',
      reference: '12 Js 1/26',
      categories: ['SUBSCRIBER'],
      purpose: '',
    };
    app = Fastify();
    await openXroad(app, {
      bodies,
      ask: async () => ({
        bodyNames: [],
        checkpoint: {},
        me: { accesses: { nodes: [access, access], pageInfo: { hasNextPage: false, endCursor: null } }, informed: [] },
      }),
      clock: () => new Date('2026-12-01T12:00:00Z'),
      fetch,
      environment: {},
      folder: '/nowhere',
      baseUrl: 'https://writ.example',
      noticeMs: null,
      onFault: ({ cause }) => faults.push(cause),
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app?.close());

  it('is answered or refused, whatever its parameters and headers are', { timeout: patience }, async () => {
    const der = certificate.pem.replace(/-----[A-Z ]+-----|\s/g, '');
    const query = 'userCode=EE38001010012&periodStart=2026-11-01T00:00:00Z&periodEnd=2026-12-01T00:00:00Z&limit=10&offset=0';
    const headers = {
      'client-cert': `:${der}:`,
      'x-road-userid': 'EE38001010012',
      'x-road-client': 'EE/GOV/70000002/other',
      'x-road-id': randomUUID(),
    };
    await fuzz('X-Road', async (next) => {
      const parameters = query.split('&').filter(() => next(3) > 0);
      const search = next(3) === 0 ? parameters.join('&') : changed(parameters.join('&'), next).toString('utf8');
      const name = pick(Object.keys(headers) as (keyof typeof headers)[], next);
      const given = next(3) === 0 ? { ...headers, [name]: inHeader(changed(headers[name], next).toString('latin1')) } : headers;
      const path = inAddress(
        `/xroad/v2/${pick(['findUsage', 'findUsage', 'usagePeriod', 'heartbeat', pick(pieces, next)], next)}?${search}`,
      );
      const { status, text } = await ask({ port: portOf(app.server), path, headers: given });
      return outcomeOf(status, text, [200, 400, 403, 404, 414, 431]);
    });
    expect(faults).toEqual([]);
  });
});

describe('a question over REST', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  /** None of them reads records: these are compared with the log elsewhere. */
  const questions: readonly [graph: string, document: string, variables: object][] = [
    ['authority', 'orders', { statuses: ['IN_FORCE'], first: 5, after: null }],
    ['authority', 'order', { id: randomUUID() }],
    ['authority', 'draft-order', { input: epoc('mara@example.org') }],
    ['authority', 'submit-order', { order: randomUUID(), generation: 1 }],
    ['authority', 'add-delivery-key', { purpose: 'ENCRYPTION', profile: 'CMS', material: makeCertificate('k').pem, label: 'Evidence' }],
    ['public', 'contact-points', {}],
    ['public', 'item', { id: randomUUID() }],
    [
      'public',
      'submit-notice',
      { input: { url: 'https://platform.example/items/1', explanation: 'x', name: 'A', email: 'a@example.org' } },
    ],
  ];
  const addressOf = (variables: object): string =>
    new URLSearchParams(
      Object.entries(variables).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])),
    ).toString();

  it('is answered or refused, whatever its body, its parameters and its token are', { timeout: patience }, async () => {
    const token = await stack.token('police');
    const port = Number(new URL(stack.baseUrl).port);
    const once = async (next: Next): Promise<Outcome> => {
      const [graph, document, variables] = pick(questions, next);
      const own = graph === 'authority' ? { authorization: `Bearer ${token}` } : {};
      const bearer = next(8) === 0 ? { authorization: `Bearer ${inHeader(changed(token, next).toString('latin1'))}` } : own;
      const path = `/api/v1/${graph}/${next(12) === 0 ? inAddress(pick(pieces, next)) : document}`;
      const isPost = next(3) > 0;
      const plain = JSON.stringify(variables);
      const body = pick([plain, JSON.stringify(changedValue(variables, next)), changed(plain, next)], next);
      const search = inAddress(next(3) === 0 ? addressOf(variables) : changed(addressOf(variables), next).toString('utf8'));
      const type = next(10) === 0 ? inHeader(pick(pieces, next)).slice(0, 200) : 'application/json';
      const { status, text } = await ask(
        isPost
          ? { port, path, method: 'POST', headers: { ...bearer, 'content-type': type }, body }
          : { port, path: `${path}?${search}`, headers: bearer },
      );
      expect(text, text.slice(0, 2_000)).not.toContain('INTERNAL_SERVER_ERROR');
      return outcomeOf(status, text, [200, 301, 400, 401, 403, 404, 405, 409, 413, 414, 415, 431]);
    };
    await fuzz('REST', once);
  });
});
