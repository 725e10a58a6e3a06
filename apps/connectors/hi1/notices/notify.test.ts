/** What is owed to an endpoint is sent until the body itself has answered, and not again after that, whatever dies in between. */
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml, usualLimits } from '@writ/xml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ask, NotAnswered } from '../../identity/ask.ts';
import { parseBodies } from '../../identity/bodies.ts';
import { readSigningKey, type SigningKey } from '../../identity/tokens.ts';
import { bodyItem, type MadeCertificate, makeCertificate, makeKey } from '../../testing/bodies.ts';
import { Journal } from '../journal.ts';
import type { JsonObject } from '../message/types.ts';
import { namesOf } from '../settings.ts';
import { signedByBody } from '../signature/json-signature.ts';
import { signedXmlByBody } from '../signature/xml-signature.ts';
import { messageFromXml } from '../xml/from-xml.ts';
import type { News } from './messages.ts';
import { pauseAfter, startNotices } from './notify.ts';

const now = new Date('2026-12-01T12:00:00.000Z');
const certificate = makeCertificate('northport');
const sender = { CountryCode: 'DE', UniqueIdentifier: 'NORTHPORT' };
const receiver = { CountryCode: 'IE', UniqueIdentifier: 'PLATFORM' };
const bodiesWith = (options: object) =>
  parseBodies(
    JSON.stringify({ bodies: [bodyItem(certificate.pem, { connector: 'hi1', options: { sender, receiver, ...options } })] }),
    'https://connect.example.org',
  );
