/** Orders of bodies that seal where persons sign: over HI-1 in both forms, and over REST. Each step is refused without its seal, in the words of its protocol. */
import { randomUUID } from 'node:crypto';
import type { Act, ActName, SignerRole, Statement } from '@writ/acts';
import { SoftSeal } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../apps/connectors/hi1/message/types.ts';
import { makeCertificate } from '../../apps/connectors/testing/bodies.ts';
import { holderIn } from '../harness/disclosures.ts';
import {
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
import { epoc } from '../harness/orders.ts';
import { askByName } from '../harness/rest.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let hi1: Hi1;
let email: string;
let seals: Record<'northport' | 'court' | 'rest', SoftSeal>;

const police = { organisation: 'northport-police', office: 'OTHER_COMPETENT_AUTHORITY' };
const court = { organisation: 'northport-district-court', office: 'JUDGE' };

function sealOf(issuer: string, body: typeof police, role: SignerRole): SoftSeal {
  const { pem: cert, key } = makeCertificate(body.organisation);
  return new SoftSeal({ cert, key }, { issuer, subject: body.organisation, roles: [role], ...body });
}

beforeAll(async () => {
  let ceremony: Ceremony | undefined;
  let own = '';
  const origin = 'https://sign.example.org';
  stack = await startStack({
    worker: false,
    ...(issuersOfHi1 ? { issuers: issuersOfHi1 } : {}),
    signing: (issuer) => {
      own = issuer;
      ceremony = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
      return { origin, roots: ceremony.file };
    },
  });
  hi1 = await startHi1(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
  seals = {
    northport: sealOf(hi1.bodies.northport.issuer, police, 'ISSUING'),
    court: sealOf(hi1.bodies.court.issuer, court, 'VALIDATING'),
    rest: sealOf(own, police, 'ISSUING'),
  };
  const register =
    'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } ... on Refusal { message } } }';
  for (const seal of Object.values(seals)) {
    const made = await ceremony?.registerSeal(seal, stack.clock());
    const { data, text } = await stack.ask('audit', 'auditor', register, { input: made && keyInputOf(made) });
    expect(data?.registerSigningKey, text).toEqual({ id: seal.credential.id });
  }
});
afterAll(async () => {
  await hi1?.close();
  await stack?.close();
});

/** The order as its sender sees it before they seal. */
interface Seen {
  readonly order: string;
  readonly generation: number;
  readonly parts: readonly { readonly name: OrderPart; readonly salt: string; readonly hash: string }[];
}

/** The digest that the order has once these parts say this. */
const digestOf = ({ parts }: Seen, values: Partial<Record<OrderPart, unknown>> = {}): string =>
  digestOfParts(
    Object.fromEntries(parts.map(({ name, salt, hash }) => [name, name in values ? partHash(name, salt, values[name]) : hash])) as Record<
      OrderPart,
      string
    >,
  );

function sealed(by: SoftSeal, act: ActName, { order, generation }: Seen, digest: string, more: Partial<Statement> = {}): Promise<Act> {
  const { issuer, subject, organisation, roles } = by.credential;
  const role = roles[0] ?? 'ISSUING';
  const at = stack.clock().toISOString();
  return by.sign({ v: 1, act, order, generation, digest, issuer, subject, role, organisation, at, endsAt: null, ...more });
}

const acts = async (order: string) =>
  (await stack.sql('postgres', 'SELECT act FROM orders.signed_act WHERE order_id = $1 ORDER BY generation', [order])).map(
    (row) => row['act'],
  );
const drafts = async () => (await stack.sql('postgres', `SELECT id FROM orders.legal_order WHERE status = 'DRAFT'`)).length;

describe.each(['json', 'xml'] as const)('an order over HI-1 in %s', (form: Form) => {
  const id = randomUUID();
  const tasks = () => [task('disclosure', 'SubscriberData', email, { of: id })];
  const informBy = () => ({
    'writ:InformBy': new Date(stack.clock().getTime() + 30 * 86_400_000).toISOString(),
  });
  const create = (status: string) =>
    hi1.send(
      'northport',
      form,
      ...[
        authorisation(id, { 'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', status) }, informBy()),
        ...tasks(),
      ].map(createOf),
    );
  const done = (reply: Reply): Reply => (reply.fault === null && reply.status === 200 ? reply : expect.fail(reply.text));
  const shown = async (body: BodyName, identifier: string): Promise<JsonObject> => {
    const { actions } = done(await hi1.send(body, form, { GET: { Identifier: identifier } }));
    const answer = (actions[0]?.['GETResponse'] ?? {}) as JsonObject;
    return answer['HI1Object'] as JsonObject;
  };
  const statusOf = (object: JsonObject) => (object['auth:AuthorisationStatus'] as JsonObject)['common:Value'];
  const seenIn = (object: JsonObject): Seen => {
    const given = object['auth:NationalAuthorisationParameters'] as JsonObject;
    const parts = (given['writ:DigestPart'] as readonly string[]).map((part) => {
      const [name = '', salt = '', hash = ''] = part.split(' ');
      return { name: name as OrderPart, salt, hash };
    });
    return { order: String(given['writ:Order']), generation: Number(object['Generation']), parts };
  };
  const change = (body: BodyName, object: JsonObject, status: string, act: Act | null, more: JsonObject = {}) => {
    const proof = act === null || !('seal' in act.proof) ? null : act.proof.seal;
    const parameters = {
      '@xsi:type': '{urn:writ:hi1:2026}OrderParameters',
      'writ:Seal': proof ?? '',
      'writ:SigningKey': act?.credential ?? '',
    };
    return hi1.send(
      body,
      form,
      updateOf({
        '@xsi:type': typeOf('auth'),
        ObjectIdentifier: String(object['ObjectIdentifier']),
        CountryCode: 'DE',
        OwnerIdentifier: String(object['OwnerIdentifier']),
        'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', status),
        ...more,
        ...(proof === null ? {} : { 'auth:NationalAuthorisationParameters': parameters }),
      }),
    );
  };
  const refused = (reply: Reply): string => {
    expect(reply.fault?.ErrorCode, reply.text).toBe(3007);
    return String(reply.fault?.ErrorDescription);
  };

  it('is not submitted at once, and nothing of it stays', async () => {
    const before = await drafts();
    expect(refused(await create('SubmittedToCSP'))).toContain('(SIGNATURE_REQUIRED)');
    expect(await drafts()).toBe(before);
  });

  it('is created, sealed and submitted; validated by the seal of the court; withdrawn by that of its body', async () => {
    done(await create('CreatingForCSP'));
    const draft = await shown('northport', id);
    expect(statusOf(draft)).toBe('CreatingForCSP');
    const seen = seenIn(draft);
    expect(refused(await change('northport', draft, 'SubmittedToCSP', null))).toContain('(SIGNATURE_REQUIRED)');
    const other = await sealed(seals.northport, 'ISSUE', seen, `2:${'ab'.repeat(32)}`);
    expect(refused(await change('northport', draft, 'SubmittedToCSP', other))).toContain('OTHER_DIGEST');
    const foreign = await sealed(seals.court, 'ISSUE', seen, digestOf(seen));
    expect(refused(await change('northport', draft, 'SubmittedToCSP', foreign))).toContain('OTHER_PERSON');
    done(await change('northport', draft, 'SubmittedToCSP', await sealed(seals.northport, 'ISSUE', seen, digestOf(seen))));
    expect(statusOf(await shown('northport', id))).toBe('AwaitingApproval');

    const theirs = await shown('court', seen.order);
    const approval = { 'auth:AuthorisationApprovalDetails': theirs['auth:AuthorisationApprovalDetails'] ?? [] };
    expect(refused(await change('court', theirs, 'Approved', null, approval))).toContain('(SIGNATURE_REQUIRED)');
    const now = seenIn(theirs);
    const digest = digestOf(now, { validating: { ...court, country: 'DE' } });
    done(await change('court', theirs, 'Approved', await sealed(seals.court, 'VALIDATE', now, digest), approval));
    const served = await shown('northport', id);
    expect(statusOf(served)).toBe('SubmittedToCSP');

    const why = { 'auth:AuthorisationManualInformation': 'It is not needed any more.' };
    expect(refused(await change('northport', served, 'Cancelled', null, why))).toContain('(SIGNATURE_REQUIRED)');
    const last = seenIn(served);
    done(await change('northport', served, 'Cancelled', await sealed(seals.northport, 'WITHDRAW', last, digestOf(last)), why));
    expect(statusOf(await shown('northport', id))).toBe('Cancelled');
    expect(await acts(seen.order)).toEqual(['ISSUE', 'VALIDATE', 'WITHDRAW']);
  });
});

