/** HI-1 of ETSI TS 103 120 from a message to the graph and back: an order and its end in JSON, in XML and over REST leave the same entries as in the console. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../apps/connectors/hi1/message/types.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import {
  askerOf,
  authorisation,
  type BodyName,
  createOf,
  etsiEntry,
  type Form,
  type Hi1,
  issuersOfHi1,
  type Reply,
  startHi1,
  task,
  typeOf,
  updateOf,
} from '../harness/hi1.ts';
import { expectSameEntries, hashInPackage, leftBy, stated } from '../harness/order-entries.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

let stack: Stack;
let hi1: Hi1;
let email: string;
let folder: string;
let orders: ReturnType<typeof ordersOn>;
beforeAll(async () => {
  stack = await startStack({ lookMs: 200, ...(issuersOfHi1 ? { issuers: issuersOfHi1 } : {}) });
  hi1 = await startHi1(stack);
  folder = await mkdtemp(join(tmpdir(), 'writ-hi1-'));
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
});
afterAll(async () => {
  await hi1?.close();
  await stack?.close();
  await rm(folder, { recursive: true, force: true });
});

const informBy = (): string => new Date(stack.clock().getTime() + 30 * 86_400_000).toISOString();
const objectIn = ({ actions }: Reply): JsonObject =>
  ((actions[0]?.['GETResponse'] as JsonObject | undefined)?.['HI1Object'] as JsonObject | undefined) ??
  expect.fail(JSON.stringify(actions));
const statusOf = (object: JsonObject, name: string): unknown => (object[name] as JsonObject | undefined)?.['common:Value'];
const recordsIn = (actions: Reply['actions']): readonly JsonObject[] =>
  ((actions[0]?.['LISTResponse'] ?? {}) as { ListResponseRecord?: readonly JsonObject[] }).ListResponseRecord ?? [];
const done = (reply: Reply): Reply => (reply.fault === null && reply.status === 200 ? reply : expect.fail(reply.text));

interface Way {
  create(): Promise<string>;
  validate(order: string): Promise<void>;
  request(order: string, key: string): Promise<void>;
  acknowledge(order: string, hash: string): Promise<void>;
}

/** The order of a message, as the journal's own objects show it: the court finds it in its list. */
async function newest(body: BodyName, form: Form): Promise<string> {
  const { actions } = done(
    await hi1.send(body, form, { LIST: { ObjectType: etsiEntry('ObjectType', 'Authorisation'), MaximumObjectCount: 1 } }),
  );
  const [record] = recordsIn(actions);
  return String(record?.['Identifier']);
}

/** Nobody reads what it is. */
const warrantOf = (length: number): Buffer => Buffer.alloc(length, 'Warrant of the court. <!-- ');

