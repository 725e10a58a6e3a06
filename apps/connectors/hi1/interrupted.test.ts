/**
 * A message that is cut off anywhere, and sent again with the same bytes: before and after each line of the journal, and before and after each question to Writ. Writ is a model here that keeps what it was asked
 * for, so that whatever is done twice, or not at all, differs from a message that nobody cut off.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorisation, createOf, etsiEntry, task, typeOf, updateOf } from '../../../test/harness/hi1.ts';
import type { Ask } from '../identity/ask.ts';
import { parseBodies } from '../identity/bodies.ts';
import { bodyItem, makeCertificate } from '../testing/bodies.ts';
import { ModelOfWrit as Model } from '../testing/model-of-writ.ts';
import { type Handling, handle } from './handle.ts';
import { Journal } from './journal.ts';
import type { JsonObject } from './message/types.ts';

const now = new Date('2026-12-01T12:00:00.000Z');
const parties = {
  sender: { CountryCode: 'DE', UniqueIdentifier: 'NORTHPORT' },
  receiver: { CountryCode: 'IE', UniqueIdentifier: 'PLATFORM' },
};
const certificate = makeCertificate('northport');
const body = (() => {
  const [first] = parseBodies(JSON.stringify({ bodies: [bodyItem(certificate.pem)] }), 'https://connect.example.org');
  return first ?? expect.fail();
})();
const signer = { body, certificate: body.certificates[0] ?? expect.fail() };

class Cut extends Error {}

/** Steps of the world outside a message: at the one that is named, it is cut off, before it or after it. */
class Steps {
  #at = 0;
  readonly #cut: { readonly at: number; readonly isAfter: boolean } | null;
  constructor(cut: { readonly at: number; readonly isAfter: boolean } | null) {
    this.#cut = cut;
  }
  get count(): number {
    return this.#at;
  }
  async step<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const at = this.#at;
    this.#at += 1;
    if (this.#cut?.at === at && !this.#cut.isAfter) throw new Cut();
    const value = await work();
    if (this.#cut?.at === at) throw new Cut();
    return value;
  }
}

const writes = new Set(['begin', 'drafted', 'acting', 'done', 'name']);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-interrupted-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Handles a message in a process of its own, with what is on the disk; undefined where it was cut off. */
async function handled(model: Model, message: JsonObject, steps: Steps): Promise<JsonObject | undefined> {
  const journal = await Journal.open(folder, () => now);
  const watched = new Proxy(journal, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const call = (...given: unknown[]) => Reflect.apply(value, target, given) as unknown;
      return writes.has(String(name)) ? (...given: unknown[]) => steps.step(() => call(...given)) : call;
    },
  });
  const ask: Ask = (_asker, document, variables) => steps.step(() => model.answer(document, variables));
  const handling: Handling = {
    ask,
    clock: () => now,
    baseUrl: 'https://platform.example',
    journal: watched,
    names: new Map([[body.issuer, parties]]),
  };
  try {
    return await handle(handling, { signer, message, bytes: Buffer.from(JSON.stringify(message)) });
  } catch (error) {
    if (error instanceof Cut) return undefined;
    throw error;
  } finally {
    await journal.close();
  }
}

const file = () => join(folder, 'journal.ndjson');
const messageOf = (actions: readonly JsonObject[]): JsonObject => ({
  Header: {
    SenderIdentifier: parties.sender,
    ReceiverIdentifier: parties.receiver,
    TransactionIdentifier: randomUUID(),
    Timestamp: now.toISOString(),
    Version: { ETSIVersion: 'V1.23.1', NationalProfileOwner: 'DE', NationalProfileVersion: 'v1.0' },
  },
  Payload: { RequestPayload: { ActionRequests: { ActionRequest: actions.map((action, at) => ({ ActionIdentifier: at, ...action })) } } },
});

/** What is left in Writ, without the ids that a second attempt counts on. */
function left({ orders, packages, keys }: Model): unknown {
  const without = ({ id: _id, ...rest }: { id: string }) => rest;
  return { orders: [...orders.values()].map(without), packages: packages.map(without), keys: keys.map(without) };
}

