/** What is refused of a message before anybody is asked: by a Writ that writes down what it is asked, so that nothing passes unseen. */
import { constants, createHash, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorisation, createOf, etsiEntry, type Form, type Hi1, startHi1, task, typeOf, updateOf } from '../../../test/harness/hi1.ts';
import type { JsonObject } from './message/types.ts';
import { canonicalBytes } from './signature/json-signature.ts';
import { signedXml } from './signature/xml-signature.ts';

let now = new Date('2026-12-01T12:00:00.000Z');
let gateway: Server;
let hi1: Hi1;
let folder: string;
let asked: string[] = [];
/** What each document is answered with: a status and a body. */
let answers: Record<string, { status: number; body: unknown }> = {};

const order = (over: object = {}) => ({
  ...{
    issuing: { organisation: 'northport-police', country: 'DE' },
    id: 'd3b07384-d9a0-4c1e-8f2b-1b2c3d4e5f60',
    generation: 1,
    kind: 'EPOC',
    status: 'DRAFT',
    reference: '4711',
    digest: null,
  },
  ...{ documents: [], categories: ['SUBSCRIBER'], from: null, to: null, servedAt: null, targets: [], preserved: null, history: [] },
  ...over,
});
const accepting = () => ({
  'draft-order': { status: 200, body: { data: { draftOrder: order() } } },
  'submit-order': { status: 200, body: { data: { submitOrder: order({ status: 'SUBMITTED', generation: 2 }) } } },
  'discard-draft': { status: 200, body: { data: { discardDraft: { order: order().id } } } },
  order: { status: 404, body: { data: { order: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] } },
  orders: { status: 200, body: { data: { orders: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } },
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-hi1-'));
  gateway = createServer((request, response) => {
    const document = request.url?.split('/').at(-1) ?? '';
    request.resume().on('end', () => {
      asked.push(document);
      const { status, body } = answers[document] ?? { status: 404, body: { code: 'NOT_FOUND' } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  hi1 = await startHi1({ baseUrl, dataFolder: folder, clock: () => now });
});
beforeEach(() => {
  now = new Date('2026-12-01T12:00:00.000Z');
  asked = [];
  answers = accepting();
});
afterAll(async () => {
  await hi1.close();
  await new Promise((resolve) => gateway.close(resolve));
  rmSync(folder, { recursive: true });
});

const creation = (over: JsonObject = {}, taskOver: JsonObject = {}): JsonObject[] => {
  const id = randomUUID();
  return [
    createOf(authorisation(id, over)),
    createOf({ ...task('disclosure', 'SubscriberData', 'mara@example.org', { of: id }), ...taskOver }),
  ];
};
const message = (actions = creation(), header: JsonObject = {}): JsonObject => hi1.message('northport', actions, header);
const codeOf = async (actions: readonly JsonObject[], form: Form = 'json') =>
  (await hi1.send('northport', form, ...actions)).fault?.ErrorCode;

describe('a message that is accepted', () => {
  it.each(['json', 'xml'] as const)(
    'is a draft that is submitted, in %s, and is answered under a signature of the connector',
    async (form) => {
      const reply = await hi1.send('northport', form, ...creation());
      expect([reply.status, reply.fault]).toEqual([200, null]);
      expect(reply.actions).toHaveLength(2);
      expect(asked).toEqual(['draft-order', 'submit-order']);
      const header = reply.message?.['Header'] as JsonObject;
      expect(header['SenderIdentifier']).toEqual({ CountryCode: 'IE', UniqueIdentifier: 'PLATFORM' });
      const { keys } = (await (await fetch(`http://127.0.0.1:${hi1.port}/hi1/keys`)).json()) as { keys: { kid: string; d?: string }[] };
      expect(keys[0]?.d).toBeUndefined();
      expect(form === 'json' ? Buffer.from(JSON.parse(reply.text).Signature.protected, 'base64url').toString() : reply.text).toContain(
        keys[0]?.kid,
      );
    },
  );

  it('leaves no draft where it is refused then, and every action says why', async () => {
    answers['submit-order'] = {
      status: 409,
      body: { data: { submitOrder: { __typename: 'Refusal', reasons: ['TARGETS'], message: 'Name a target.' } } },
    };
    const { actions } = await hi1.send('northport', 'json', ...creation());
    expect(actions.map((action) => action['ErrorInformation'])).toEqual(
      Array(2).fill({ ErrorCode: 3007, ErrorDescription: 'Name a target. (TARGETS)' }),
    );
    expect(asked).toEqual(['draft-order', 'submit-order', 'discard-draft']);
  });

  it('is 503 where the log can not be written, and is carried out once when it is sent again', async () => {
    const text = hi1.sign('northport', message(), 'json');
    answers['submit-order'] = { status: 503, body: { data: null, errors: [{ extensions: { code: 'LOG_UNAVAILABLE' } }] } };
    expect((await hi1.post(text, 'json')).status).toBe(503);
    now = new Date('2026-12-01T13:00:00.000Z');
    answers = { ...accepting(), order: { status: 200, body: { data: { order: order({ status: 'SUBMITTED' }) } } } };
    asked = [];
    expect(await hi1.post(text, 'json')).toMatchObject({ status: 200, fault: null });
    expect(asked).toEqual(['order']);
  });
});

describe('what nobody reads is refused', () => {
  it.each<[string, () => JsonObject[]]>([
    ['words beside a task', () => creation({}, { 'task:ManualInformation': 'Only 3 January.' })],
    ['words beside an authorisation', () => creation({ 'auth:AuthorisationManualInformation': 'By Friday.' })],
    ['an approval of a new authorisation', () => creation({ 'auth:AuthorisationApprovalDetails': [{ 'common:ApprovalReference': 'x' }] })],
  ])('%s', async (_, actions) => {
    expect(await codeOf(actions())).toBe(3007);
    expect(asked).toEqual([]);
  });

  it('a second that is no instant', async () => {
    const text = hi1.sign('northport', message(creation(), { Timestamp: '2016-12-31T23:59:60.000000Z' }), 'json');
    const { status, fault } = await hi1.post(text, 'json');
    expect([status === 400 || fault?.ErrorCode === 3007, asked]).toEqual([true, []]);
  });

  it('a number without an end, which tells nobody who is enrolled', async () => {
    const enrolled = Buffer.from(hi1.certificates.northport.thumbprint, 'hex').toString('base64url');
    const status = async (thumbprint: string): Promise<number> => {
      const head = Buffer.from(JSON.stringify({ alg: 'ES256', 'x5t#S256': thumbprint })).toString('base64url');
      return (await hi1.post(`{"a":1e999,"Signature":{"protected":"${head}","signature":"AA"}}`, 'json')).status;
    };
    expect([await status(enrolled), await status(Buffer.alloc(32, 1).toString('base64url'))]).toEqual([400, 400]);
  });
});

describe('a signature', () => {
  const flattened = (given: JsonObject, header: object, value: (input: string) => Buffer): string => {
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    const input = `${head}.${canonicalBytes(given).toString('base64url')}`;
    return JSON.stringify({ ...given, Signature: { protected: head, signature: value(input).toString('base64url') } });
  };
  const es256 = (input: string) => sign('sha256', Buffer.from(input), { key: hi1.certificates.northport.key, dsaEncoding: 'ieee-p1363' });
  const thumbprint = () => Buffer.from(hi1.certificates.northport.thumbprint, 'hex').toString('base64url');
  const hs256 = (input: string) => createHash('sha256').update(`secret${input}`).digest();

  it('in JSON is taken in the one form, and refused with 403 in any other', async () => {
    const status = async (text: string) => (await hi1.post(text, 'json')).status;
    const own = { alg: 'ES256', 'x5t#S256': thumbprint() };
    expect(await status(flattened(message(), own, es256))).toBe(200);
    asked = [];
    const jwk = createPublicKey(hi1.certificates.northport.key).export({ format: 'jwk' });
    const others: [object, (input: string) => Buffer][] = [
      [{ ...own, alg: 'HS256' }, hs256],
      [{ ...own, alg: 'none' }, () => Buffer.from('x')],
      [{ ...own, alg: 'PS256' }, es256],
      [{ ...own, jwk }, es256],
      [{ ...own, x5c: ['MII'] }, es256],
      [{ ...own, crit: ['b64'], b64: false }, es256],
      [{ alg: 'ES256' }, es256],
      [{ ...own, 'x5t#S256': Buffer.alloc(32, 1).toString('base64url') }, es256],
      [own, hs256],
    ];
    for (const [header, value] of others) expect(await status(flattened(message(), header, value)), JSON.stringify(header)).toBe(403);
    expect(await status(JSON.stringify(message()))).toBe(403);
    const signed = JSON.parse(hi1.sign('northport', message(), 'json'));
    expect(await status(JSON.stringify({ ...signed, Signatures: [signed.Signature] }))).toBe(403);
    signed.Header.TransactionIdentifier = randomUUID();
    expect(await status(JSON.stringify(signed))).toBe(403);
    expect(asked).toEqual([]);
  });

  it('in XML is refused where a value is changed, where the signed part is put elsewhere, and where there are two or none', async () => {
    const text = hi1.sign('northport', message(), 'xml');
    const status = async (changed: string) => (await hi1.post(changed, 'xml')).status;
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? '';
    const bare = text.replace(signature, '');
    const evil = bare.replace('mara@example.org', 'someone@example.org');
    expect(await status(text.replace('mara@example.org', 'someone@example.org'))).toBe(403);
    expect(await status(bare)).toBe(403);
    expect(await status(text.replace(signature, signature + signature))).toBe(403);
    // The signed message inside of another one, as wrapping attacks have it.
    const inner = text.replace(/^<\?xml.*?\?>\s*/, '');
    expect(await status(evil.replace('</HI1Message>', `<Header>${inner}</Header></HI1Message>`))).toBe(403);
    expect(await status(evil.replace('</HI1Message>', `${signature}</HI1Message>`))).toBe(403);
    expect(await status(text.replace('URI=""', 'URI="#part"'))).toBe(403);
    expect(await status(text.replace('<ds:SignedInfo>', '<ds:SignedInfo Id="x">'))).toBe(403);
    expect(await status(text.replace('ecdsa-sha256', 'hmac-sha256'))).toBe(403);
    expect(asked).toEqual([]);
    expect(await status(text)).toBe(200);
  });

  it('in XML names an enrolled certificate, and brings no key along', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { pem } = hi1.certificates.northport;
    const certificate = {
      name: 'ds:X509Data',
      content: [{ name: 'ds:X509Certificate', content: pem.replace(/-----[A-Z ]+-----|\s/g, '') }],
    };
    const name = { name: 'ds:KeyName', content: 'northport' };
    expect((await hi1.post(signedXml(message(), privateKey, publicKey, certificate), 'xml')).status).toBe(403);
    expect((await hi1.post(signedXml(message(), hi1.certificates.northport.key, publicKey, name), 'xml')).status).toBe(403);
  });

  it.each([
    ['a DOCTYPE', (text: string) => text.replace('<HI1Message', '<!DOCTYPE HI1Message [<!ENTITY x "y">]><HI1Message')],
    ['a comment in a value', (text: string) => text.replace('mara@example.org', 'mara@example.org<!-- .evil -->')],
    ['an instruction', (text: string) => text.replace('<Header>', '<?x y?><Header>')],
    ['no XML', () => '{}'],
  ])('in XML does not save %s', async (_what, change) => {
    expect((await hi1.post(change(hi1.sign('northport', message(), 'xml')), 'xml')).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('of RSA keys is no signature of a key that is enrolled', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const ps256 = (input: string) =>
      sign('sha256', Buffer.from(input), { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    expect((await hi1.post(flattened(message(), { alg: 'PS256', 'x5t#S256': thumbprint() }, ps256), 'json')).status).toBe(403);
  });
});

describe('a message is refused', () => {
  it('under another time, sender or receiver, and with a header that is none', async () => {
    const fault = async (header: JsonObject) => (await hi1.post(hi1.sign('northport', message(creation(), header), 'json'), 'json')).fault;
    expect((await fault({ Timestamp: '2026-12-01T11:54:59.000Z' }))?.ErrorDescription).toContain('five minutes');
    expect((await fault({ Timestamp: '2026-12-01T12:05:01.000Z' }))?.ErrorCode).toBe(3007);
    expect((await fault({ SenderIdentifier: { CountryCode: 'DE', UniqueIdentifier: 'COURT' } }))?.ErrorDescription).toContain(
      'SenderIdentifier',
    );
    expect((await fault({ ReceiverIdentifier: { CountryCode: 'DE', UniqueIdentifier: 'OTHER' } }))?.ErrorDescription).toContain(
      'ReceiverIdentifier',
    );
    expect((await hi1.post(hi1.sign('northport', message(creation(), { Timestamp: 'now' }), 'json'), 'json')).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('where another one had its transaction; the same bytes get the same answer, and nothing is done twice', async () => {
    const given = message();
    const text = hi1.sign('northport', given, 'json');
    const first = await hi1.post(text, 'json');
    asked = [];
    now = new Date('2026-12-02T12:00:00.000Z');
    expect((await hi1.post(text, 'json')).message?.['Payload']).toEqual(first.message?.['Payload']);
    const { TransactionIdentifier } = given['Header'] as JsonObject;
    const other = hi1.sign('northport', message(creation(), { TransactionIdentifier: TransactionIdentifier ?? '' }), 'json');
    expect((await hi1.post(other, 'json')).fault).toMatchObject({ ErrorCode: 3007 });
    const reading = hi1.sign('northport', message([{ LIST: {} }]), 'json');
    expect((await hi1.post(reading, 'json')).fault).toBeNull();
    expect((await hi1.post(reading, 'json')).fault?.ErrorDescription).toContain('answered before');
    expect(asked).toEqual(['orders']);
  });

  it.each([
    ['a test', { 'auth:AuthorisationFlags': { 'auth:AuthorisationFlag': [etsiEntry('AuthorisationFlag', 'IsTest')] } }, 3001],
    [
      'whether data exist',
      { 'auth:AuthorisationFlags': { 'auth:AuthorisationFlag': [etsiEntry('AuthorisationFlag', 'IsDataAvailable')] } },
      3001,
    ],
    [
      'an emergency without its threat',
      { 'auth:AuthorisationFlags': { 'auth:AuthorisationFlag': [etsiEntry('AuthorisationFlag', 'IsEmergency')] } },
      3007,
    ],
    ['a legal type that is no kind of order', { 'auth:AuthorisationLegalType': etsiEntry('AuthorisationLegalType', 'Manual') }, 3007],
    ['a time that is over', { 'auth:AuthorisationTimespan': { 'auth:EndTime': '2026-12-01T11:00:00Z' } }, 3007],
    ['another platform', { 'auth:AuthorisationCSPID': { 'auth:CSPID': [{ CountryCode: 'DE', UniqueIdentifier: 'OTHER' }] } }, 3007],
    ['a field that nobody reads', { 'auth:Surprise': 'x' }, 3007],
  ] as [string, JsonObject, number][])('for %s', async (_what, over, code) => {
    expect(await codeOf(creation(over))).toBe(code);
    expect(asked).toEqual([]);
  });

  const details = (over: JsonObject): JsonObject => ({
    'task:RequestDetails': {
      'task:Type': etsiEntry('RequestType', 'SubscriberData'),
      'task:RequestValues': {
        'task:RequestValue': [
          { 'task:FormatType': { 'task:FormatOwner': 'ETSI', 'task:FormatName': 'EmailAddress' }, 'task:Value': 'a@example.org' },
        ],
      },
      ...over,
    },
  });
  const value = (owner: string, name: string, text: string): JsonObject => ({
    'task:RequestValues': {
      'task:RequestValue': [{ 'task:FormatType': { 'task:FormatOwner': owner, 'task:FormatName': name }, 'task:Value': text }],
    },
  });
  it.each([
    ['a task of an interception', { '@xsi:type': typeOf('interception') }, 3001],
    ['a task that names no category', details({ 'task:Type': etsiEntry('RequestType', 'Other') }), 3007],
    ['a format that names nobody', details(value('ETSI', 'IMSI', '1')), 3007],
    ['an address without a time', details(value('ETSI', 'IPv4Address', '192.0.2.1')), 3007],
    [
      'a port without an address',
      details({ ...value('ETSI', 'IPAddressPort', '443'), 'task:ObservedTimes': ['2026-11-01T00:00:00Z'] }),
      3007,
    ],
    [
      'a place to deliver to',
      { 'task:DeliveryDetails': { 'task:LDDeliveryDestination': [{ 'task:DeliveryAddress': { 'task:IPv4Address': '192.0.2.1' } }] } },
      3007,
    ],
    ['a task of another authorisation', { AssociatedObjects: { AssociatedObject: [randomUUID()] } }, 3007],
    ['a task on preservation under a production order', { '@xsi:type': typeOf('preservation'), 'task:Reference': undefined }, 3007],
    [
      'a take-down of an account',
      {
        '@xsi:type': typeOf('takedown'),
        'task:Reference': undefined,
        'task:RequestDetails': value('ETSI', 'EmailAddress', 'a@example.org'),
      },
      3007,
    ],
  ] as [string, JsonObject, number][])('for %s', async (_what, over, code) => {
    expect(await codeOf(creation({}, over))).toBe(code);
    expect(asked).toEqual([]);
  });

  it('for two acts at once, two orders, an answer, a delivery, and an object that is not the sender’s', async () => {
    const [first, second] = creation();
    expect(await codeOf([first ?? {}, { LIST: {} }])).toBe(3007);
    expect(await codeOf([...creation(), ...creation()])).toBe(3007);
    expect(await codeOf([second ?? {}])).toBe(3007);
    expect(await codeOf([{ DELIVER: {} }])).toBe(3001);
    expect(asked).toEqual([]);
    expect(await codeOf([{ GET: { Identifier: randomUUID() } }])).toBe(3011);
    expect(await codeOf([{ GET: { Identifier: randomUUID() } }], 'xml')).toBe(3011);
    const cancelled = {
      'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', 'Cancelled'),
      'auth:AuthorisationManualInformation': 'x',
    };
    expect(await codeOf([updateOf({ '@xsi:type': typeOf('auth'), ObjectIdentifier: randomUUID(), ...cancelled })])).toBe(3011);
  });

  it('where it is another form, too large, or too deep', async () => {
    const post = (body: string, type: string) =>
      fetch(`http://127.0.0.1:${hi1.port}/hi1`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post('x', 'text/plain')).status).toBe(415);
    const tooLarge = await post(`{"a":"${'x'.repeat(8 * 1_048_576)}"}`, 'application/json');
    expect([tooLarge.status, tooLarge.headers.get('connection')]).toEqual([413, 'keep-alive']);
    const long = message(creation({}, {}), {
      Version: { ETSIVersion: 'V1.23.1', NationalProfileOwner: 'x'.repeat(1_048_576), NationalProfileVersion: 'v1.0' },
    });
    expect((await hi1.post(hi1.sign('northport', long, 'json'), 'json')).status).toBe(413);
    expect((await post(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, 'application/json')).status).toBe(400);
    expect((await post('[]', 'application/json')).status).toBe(400);
  });
});

const examples = join(resolve(import.meta.dirname, '../../..', process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data'), 'etsi-103120');
describe.skipIf(!existsSync(examples))('an example of ETSI (needs WRIT_CONFORMANCE_DATA)', () => {
  it.each([
    // It names no category of records, and an address to deliver to.
    ['request4-Preservation-Link.json', 3007],
    ['request5-JSON-Delivery.json', 3001],
    ['response_ee_config.json', 3001],
  ])('%s, signed by an enrolled body now, is refused with %d', async (file, code) => {
    const { Header, ...example } = JSON.parse(readFileSync(join(examples, file), 'utf8'));
    const sent = { ...example, Header: { ...Header, ...(message()['Header'] as JsonObject) } };
    const { fault, status } = await hi1.post(hi1.sign('northport', sent, 'json'), 'json');
    expect([status, fault?.ErrorCode]).toEqual([200, code]);
    expect(asked).toEqual([]);
  });
});

describe('whatever bytes come', () => {
  it('are answered with a status, and nothing is asked for anybody', async () => {
    const runs = Number(process.env['WRIT_TEST_HI1_MESSAGES'] ?? 60);
    const text = { json: hi1.sign('northport', message(), 'json'), xml: hi1.sign('northport', message(), 'xml') };
    // Sent before, so that what is only white space is another message of the same transaction.
    for (const form of ['json', 'xml'] as const) expect((await hi1.post(text[form], form)).fault).toBeNull();
    asked = [];
    const cut = fc.record({
      form: fc.constantFrom<Form>('json', 'xml'),
      at: fc.nat(6_000),
      out: fc.nat(40),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ form, at, out, put }) => {
        const bytes = Buffer.from(text[form]);
        const place = at % bytes.length;
        const changed = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + out)]);
        fc.pre(!changed.equals(bytes));
        const { status, fault } = await hi1.post(new Uint8Array(changed), form);
        if (status === 200) expect(fault).not.toBeNull();
        else expect([400, 403]).toContain(status);
      }),
      { numRuns: runs },
    );
    expect(asked).toEqual([]);
  });
});