/** Without the bytes of a warrant the order comes without one. */
function overHi1(form: Form, bytes: Buffer | null = null): Way {
  const [id, identifier, warrant] = [randomUUID(), randomUUID(), randomUUID()];
  const content = bytes?.toString('base64') ?? '';
  const warrantObject: JsonObject = {
    '@xsi:type': typeOf('document'),
    ObjectIdentifier: warrant,
    AssociatedObjects: { AssociatedObject: [id] },
    'doc:DocumentName': 'Warrant.pdf',
    'doc:DocumentBody': { 'doc:Contents': content, 'doc:ContentType': 'application/pdf' },
  };
  const documents = bytes === null ? [] : [warrantObject];
  const expectWarrant = async () => {
    expect((await get('northport', warrant))['doc:DocumentBody']).toMatchObject({ 'doc:Contents': content });
    const listed = await hi1.send('court', form, { LIST: { ObjectType: etsiEntry('ObjectType', 'Document') } });
    const theirs = await get('court', String(recordsIn(done(listed).actions)[0]?.['Identifier']));
    expect(theirs).toMatchObject({ 'doc:DocumentName': 'Warrant.pdf', OwnerIdentifier: 'northport-police' });
    expect(theirs['doc:DocumentBody']).toMatchObject({ 'doc:Contents': content });
  };
  const get = async (body: BodyName, of: string) => objectIn(await hi1.send(body, form, { GET: { Identifier: of } }));
  return {
    create: async () => {
      const tasks = [
        task('disclosure', 'SubscriberData', email, { of: id, identifier }),
        task('disclosure', 'TrafficData', email, { of: id }),
      ];
      const whole = authorisation(id, {}, { 'writ:InformBy': informBy(), 'writ:NotNotified': stated.notNotified });
      const name = 'auth:NationalAuthorisationParameters';
      const { 'writ:Grounds': _grounds, 'writ:Purpose': _purpose, ...parameters } = whole[name] as JsonObject;
      done(await hi1.send('northport', form, ...[{ ...whole, [name]: parameters }, ...tasks, ...documents].map(createOf)));
      expect(statusOf(await get('northport', id), 'auth:AuthorisationStatus')).toBe('AwaitingApproval');
      expect(statusOf(await get('northport', identifier), 'task:Status')).toBe('AwaitingApproval');
      if (bytes !== null) await expectWarrant();
      // The court has no other name for it than Writ's.
      return newest('court', form);
    },
    validate: async (order) => {
      const seen = await get('court', order);
      expect([seen['CountryCode'], seen['OwnerIdentifier']]).toEqual(['DE', 'northport-police']);
      const approval = { 'auth:AuthorisationApprovalDetails': seen['auth:AuthorisationApprovalDetails'] };
      const desired = { 'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', 'Approved') };
      const changed = {
        '@xsi:type': typeOf('auth'),
        ObjectIdentifier: order,
        CountryCode: 'DE',
        OwnerIdentifier: 'northport-police',
        Generation: Number(seen['Generation']),
        ...desired,
        ...approval,
      };
      done(await hi1.send('court', form, updateOf(changed as JsonObject)));
      expect(statusOf(await get('northport', id), 'auth:AuthorisationStatus')).toBe('SubmittedToCSP');
    },
    request: async (_order, key) => {
      expect(statusOf(await get('northport', identifier), 'task:Status')).toBe('Disclosed');
      const details = { 'task:DeliveryDetails': { 'task:LDDeliveryDestination': [{ 'task:EncryptionReference': key }] } };
      const desired = { 'task:DesiredStatus': etsiEntry('LDTaskDesiredStatus', 'Disclosed') };
      done(
        await hi1.send(
          'northport',
          form,
          updateOf({ '@xsi:type': typeOf('disclosure'), ObjectIdentifier: identifier, ...desired, ...details }),
        ),
      );
    },
    acknowledge: async (_order, hash) => {
      const { actions } = done(await hi1.send('northport', form, { LIST: { ObjectType: etsiEntry('ObjectType', 'Delivery') } }));
      const [record] = recordsIn(actions);
      const delivery = await get('northport', String(record?.['Identifier']));
      expect(delivery['AssociatedObjects']).toMatchObject({ AssociatedObject: expect.arrayContaining([id, identifier]) });
      const checksums = { 'common:ChecksumAndType': [{ 'common:Checksum': hash, 'common:ChecksumType': 'SHA-256' }] };
      const changed = {
        '@xsi:type': typeOf('delivery'),
        ObjectIdentifier: String(record?.['Identifier']),
        'delivery:DeliveryDesiredStatus': etsiEntry('DeliveryDesiredStatus', 'Acknowledged'),
        'delivery:Delivery': { 'delivery:URL': { 'delivery:Checksums': checksums } },
      };
      done(await hi1.send('northport', form, updateOf(changed)));
      expect(statusOf(await get('northport', String(record?.['Identifier'])), 'delivery:DeliveryStatus')).toBe('Acknowledged');
    },
  };
}

/** What a document answers, as far as it is used here. */
interface Answered {
  readonly id: string;
  readonly generation: number;
  readonly digest: string;
  readonly targets: readonly { readonly id: string }[];
  readonly packages: readonly { readonly id: string; readonly generation: number }[];
}