const uuid = (at: number): string => `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`;
const wanted = (object: JsonObject): JsonObject[] => [updateOf(object)];
const ofOrder = (order: string, status: string, more: JsonObject = {}): JsonObject => ({
  '@xsi:type': typeOf('auth'),
  ObjectIdentifier: order,
  'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', status),
  ...more,
});
const why = { 'auth:AuthorisationManualInformation': ' The suspicion was cleared up. ' };
const creation = [
  createOf(authorisation(uuid(1))),
  createOf(task('disclosure', 'SubscriberData', 'mara@example.org', { of: uuid(1), identifier: uuid(2) })),
  createOf(task('disclosure', 'TrafficData', 'mara@example.org', { of: uuid(1), identifier: uuid(3) })),
];
const documents = ['A warrant', 'Its translation'].map((text, at) =>
  createOf({
    '@xsi:type': typeOf('document'),
    ObjectIdentifier: uuid(20 + at),
    AssociatedObjects: { AssociatedObject: [uuid(1)] },
    'doc:DocumentName': text,
    'doc:DocumentBody': { 'doc:Contents': Buffer.from(text).toString('base64'), 'doc:ContentType': 'application/pdf' },
  }),
);
const keyObject = {
  '@xsi:type': '{http://uri.etsi.org/03120/common/2026/01/Encryption}EncryptionObject',
  ObjectIdentifier: uuid(4),
  ExternalIdentifier: 'Key of the desk',
  'encryption:EncryptionScheme': { 'common:Owner': 'WRIT', 'common:Name': 'EncryptionScheme', 'common:Value': 'CMS' },
  'encryption:X509EncryptionDetails': {
    'encryption:X509Certificates': [{ 'encryption:X509CertificateDER': certificate.pem.replace(/-----[A-Z ]+-----|\s/g, '') }],
  },
};

/** What Writ has before, what is sent, and in how many orders, packages and keys it must end. */
const cases: [string, (model: Model) => JsonObject[]][] = [
  ['CREATE of an order', () => creation],
  ['CREATE of an order with documents', () => [...creation, ...documents]],
  ['CREATE of a key', () => [createOf(keyObject)]],
  ['UPDATE that withdraws', (model) => wanted(ofOrder(model.order({ status: 'SERVED' }).id, 'Cancelled', { ...why, Generation: 1 }))],
  ['UPDATE that refuses a validation', (model) => wanted(ofOrder(model.order({ status: 'SUBMITTED' }).id, 'Rejected', why))],
  [
    'UPDATE that validates',
    (model) =>
      wanted(
        ofOrder(model.order({ status: 'SUBMITTED' }).id, 'Approved', {
          'auth:AuthorisationApprovalDetails': [{ 'common:ApprovalReference': `sha256:${'0'.repeat(64)}` }],
          Generation: 1,
        }),
      ),
  ],
];
const ofTask = (model: Model, type: 'disclosure' | 'preservation', status: string, over: JsonObject): JsonObject[] => {
  const order = model.order({ status }).id;
  writeFileSync(
    file(),
    `${JSON.stringify({ is: 'object', at: now.toISOString(), body: body.enrolment, identifier: uuid(7), type: typeOf(type), of: order, categories: ['SUBSCRIBER'], reference: null })}\n`,
  );
  return wanted({ '@xsi:type': typeOf(type), ObjectIdentifier: uuid(7), ...over });
};
cases.push(
  [
    'UPDATE that answers a question',
    (model) => ofTask(model, 'disclosure', 'CLARIFICATION', { 'task:ManualInformation': 'The second account. ' }),
  ],
  [
    'UPDATE that extends a preservation',
    (model) => ofTask(model, 'preservation', 'SERVED', { 'task:DesiredPreservationExpiration': '2027-02-01T00:00:00Z' }),
  ],
  [
    'UPDATE that asks for packages',
    (model) => {
      model.packages.push({ id: uuid(8), generation: 3, state: 'EXPIRED', target: 't1', fault: null, volumes: [] });
      return ofTask(model, 'disclosure', 'IN_FORCE', {
        'task:DesiredStatus': etsiEntry('LDTaskDesiredStatus', 'Disclosed'),
        'task:DeliveryDetails': { 'task:LDDeliveryDestination': [{ 'task:EncryptionReference': uuid(9) }] },
      });
    },
  ],
);
const ofDelivery = (model: Model, status: string, over: JsonObject): JsonObject[] => {
  model.order({ status: 'IN_FORCE' });
  model.packages.push({
    id: uuid(8),
    generation: 3,
    state: 'HANDED_OVER',
    target: 't1',
    fault: null,
    volumes: [{ number: 1, hash: null }],
  });
  const desired = { 'delivery:DeliveryDesiredStatus': etsiEntry('DeliveryDesiredStatus', status) };
  return wanted({ '@xsi:type': typeOf('delivery'), ObjectIdentifier: uuid(8), Generation: 3, ...desired, ...over });
};
const checksum = { 'common:Checksum': 'a'.repeat(64), 'common:ChecksumType': 'SHA-256' };
cases.push(
  [
    'UPDATE that acknowledges',
    (model) =>
      ofDelivery(model, 'Acknowledged', {
        'delivery:Delivery': { 'delivery:URL': { 'delivery:Checksums': { 'common:ChecksumAndType': [checksum] } } },
      }),
  ],
  [
    'UPDATE that rejects',
    (model) =>
      ofDelivery(model, 'Error', { 'delivery:EncryptionDetails': { 'delivery:AdditionalInformation': 'HASH_MISMATCH: other bytes' } }),
  ],
);