describe('a draft over HI-1', () => {
  it('is discarded by a cancellation, which nobody seals, and comes with no seal', async () => {
    const id = randomUUID();
    const desired = { 'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', 'CreatingForCSP') };
    const create = (more: JsonObject) =>
      hi1.send(
        'northport',
        'json',
        createOf(authorisation(id, desired, more)),
        createOf(task('disclosure', 'SubscriberData', email, { of: id })),
      );
    expect((await create({ 'writ:Seal': 'a.b.c' })).fault?.ErrorDescription).toContain('has no seal yet');
    expect((await create({})).fault).toBeNull();
    const before = await drafts();
    const cancelled = { 'auth:AuthorisationDesiredStatus': etsiEntry('AuthorisationDesiredStatus', 'Cancelled') };
    const object = { '@xsi:type': typeOf('auth'), ObjectIdentifier: id, CountryCode: 'DE', OwnerIdentifier: 'NORTHPORT' };
    const why = { 'auth:AuthorisationManualInformation': 'A mistake.' };
    expect((await hi1.send('northport', 'json', updateOf({ ...object, ...cancelled, ...why }))).fault).toBeNull();
    expect(await drafts()).toBe(before - 1);
  });
});

describe('an order over REST', () => {
  it('is drafted, sealed by its body and submitted, and refused without the seal', async () => {
    const token = await stack.token('police', 'authority');
    const ask = (name: string, variables: Record<string, unknown>) => askByName(stack, { graph: 'authority', name, variables, token });
    const drafted = await ask('draft-order', { input: epoc(email) });
    const { id: order, generation, digestParts: parts } = drafted.data.draftOrder;
    const without = await ask('submit-order', { order, generation });
    expect(without.status, without.text).toBe(409);
    expect(without.data.submitOrder.reasons).toEqual(['SIGNATURE_REQUIRED']);
    const seen: Seen = { order, generation, parts };
    const other = await sealed(seals.rest, 'ISSUE', seen, digestOf(seen), { generation: generation + 1 });
    const wrong = await ask('submit-order', { order, generation, signature: inputOf(other) });
    expect([wrong.status, wrong.data.submitOrder.reasons]).toEqual([409, ['SIGNATURE_REFUSED']]);
    const act = await sealed(seals.rest, 'ISSUE', seen, digestOf(seen));
    const right = await ask('submit-order', { order, generation, signature: inputOf(act) });
    expect([right.status, right.data.submitOrder.status], right.text).toEqual([200, 'SUBMITTED']);
    expect(await acts(order)).toEqual(['ISSUE']);
  });
});