function overRest(bytes: Buffer | null = null): Way {
  const ask = async (body: BodyName, document: string, variables: object) =>
    (await hi1.ask(askerOf(hi1, body), document, variables as Record<string, unknown>)) as Record<string, Answered>;
  const named = async (body: BodyName, document: string, name: string, variables: object): Promise<Answered> =>
    (await ask(body, document, variables))[name] ?? expect.fail(document);
  const seen = (body: BodyName, order: string) => named(body, 'order', 'order', { id: order });
  return {
    create: async () => {
      const { provision, offence, threshold, ...what } = stated;
      const draft = await named('northport', 'draft-order', 'draftOrder', {
        input: {
          ...what,
          kind: 'EPOC',
          legalBasis: { provision, offence, threshold },
          targets: [{ type: 'EMAIL', value: email }],
          informBy: informBy(),
        },
      });
      const seen = { order: draft.id, generation: draft.generation };
      if (bytes !== null) await ask('northport', 'attach-document', { ...seen, name: 'Warrant.pdf', content: bytes.toString('base64') });
      await ask('northport', 'submit-order', seen);
      return draft.id;
    },
    validate: async (order) => {
      const { generation, digest } = await seen('court', order);
      await ask('court', 'validate-order', { order, generation, digest });
    },
    request: async (order, key) => {
      const { generation, targets } = await seen('northport', order);
      await ask('northport', 'request-package', { order, target: targets[0]?.id, generation, deliveryKey: key });
    },
    acknowledge: async (order, hash) => {
      const [made] = (await named('northport', 'packages', 'order', { order })).packages;
      await ask('northport', 'acknowledge-package', { package: made?.id, generation: made?.generation, hashes: [hash] });
    },
  };
}

/** A package of the order, fetched by its recipient; the hash that whoever opened it computes is the one that the seal signs. */
async function fetched(order: string): Promise<string> {
  const [body, subject] = [hi1.bodies.northport, askerOf(hi1, 'northport').subject];
  const url = await vi.waitFor(
    async () => {
      const { order: found } = (await hi1.ask({ body, subject }, 'packages', { order })) as {
        order: { packages: { volumes: { url: string }[] }[] };
      };
      return found.packages[0]?.volumes[0]?.url ?? expect.fail('there is no package yet');
    },
    { timeout: 60_000, interval: 100 },
  );
  const place = new URL(url, stack.baseUrl).href;
  const token = await hi1.mint(body, subject);
  const reply = await hi1.present({ token, method: 'GET', url: place }, (headers) => fetch(place, { headers }));
  expect(reply.status).toBe(200);
  await reply.arrayBuffer();
  return hashInPackage(stack, order);
}

describe.skipIf(!hasOpenssl)('an order from its draft to the acknowledged package (needs openssl)', () => {
  let key: DeliveryKey;
  beforeAll(async () => {
    // The key names an entry, and the log has none before the first order.
    await orders.draft('police', epoc(email));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', issuer: hi1.bodies.northport.issuer, tried: true });
  });

  async function walk(way: Way): Promise<string> {
    const start = await logSize(stack);
    const id = await way.create();
    await way.validate(id);
    // What the worker does with a served order says in which state it is.
    await workerIdle(stack);
    const claimed = await orders.claim('agent-1', await orders.read('agent-1', id));
    await orders.release('counsel-1', await orders.decide('agent-1', claimed));
    await way.request(id, key.id);
    const hash = await fetched(id);
    await way.acknowledge(id, hash);
    await workerIdle(stack);
    return leftBy(stack, start, id);
  }

  it.each([
    ['over REST', () => overRest()],
    ['in JSON', () => overHi1('json')],
    ['in XML', () => overHi1('xml')],
  ])('states the same and leaves the same entries %s as in the console, but for looks', async (_how, way) => {
    expectSameEntries(await walk(way()));
  });
});