describe('a message that is cut off and sent again', () => {
  it.each(cases)('is done once, and answered as done: %s', async (_what, prepare) => {
    const whole = new Model();
    const message = messageOf(prepare(whole));
    const before = (() => {
      try {
        return readFileSync(file(), 'utf8');
      } catch {
        return '';
      }
    })();
    const steps = new Steps(null);
    const answer = await handled(whole, message, steps);
    expect(JSON.stringify(answer)).not.toContain('ErrorInformation');
    expect(steps.count).toBeGreaterThan(3);
    for (let at = 0; at < steps.count; at += 1)
      for (const isAfter of [false, true]) {
        const model = new Model();
        writeFileSync(file(), before);
        prepare(model);
        const place = `step ${at}, ${isAfter ? 'after' : 'before'}`;
        expect(await handled(model, message, new Steps({ at, isAfter })), place).toBeUndefined();
        expect(await handled(model, message, new Steps(null)), place).toEqual(answer);
        expect(left(model), place).toEqual(left(whole));
        // And once more: what is answered is answered from the journal.
        const again = new Steps(null);
        expect(await handled(model, message, again), place).toEqual(answer);
        expect(again.count, place).toBe(0);
      }
  });

  it('has every line of the journal, or goes on from any line that was the last on the disk', async () => {
    const model = new Model();
    const message = messageOf(creation);
    const answer = await handled(model, message, new Steps(null));
    const lines = readFileSync(file(), 'utf8').split('\n').slice(0, -1);
    for (let kept = 2; kept < lines.length; kept += 1) {
      writeFileSync(file(), `${lines.slice(0, kept).join('\n')}\n{"is":"ob`);
      expect(await handled(model, message, new Steps(null)), `${kept} lines`).toEqual(answer);
      expect(
        readFileSync(file(), 'utf8')
          .split('\n')
          .slice(0, -1)
          .filter((line) => line.includes('"object"')),
      ).toHaveLength(3);
      expect([...model.orders.values()].map(({ status }) => status)).toEqual(['SUBMITTED']);
    }
  });

  it('is refused where somebody else changed the order meanwhile, and where they did the same in other words', async () => {
    for (const theirs of [
      ['withdrawOrder', 'WITHDRAWN', 'Another reason.'],
      ['answerClarification', 'UNDER_REVIEW', null],
    ] as const) {
      const model = new Model();
      rmSync(file(), { force: true });
      const order = model.order({ status: 'SERVED' });
      const message = messageOf(wanted(ofOrder(order.id, 'Cancelled', { ...why, Generation: 1 })));
      // Up to the line that says what is about to be done.
      expect(await handled(model, message, new Steps({ at: 3, isAfter: false }))).toBeUndefined();
      model.act(theirs[0], { order: order.id, generation: 1, reason: theirs[2] }, theirs[1]);
      expect(JSON.stringify(await handled(model, message, new Steps(null)))).toContain('"ErrorCode":3007');
      expect(order.history).toHaveLength(1);
    }
  });

  it('leaves no draft where it is refused, wherever it was cut off', async () => {
    class Refusing extends Model {
      override answer(document: string, given: Readonly<Record<string, unknown>>) {
        if (document !== 'submit-order') return super.answer(document, given);
        return { submitOrder: { __typename: 'Refusal', reasons: ['TARGETS'], message: 'Name a target.' } };
      }
    }
    const message = messageOf(creation);
    const steps = new Steps(null);
    const answer = await handled(new Refusing(), message, steps);
    expect(JSON.stringify(answer)).toContain('Name a target.');
    for (let at = 0; at < steps.count; at += 1)
      for (const isAfter of [false, true]) {
        const model = new Refusing();
        rmSync(file(), { force: true });
        await handled(model, message, new Steps({ at, isAfter }));
        expect(await handled(model, message, new Steps(null))).toEqual(answer);
        expect([...model.orders.keys()]).toEqual([]);
      }
  });
});