let bodies: ReturnType<typeof bodiesWith>;
const event: News = {
  ...{ id: '0f8fad5b-d9cb-469f-a165-70867728950e', type: 'org.writ.order.changed.v1', subject: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
  ...{ state: 'SERVED', generation: 3, at: '2026-12-01T11:59:58.000Z' },
};

let folder: string;
let server: Server;
let key: SigningKey;
let got: JsonObject[];
let asked: [string, unknown][];
let owed: News[];
let endpoint: { id: string; kind: string; state: string; url: string | null };
/** What the endpoint answers to a message. */
let answer: (message: JsonObject) => { status: number; body: string; headers?: Record<string, string> };
let settle: () => unknown;
let read: (text: string) => JsonObject;

/** As a body answers: signed with its certificate, to this transaction. */
const answered = (message: JsonObject, by: MadeCertificate = certificate, header: JsonObject = {}): string => {
  const asking = message['Header'] as JsonObject;
  const turned = { ...asking, SenderIdentifier: sender, ReceiverIdentifier: receiver, Timestamp: now.toISOString(), ...header };
  const payload = {
    ResponsePayload: { ActionResponses: { ActionResponse: [{ ActionIdentifier: 0, CREATEResponse: { Identifier: event.id } }] } },
  };
  return JSON.stringify(signedByBody({ Header: turned, Payload: payload }, by.thumbprint, by.key));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-notices-'));
  key = await readSigningKey('KEY', makeKey());
  [got, asked, owed] = [[], [], [event]];
  bodies = bodiesWith({});
  read = (text) => JSON.parse(text) as JsonObject;
  answer = (message) => ({ status: 200, body: answered(message) });
  settle = () => (owed = []);
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const message = read(Buffer.concat(parts).toString());
    got.push(message);
    const { status, body, headers } = answer(message);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = { id: 'e', kind: 'HI1', state: 'CONFIRMED', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hi1` };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask: Ask = async (_asker, document, variables) => {
  asked.push([document, variables]);
  if (document === 'settle-endpoint-events') settle();
  return document === 'endpoint-events' ? { endpoints: [endpoint], endpointEvents: owed } : {};
};

/** Runs until it has looked so many times, or once `until` is so. Time passes only between runs: what failed waits. */
async function run(until: () => void, clock: () => Date = () => now): Promise<void> {
  const journal = await Journal.open(folder, () => now);
  const onFault = ({ cause }: { cause: unknown }) => expect.fail(String(cause));
  const options = { bodies, names: namesOf(bodies), ask, journal, key, clock, onFault, everyMs: 5, privates: 'allow' as const };
  const notices = startNotices({ ...options, baseUrl: 'https://writ.example.org' });
  try {
    await vi.waitFor(until, { interval: 5 });
  } finally {
    await notices.close();
    await journal.close();
  }
}
const looks = (): number => asked.filter(([document]) => document === 'endpoint-events').length;
const isSettled = () => expect(asked.at(-1)).toEqual(['settle-endpoint-events', { endpoint: 'e', events: [event.id] }]);

describe('an event for an endpoint of HI-1', () => {
  it('is a notification with an id, a state and a generation, and is settled when the body has answered', async () => {
    await run(() => expect(asked.some(([document]) => document === 'settle-endpoint-events')).toBe(true));
    expect(got).toHaveLength(1);
    expect((got[0]?.['Payload'] as JsonObject | undefined)?.['RequestPayload']).toEqual({
      ActionRequests: {
        ActionRequest: [
          {
            ActionIdentifier: 0,
            CREATE: {
              HI1Object: {
                '@xsi:type': '{http://uri.etsi.org/03120/common/2016/02/Notification}NotificationObject',
                ...{ ObjectIdentifier: event.id, CountryCode: 'IE', OwnerIdentifier: 'PLATFORM', Generation: 3 },
                AssociatedObjects: { AssociatedObject: [event.subject] },
                'notification:NotificationDetails': 'The order has changed: GET it.',
                'notification:NotificationType': {
                  'common:Owner': 'WRIT',
                  'common:Name': 'NotificationType',
                  'common:Value': 'OrderChanged',
                },
                'notification:NewNotification': true,
                'notification:NotificationTimestamp': '2026-12-01T11:59:58Z',
                'notification:StatusOfAssociatedObjects': {
                  'notification:AssociatedObjectStatus': [
                    {
                      'notification:AssociatedObject': event.subject,
                      'notification:Status': {
                        'common:Owner': 'ETSI',
                        'common:Name': 'AuthorisationStatus',
                        'common:Value': 'SubmittedToCSP',
                      },
                    },
                  ],
                },
              },
            },
          },
        ],
      },
    });
  });

  it('is the same in XML, signed, where the body has that form, and an answer in XML settles it', async () => {
    await run(() => expect(asked.some(([document]) => document === 'settle-endpoint-events')).toBe(true));
    const inJson = got[0]?.['Payload'];
    expect(inJson).toBeDefined();
    [got, asked, owed] = [[], [], [{ ...event, id: '16fd2706-8baf-433b-82eb-8c7fada847da' }]];
    bodies = bodiesWith({ form: 'xml' });
    read = (text) => {
      const tree = parseXml(Buffer.from(text), usualLimits);
      tree.takeOut({ namespace: 'http://www.w3.org/2000/09/xmldsig#', name: 'Signature', canonicalChild: 'SignedInfo' });
      expect(text).toContain(`<ds:KeyName>${key.id}</ds:KeyName>`);
      return messageFromXml(tree.read());
    };
    const signed = (message: JsonObject, by: MadeCertificate): string => {
      const { Signature: _signature, ...unsigned } = JSON.parse(answered(message)) as JsonObject;
      return signedXmlByBody(unsigned, by.pem, by.key, createPublicKey(by.key));
    };
    answer = (message) => ({ status: 200, body: answered(message) });
    await run(() => expect(got).toHaveLength(1));
    expect(owed).toHaveLength(1);
    answer = (message) => ({ status: 200, body: signed(message, certificate) });
    await run(() => expect(owed).toEqual([]));
    expect(JSON.parse(JSON.stringify(got[1]?.['Payload']).replaceAll('16fd2706-8baf-433b-82eb-8c7fada847da', event.id))).toEqual(inJson);
  });

  const other = makeCertificate('other');
  it.each<[string, typeof answer]>([
    ['that is not signed', () => ({ status: 200, body: '{}' })],
    ['that another certificate signed', (message) => ({ status: 200, body: answered(message, other) })],
    ['to another transaction', (message) => ({ status: 200, body: answered(message, certificate, { TransactionIdentifier: event.id }) })],
    ['from another sender', (message) => ({ status: 200, body: answered(message, certificate, { SenderIdentifier: receiver }) })],
    ['with another status', (message) => ({ status: 202, body: answered(message) })],
    ['that is a redirect', () => ({ status: 307, body: '', headers: { location: 'http://127.0.0.1:9/' } })],
    ['that is too long', (message) => ({ status: 200, body: `${answered(message)}${' '.repeat(300_000)}` })],
  ])('is sent again after an answer %s, and waits before that', async (_what, given) => {
    const right = answer;
    answer = given;
    const before = looks();
    await run(() => expect(got).toHaveLength(1));
    expect(looks() - before).toBe(1);
    expect(asked.map(([document]) => document)).not.toContain('settle-endpoint-events');
    answer = right;
    await run(isSettled);
    expect(got).toHaveLength(2);
  });

  it('is not sent again where the process dies, or Writ is away, between the answer and the note that it came', async () => {
    settle = () => {
      throw new NotAnswered(503, 'UPSTREAM_UNAVAILABLE');
    };
    await run(() => expect(asked.some(([document]) => document === 'settle-endpoint-events')).toBe(true));
    expect(owed).toEqual([event]);
    settle = () => (owed = []);
    await run(() => expect(owed).toEqual([]));
    isSettled();
    expect(got).toHaveLength(1);
  });

  it('goes nowhere where the endpoint is removed while the one before it is under way', async () => {
    const second = { ...event, id: '16fd2706-8baf-433b-82eb-8c7fada847da', generation: 4 };
    owed = [event, second];
    settle = () => (owed = [second]);
    const right = answer;
    answer = (message) => {
      endpoint = { ...endpoint, state: 'REMOVED', url: null };
      return right(message);
    };
    await run(() => expect(looks()).toBeGreaterThan(3));
    expect(got).toHaveLength(1);
  });

  it.each([
    ['is not confirmed', { state: 'UNCONFIRMED' }],
    ['is for other messages', { kind: 'EVENTS' }],
    ['has no address', { url: null }],
  ])('goes nowhere while the endpoint %s', async (_what, over) => {
    endpoint = { ...endpoint, ...over };
    await run(() => expect(looks()).toBeGreaterThan(2));
    expect(got).toEqual([]);
  });

  it('goes nowhere where the address is not public', async () => {
    const journal = await Journal.open(folder, () => now);
    const options = { bodies, names: namesOf(bodies), ask, journal, key, clock: () => now, onFault: () => undefined, everyMs: 5 };
    const notices = startNotices({ ...options, baseUrl: 'https://writ.example.org', privates: 'refuse' });
    await vi.waitFor(() => expect(looks()).toBe(1));
    await notices.close();
    await journal.close();
    expect(got).toEqual([]);
  });
});

it('what fails waits longer each time, a quarter of an hour at the most', () => {
  expect([1, 2, 3, 8, 9, 100].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
});