describe('a warrant with an order', () => {
  it.each([
    ['over REST', () => overRest(warrantOf(70_000))],
    ['in JSON, as large as it may be', () => overHi1('json', warrantOf(5_900_000))],
    ['in XML', () => overHi1('xml', warrantOf(70_000))],
  ])('is read by the reviewer who has the case, and by nobody else on the platform, where it comes %s', async (_how, made) => {
    const way = made();
    const id = await way.create();
    await way.validate(id);
    await workerIdle(stack);
    await orders.claim('agent-1', await orders.read('agent-1', id));
    const { data: named } = await stack.ask('platform', 'agent-1', 'query ($id: ID!) { order(id: $id) { documents { id } } }', { id });
    const content = 'query ($id: ID!, $document: ID!) { order(id: $id) { document(id: $document) documents { name } } }';
    const document = { id, document: named.order.documents[0].id };
    const shown = await stack.ask('platform', 'agent-1', content, document);
    expect(Buffer.from(shown.data.order.document, 'base64').toString()).toMatch(/^Warrant of the court/);
    for (const other of ['agent-2', 'counsel-2'])
      expect((await stack.ask('platform', other, content, document)).data.order).toEqual({ document: null, documents: [{ name: null }] });
  });
});

describe('other acts over HI-1', () => {
  const desired = (value: string) => ({ 'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', value) });
  const changed = (identifier: string, over: JsonObject): JsonObject =>
    updateOf({ '@xsi:type': typeOf('auth'), ObjectIdentifier: identifier, ...over });
  const why = { 'auth:AuthorisationManualInformation': 'The suspicion was cleared up.' };
  const kind = (name: string) => ({
    'auth:AuthorisationLegalType': { 'common:Owner': 'WRIT', 'common:Name': 'OrderKind', 'common:Value': name },
  });
  const status = async (body: BodyName, identifier: string, name: string, form: Form = 'json') =>
    statusOf(objectIn(await hi1.send(body, form, { GET: { Identifier: identifier } })), name);

  it('preserve, and withdraw what was asked; nobody else finds it, or ends it', async () => {
    const [id, identifier] = [randomUUID(), randomUUID()];
    const warrant = {
      '@xsi:type': typeOf('document'),
      ObjectIdentifier: randomUUID(),
      AssociatedObjects: { AssociatedObject: [id] },
      'doc:DocumentBody': { 'doc:Contents': 'QSB3YXJyYW50' },
    };
    const objects = [authorisation(id, kind('EPOC_PR')), task('preservation', 'SubscriberData', email, { of: id, identifier }), warrant];
    done(await hi1.send('northport', 'xml', ...objects.map(createOf)));
    expect(await status('northport', identifier, 'task:Status', 'xml')).toBe('AwaitingPreservation');
    const order = await newest('court', 'json');
    const listed = await hi1.send('court', 'json', { LIST: { ObjectType: etsiEntry('ObjectType', 'Document'), MaximumObjectCount: 1 } });
    const document = String(recordsIn(done(listed).actions)[0]?.['Identifier']);
    expect(objectIn(await hi1.send('court', 'json', { GET: { Identifier: document } }))['doc:DocumentBody']).toMatchObject({
      'doc:Contents': 'QSB3YXJyYW50',
    });
    for (const one of [document, warrant.ObjectIdentifier])
      expect((await hi1.send('regulator', 'json', { GET: { Identifier: one } })).fault?.ErrorCode).toBe(3011);
    for (const other of [id, order]) {
      expect((await hi1.send('regulator', 'json', { GET: { Identifier: other } })).fault?.ErrorCode).toBe(3011);
      expect((await hi1.send('regulator', 'json', changed(other, { ...desired('Cancelled'), ...why }))).fault?.ErrorCode).toBe(3011);
    }
    expect((await hi1.send('northport', 'json', changed(id, { ...desired('Cancelled'), ...why, Generation: 1 }))).fault?.ErrorCode).toBe(
      3007,
    );
    done(await hi1.send('northport', 'json', changed(id, { ...desired('Cancelled'), ...why })));
    expect(await status('northport', id, 'auth:AuthorisationStatus')).toBe('Cancelled');
    expect(await status('northport', identifier, 'task:Status')).toBe('Cancelled');
  });

  it('refuse a validation, and approve nothing under another digest', async () => {
    const id = randomUUID();
    done(
      await hi1.send(
        'northport',
        'json',
        ...[authorisation(id, {}, { 'writ:InformBy': informBy() }), task('disclosure', 'SubscriberData', email, { of: id })].map(createOf),
      ),
    );
    const order = await newest('court', 'json');
    const approval = { 'auth:AuthorisationApprovalDetails': [{ 'common:ApprovalReference': `sha256:${'0'.repeat(64)}` }] };
    expect((await hi1.send('court', 'json', changed(order, { ...desired('Approved'), ...approval }))).fault?.ErrorDescription).toContain(
      'DIGEST_MISMATCH',
    );
    // Whoever issued it does not validate it.
    expect((await hi1.send('northport', 'json', changed(id, { ...desired('Approved'), ...approval }))).fault?.ErrorCode).toBe(3007);
    done(await hi1.send('court', 'json', changed(order, { ...desired('Rejected'), ...why })));
    expect(await status('northport', id, 'auth:AuthorisationStatus')).toBe('Rejected');
  });

  it('take an item down, by its id', async () => {
    const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item LIMIT 1');
    const [id, identifier] = [randomUUID(), randomUUID()];
    const value = { 'task:FormatType': { 'task:FormatOwner': 'WRIT', 'task:FormatName': 'ITEM_ID' }, 'task:Value': item?.id ?? '' };
    const takedown: JsonObject = {
      '@xsi:type': typeOf('takedown'),
      ObjectIdentifier: identifier,
      AssociatedObjects: { AssociatedObject: [id] },
      'task:RequesterReference': 'DR-2026-17',
      'task:RequestDetails': { 'task:RequestValues': { 'task:RequestValue': [value] } },
    };
    const parameters = {
      'writ:Redress': 'Administrative court of Northport, within one month.',
      'writ:ReportTo': 'The desk for orders',
      'writ:Territory': ['DE', 'FR'],
    };
    // As another authority nobody creates anything, whoever signs it.
    const theirs = [createOf(authorisation(id, kind('DSA_ACT'), parameters)), createOf(takedown)];
    expect((await hi1.send('regulator', 'xml', ...theirs)).fault?.ErrorDescription).toContain('OwnerIdentifier');
    done(
      await hi1.send(
        'regulator',
        'xml',
        createOf(authorisation(id, { ...kind('DSA_ACT'), OwnerIdentifier: 'REGULATOR' }, parameters)),
        createOf(takedown),
      ),
    );
    expect(await status('regulator', identifier, 'task:Status', 'xml')).toBe('Pending');
    expect(await status('regulator', id, 'auth:AuthorisationStatus', 'xml')).toBe('SubmittedToCSP');
  });
});

