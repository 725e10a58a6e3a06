/**
 * The console's wizard for a new order, held to the check of an order's text: what the form makes is an order that the server takes, what the
 * server refuses is said at a field before anything is sent, and what it refuses all the same is shown where it belongs.
 */
import { randomBytes } from 'node:crypto';
import { type Office, orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import { isRefused } from '@writ/orders-domain/machine';
import {
  draftOrder,
  freshSalts,
  nothingKnown,
  type OrderContent,
  type RefusalReason,
  submittedDigest,
  tidied,
  visibleParts,
} from '@writ/orders-domain/order';
import { people } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import { asks, emptyForm, inputOf, keepsPart, type OrderForm, saysAll } from '../../apps/console/src/authority/new-order/form.ts';
import { type Fault, faultsOf } from '../../apps/console/src/authority/new-order/rules/faults.ts';
import { isOffered, offeredKinds } from '../../apps/console/src/authority/new-order/rules/offered.ts';
import { fieldsOf } from '../../apps/console/src/authority/new-order/rules/refusal-fields.ts';
import { checkDigest, draftDigest } from '../../apps/console/src/order/order-digest.ts';
import { endOfDay } from '../../apps/console/src/parts/instants.ts';

const random = () => randomBytes(32).toString('hex');

const now = new Date('2026-06-01T12:00:00Z');

/** A form that can be signed as it is. */
const complete = (changes: Partial<OrderForm> = {}): OrderForm => ({
  ...emptyForm('IE'),
  kind: 'EPOC',
  reference: '12 Js 345/26',
  provision: 'Code of Criminal Procedure, section 100k',
  offence: 'Criminal Code, section 263',
  threshold: 'THREE_YEARS',
  grounds: 'The sender is not known otherwise.',
  targets: [{ key: 1, type: 'EMAIL', value: 'someone@example.org' }],
  categories: ['SUBSCRIBER', 'TRAFFIC'],
  from: '2026-01-01T00:00',
  to: '2026-02-01T00:00',
  purpose: 'An invoice fraud',
  notification: 'NOTIFIED',
  notifiedOrganisation: 'westland-enforcing-authority',
  telling: 'BY_DAY',
  informDay: '2026-07-01',
  ...changes,
});
const act = (changes: Partial<OrderForm> = {}): OrderForm =>
  complete({
    kind: 'DSA_ACT',
    categories: [],
    targets: [{ key: 1, type: 'ITEM_ID', value: 'item-1' }],
    territories: ['DE'],
    redress: 'Administrative court, within one month.',
    reportTo: 'Desk for orders',
    telling: '',
    ...changes,
  });
const silence: Partial<OrderForm> = {
  telling: 'SILENCE',
  secrecyGround: 'PREJUDICE_TO_INVESTIGATION',
  secrecyReason: 'The person would destroy evidence.',
  secrecyDay: '2026-07-01',
};

function contentOf(form: OrderForm, office: Office): OrderContent {
  const input = inputOf(form, office);
  if (input === null) throw new Error('The form makes no order.');
  const date = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
  return tidied({
    ...(input as unknown as OrderContent),
    identifiers: input.targets,
    from: date(input.from),
    to: date(input.to),
    informBy: date(input.informBy),
    secrecy: input.secrecy ? { ...input.secrecy, until: date(input.secrecy.until) } : null,
  });
}

const reasonsOf = (form: OrderForm, office: Office, country = 'DE'): readonly { reason: RefusalReason; message: string }[] =>
  textCheck(contentOf(form, office), {
    signer: { person: 'p', issuer: 'i', organisation: 'northport-police', country, office, at: now } as never,
    limits: orderLimits,
    country: 'IE',
    known: { ...nothingKnown, enforcing: [{ organisation: 'westland-enforcing-authority', country: 'IE' }] },
  });
const faults = (form: OrderForm, office: Office, country = 'DE'): readonly Fault[] =>
  faultsOf(form, { office, country, platformCountry: 'IE', now });

const police = 'OTHER_COMPETENT_AUTHORITY';
const regulator = 'ADMINISTRATIVE_AUTHORITY';

const many = Array.from({ length: 11 }, (_, index) => ({ key: index + 1, type: 'EMAIL' as const, value: `p${index}@example.org` }));

describe('a form that the wizard finds nothing wrong with', () => {
  const forms: Readonly<Record<string, [OrderForm, Office, string?]>> = {
    'European Production Order': [complete(), police],
    'for one’s own state': [complete({ kind: 'NATIONAL_PRODUCTION' }), police, 'IE'],
    preservation: [complete({ kind: 'EPOC_PR', telling: '' }), 'PUBLIC_PROSECUTOR'],
    'subscriber data alone': [complete({ categories: ['SUBSCRIBER'] }), 'PUBLIC_PROSECUTOR'],
    'not notified': [complete({ notification: 'NOT_NOTIFIED', notNotified: 'The offence touches this state alone.' }), police],
    'eleven targets': [complete({ targets: many }), police],
    'no period': [complete({ from: '', to: '' }), police],
    'a period of years': [complete({ from: '2020-01-01T00:00' }), police],
    'nothing for an authority that is not notified': [
      complete({
        grounds: '',
        purpose: '',
        provision: '',
        notification: 'NOT_NOTIFIED',
        notNotified: 'The offence touches this state alone.',
      }),
      police,
    ],
    'information for the sake of a prosecution, without reasons': [
      act({
        kind: 'DSA_INFORM',
        categories: ['SUBSCRIBER'],
        targets: [{ key: 1, type: 'USER_ID', value: 'u-1' }],
        grounds: '',
        reportTo: '',
      }),
      police,
    ],
    emergency: [
      complete({ categories: ['SUBSCRIBER'], isEmergency: true, emergencyGround: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb threat.' }),
      police,
    ],
    silence: [complete(silence), police],
    'a silence without an end': [complete({ ...silence, secrecyDay: '' }), police],
    'no day': [complete({ telling: '' }), police],
    'a far day': [complete({ informDay: '2027-12-01' }), police],
    'recipient after validation': [complete({ recipient: 'VALIDATING_AUTHORITY' }), police],
    'recipient without validation': [complete({ recipient: 'VALIDATING_AUTHORITY' }), 'JUDGE'],
    'order to act': [act(), regulator],
    'order to act everywhere': [act({ territories: ['WORLD'], worldwide: 'A treaty.' }), regulator],
    removal: [act({ kind: 'TCO_REMOVAL', ...silence }), regulator],
    information: [
      act({ kind: 'DSA_INFORM', categories: ['IDENTIFICATION'], targets: [{ key: 1, type: 'USER_ID', value: 'u-1' }] }),
      regulator,
    ],
    'what was left from another kind': [
      complete({ categories: ['SUBSCRIBER'], from: '2999-01-01T00:00', territories: ['XX'], redress: 'x' }),
      police,
    ],
  };
  it.each(Object.entries(forms))('is one that the server takes: %s', (_name, [form, office, country]) => {
    expect(faults(form, office, country)).toEqual([]);
    expect(reasonsOf(form, office, country)).toEqual([]);
  });
});

describe('a form that the server refuses', () => {
  const forms: Readonly<Record<string, [OrderForm, Office, RefusalReason, string, string?]>> = {
    'nothing written': [complete({ reference: ' ' }), police, 'MISSING', 'reference'],
    'too long': [complete({ grounds: 'x'.repeat(5_001) }), police, 'INVALID', 'grounds'],
    'no grounds': [act({ grounds: '' }), regulator, 'MISSING', 'grounds'],
    'no offence': [complete({ offence: '' }), police, 'OFFENCE', 'offence'],
    'no threshold': [complete({ threshold: '' }), police, 'THRESHOLD', 'threshold'],
    'no target': [complete({ targets: [] }), police, 'TARGETS', 'targets'],
    'the same target': [
      complete({ targets: [...many.slice(0, 2), { key: 9, type: 'EMAIL', value: ' P0@example.org' }] }),
      police,
      'DUPLICATE_TARGET',
      'target-9',
    ],
    'a wildcard': [
      complete({ targets: [...many.slice(0, 1), { key: 7, type: 'EMAIL', value: '*@example.org' }] }),
      police,
      'WILDCARD',
      'target-7',
    ],
    'a form that is none': [complete({ targets: [{ key: 3, type: 'PHONE_NUMBER', value: '1' }] }), police, 'INVALID', 'target-3'],
    'another type': [complete({ targets: [{ key: 3, type: 'ITEM_ID', value: 'item' }] }), police, 'INVALID', 'target-3'],
    'no category': [complete({ categories: [] }), police, 'CATEGORY', 'categories'],
    'a category that the kind lacks': [
      act({ kind: 'DSA_INFORM', categories: ['CONTENT'], targets: many.slice(0, 1) }),
      regulator,
      'CATEGORY',
      'categories',
    ],
    'an office that may not': [complete(), regulator, 'NOT_COMPETENT', 'kind'],
    'another state': [complete({ kind: 'NATIONAL_PRODUCTION' }), police, 'NOT_COMPETENT', 'kind'],
    'a state that is not bound': [complete(), police, 'NOT_COMPETENT', 'kind', 'DK'],
    'the own state': [complete(), police, 'NOT_COMPETENT', 'kind', 'IE'],
    'half a period': [complete({ to: '' }), police, 'WINDOW_OPEN', 'to'],
    'an empty period': [complete({ to: '2026-01-01T00:00' }), police, 'WINDOW_EMPTY', 'to'],
    'a period to come': [complete({ to: '2026-12-01T00:00' }), police, 'WINDOW_NOT_PAST', 'to'],
    nowhere: [act({ territories: [] }), regulator, 'TERRITORY', 'territories'],
    'no threat': [
      complete({ categories: ['SUBSCRIBER'], isEmergency: true, emergencyGround: 'IMMINENT_THREAT_TO_LIFE', threat: '' }),
      police,
      'EMERGENCY',
      'threat',
    ],
    'a silence without a reason': [complete({ ...silence, secrecyReason: '' }), police, 'SECRECY', 'secrecyReason'],
    'nobody notified': [complete({ notification: '' }), police, 'NOTIFICATION', 'notification'],
    'no reason why': [complete({ notification: 'NOT_NOTIFIED' }), police, 'NOTIFICATION', 'notNotified'],
    'a body of another state': [complete({ notifiedCountry: 'FR' }), police, 'INVALID', 'notifiedCountry'],
  };
  it.each(Object.entries(forms))(
    'is one that the wizard has a fault at, by its field: %s',
    (_name, [form, office, reason, field, country]) => {
      expect(reasonsOf(form, office, country).map(({ reason: code }) => code)).toContain(reason);
      expect(faults(form, office, country).map(({ field: at }) => at)).toContain(field);
    },
  );

  it.each([
    ['reference', complete({ reference: '' })],
    ['grounds', complete({ grounds: 'x'.repeat(5_001) })],
    ['secrecyReason', complete({ ...silence, secrecyReason: '\u0000' })],
    ['target-7', complete({ targets: [...many.slice(0, 1), { key: 7, type: 'EMAIL', value: '*@example.org' }] })],
    ['target-9', complete({ targets: [...many.slice(0, 1), { key: 9, type: 'EMAIL', value: ' P0@example.org' }] })],
    ['notifiedOrganisation', complete({ notifiedCountry: 'FR' })],
  ])('has its refusal shown at %s', (field, form) => {
    const [refused, ...more] = reasonsOf(form, police);
    expect(more).toEqual([]);
    expect(fieldsOf(refused?.reason ?? '', refused?.message ?? '', form)).toEqual([field]);
  });
});

describe('the digest that is shown before signing', () => {
  it.each([
    [
      'records',
      complete({
        ...silence,
        targets: [
          { key: 1, type: 'EMAIL', value: 'b@example.org' },
          { key: 2, type: 'USER_ID', value: 'a' },
        ],
      }),
    ],
    ['items', act({ territories: ['FR', 'DE'] })],
  ])('is the one that the server fixes: %s', (_name, form) => {
    const office = form.kind === 'EPOC' ? police : regulator;
    const drafted = draftOrder(contentOf(form, office), { ...people.police, office }, new Date(), { id: 'o', salts: freshSalts(random) });
    if (isRefused(drafted)) throw new Error('it is not drafted');
    const { order } = drafted;
    const asAnswered = JSON.parse(JSON.stringify(order)) as Record<string, unknown>;
    const targets = order.targets.map(({ id, type, value }) => ({
      id,
      type,
      value,
      decisions: order.decisions
        .filter(({ target }) => target === id)
        .map(({ category, outcome, window }) => ({
          category,
          outcome,
          from: window?.from.toISOString() ?? null,
          to: window?.to.toISOString() ?? null,
        })),
    }));
    const shown = {
      ...asAnswered,
      targets,
      digestParts: visibleParts(order, { graph: 'authority', knows: true }),
    } as unknown as Parameters<typeof draftDigest>[0];
    expect(draftDigest(shown)).toBe(submittedDigest(order));
    expect(checkDigest({ ...shown, digest: submittedDigest(order) })).toEqual({ isSame: true, own: 13, all: 13 });
    expect(checkDigest({ ...shown, digest: submittedDigest({ ...order, purpose: 'another' }) })).toMatchObject({ isSame: false });
  });
});

describe('a draft that is opened', () => {
  const draftOf = (form: OrderForm, changes: Record<string, unknown> = {}) => {
    const input = inputOf(form, police);
    return { ...input, id: 'o', generation: 1, status: 'DRAFT', digest: null, ...changes } as unknown as Parameters<typeof saysAll>[0];
  };
  it.each([
    ['of a day', complete(), {}, true],
    ['of a silence', complete(silence), {}, true],
    ['of an hour', complete(), { informBy: '2026-06-20T15:00:00.000Z' }, new Date('2026-06-20T15:00:00Z').getHours() === 0],
    ['of a day and a silence', complete(silence), { informBy: '2026-07-01T00:00:00.000Z' }, false],
    ['of a period to the second', complete(), { from: '2026-01-01T00:00:30.500Z' }, true],
    ['of a period that is not asked for', complete({ categories: ['SUBSCRIBER'] }), { from: '2026-01-01T00:00:00.000Z' }, false],
  ])('says in the form all that it says, or is saved again before it is signed: %s', (_name, form, changes, whole) => {
    expect(saysAll(draftOf(form, changes), police)).toBe(whole);
  });

  it('keeps no half of a non-disclosure period', () => {
    expect(keepsPart(complete({ ...silence, secrecyGround: '' }), police)).toBe(true);
    expect(keepsPart(complete(silence), police)).toBe(false);
  });
});

it('offers nothing to somebody without an office', () => {
  expect(orderKinds.filter((kind) => isOffered(lawOf(kind), null))).toEqual([]);
  expect(offeredKinds(null, 'IE', 'IE')).toEqual([]);
});

it('offers national orders to authorities of the platform’s state, and those by which the authority tells first', () => {
  expect(offeredKinds('JUDGE', 'DE', 'IE')).toEqual(['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL']);
  expect(offeredKinds('JUDGE', 'IE', 'IE')).toEqual([
    'NATIONAL_PRODUCTION',
    'NATIONAL_PRESERVATION',
    'DSA_ACT',
    'DSA_INFORM',
    'TCO_REMOVAL',
  ]);
  expect(offeredKinds('JUDGE', 'DK', 'IE')).toEqual(['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL']);
  expect(offeredKinds('JUDGE', 'US', 'IE')).toEqual([]);
});

it('leaves out of an order what its kind does not ask for', () => {
  const form = complete({ kind: 'DSA_INFORM', categories: ['SUBSCRIBER'] });
  expect(asks(form, regulator)).toMatchObject({ window: false, threshold: false, notification: false, emergency: false });
  expect(inputOf(form, regulator)).toMatchObject({ from: null, to: null, notified: null, legalBasis: { threshold: null } });
  const unnotified = complete({ notification: 'NOT_NOTIFIED', notNotified: 'The offence touches this state alone.' });
  expect(inputOf(unnotified, police)).toMatchObject({ purpose: '', legalBasis: { grounds: '' } });
});

it('names the end of a chosen day', () => {
  expect(endOfDay('2026-02-28')?.getDate()).toBe(1);
  expect(endOfDay('2026-02-30x')).toBeNull();
});