describe('a connector that is taken over', () => {
  it('acts as no body, on no graph and in no role but those that are enrolled for it', async () => {
    const { northport, court } = hi1.bodies;
    const { subject } = askerOf(hi1, 'northport');
    const forged: [string, Parameters<Hi1['ask']>[0]['body']][] = [
      ['another body', { ...northport, organisation: court.organisation }],
      ['another country', { ...northport, country: 'FR' }],
      ['an issuer of its own', { ...northport, issuer: northport.issuer.replace('northport', 'nobody') }],
      ["the demo's own issuer", { ...northport, issuer: `${stack.baseUrl}/oidc` }],
      ['another role', { ...northport, roles: ['VALIDATING'] }],
    ];
    const start = await logSize(stack);
    for (const [what, body] of forged)
      await expect(hi1.ask({ body, subject }, 'orders', { first: 1 }), what).rejects.toMatchObject({
        name: 'NotAnswered',
        status: expect.toSatisfy((one) => one === 401 || one === 403),
      });
    for (const graph of ['platform', 'audit'] as const)
      await expect(
        hi1.ask({ body: { ...northport, graph, roles: ['COUNSEL', 'AUDITOR'] }, subject }, 'body-names', {}),
        graph,
      ).rejects.toMatchObject({ status: 401 });
    const types = (await entriesFrom(stack, start)).map(({ type }) => type);
    expect(types.filter((type) => type?.startsWith('order.') || type?.startsWith('record.'))).toEqual([]);
    await expect(hi1.ask({ body: northport, subject }, 'orders', { first: 1 })).resolves.toHaveProperty('orders');
  });
});
