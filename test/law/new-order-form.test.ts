/**
 * The console's wizard for a new order offers what the law allows and says what the server would refuse. It has rules of its own, because a
 * page can't import the server: here they are held against the table of law, the text check and the digest of `subgraphs/orders`.
 */
import { type DataCategory, type Office, offices, orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { type IdentifierType, identifierTypes, parseIdentifier } from '@writ/orders-domain/identifiers';
import { competenceToIssue, lawOf, orderKinds } from '@writ/orders-domain/law';
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
import { readTarget } from '../../apps/console/src/authority/new-order/rules/identifier.ts';
import { competence, isOffered, type KindRule, limits } from '../../apps/console/src/authority/new-order/rules/kind-rule.ts';
import { kindRules } from '../../apps/console/src/authority/new-order/rules/kinds.ts';
import { fieldsOf } from '../../apps/console/src/authority/new-order/rules/refusal-fields.ts';
import { checkDigest, draftDigest } from '../../apps/console/src/order/order-digest.ts';
import { endOfDay } from '../../apps/console/src/parts/instants.ts';

const categories: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const now = new Date('2026-06-01T12:00:00Z');

describe.each(orderKinds)('the rules of %s', (kind) => {
  const [rule, law]: [KindRule, ReturnType<typeof lawOf>] = [kindRules[kind], lawOf(kind)];

  it('let the same offices sign for the same categories', () => {
    for (const office of [...offices, null])
      for (const category of [...categories, null])
        expect(competence(rule, office, category), `${office} ${category}`).toBe(competenceToIssue(law, office, category));
  });

  it('ask for the same parts under the same articles', () => {
    const of = (text: string): boolean => law.texts.some(({ field }) => field === text);
    expect(rule).toMatchObject({
      kind,
      aim: { GRANTS: 'PRODUCE', SNAPSHOT: 'PRESERVE', RESTRICTIONS: 'ACT' }[law.permits],
      ownState: law.from !== undefined,
      targets: law.targets.types,
      targetsArticle: law.targets.article,
      windowFor: law.window?.categories ?? [],
      thresholdFor: law.threshold?.categories ?? [],
      thresholdArticle: law.threshold?.article ?? null,
      emergencyFor: law.emergency?.categories ?? null,
      notificationFor: law.notification?.requiredFor ?? [],
      notificationArticle: law.notification?.article ?? null,
      territories: law.territories !== null,
      informs: law.informs,
      namesInformation: law.information.isNamed,
      informationArticle: law.information.article,
      silenceDays: Math.min(law.secrecy.days, orderLimits.silenceDays),
      silenceArticle: law.secrecy.article,
    });
    expect(['reference', 'provision', 'grounds', 'purpose'].every(of)).toBe(true);
    expect([...rule.texts].sort()).toEqual(['offence', 'redress', 'reportTo'].filter(of).sort());
    expect(rule.signing.map(({ categories: of, article }) => ({ of, article }))).toEqual(
      law.signing.map(({ categories: of, article }) => ({ of, article })),
    );
  });

  it('say the same times', () => {
    const plain = (term: { amount: number; unit: string; article: string } | null) =>
      term === null ? null : { amount: term.amount, unit: term.unit, article: term.article };
    expect(rule.answer).toEqual(plain(law.answer?.ordinary ?? null));
    expect(rule.emergencyAnswer).toEqual(plain(law.answer?.emergency ?? null));
    expect(rule.keeps).toEqual(plain(law.preservation?.keep ?? null));
  });
});

it('has the limits of the floor', () => {
  expect(limits).toMatchObject({ targets: orderLimits.targets, windowDays: orderLimits.windowDays, informDays: orderLimits.silenceDays });
});

/** Written by hand: what each rule of identifiers is about, and its nearest neighbour. */
const written: Readonly<Record<IdentifierType, readonly string[]>> = {
  USER_ID: [
    'u-17',
    ' u-17 ',
    'u*',
    'u?',
    'u%',
    'a,b',
    'a;b',
    'a|b',
    '1-9',
    '1 – 9',
    'a-9',
    '1..9',
    '10.0.0.0/8',
    'a b',
    '',
    '\u202eu',
    'ｕ＊',
  ],
  EMAIL: [
    'A@Example.ORG',
    'ａ@example.org',
    'a@',
    '@a',
    'a',
    'a b@c.d',
    'a@b,c@d',
    'a@b@c',
    '*@example.org',
    'a%@b.c',
    `${'a'.repeat(2_050)}@b`,
  ],
  PHONE_NUMBER: [
    '+49 (30) 123-456',
    '0049 30 123456',
    '12',
    '+49 30 123x',
    '+49*',
    '+1 - +9',
    '+49..50',
    '+49 1,+49 2',
    '+49 1+49',
    'Anna',
    '1'.repeat(18),
    '+49_30',
  ],
  IP_ADDRESS_PORT_TIME: [
    '198.51.100.7 1024 2026-03-01T12:00:00Z',
    '198.51.100.7\t1024\n2026-03-01T12:00:00Z',
    '198.51.100.7  1024 2026-03-01T13:00:00+01:00',
    '2001:DB8:0:0::1 80 2026-03-01T12:00:00Z',
    'fe80::1%eth0 80 2026-03-01T12:00:00Z',
    '198.51.100.256 80 2026-03-01T12:00:00Z',
    '198.051.100.7 80 2026-03-01T12:00:00Z',
    '198.51.100.7 65536 2026-03-01T12:00:00Z',
    '198.51.100.7 80 2026-03-01T12:00:00',
    '198.51.100.7 80 2026-13-01T12:00:00Z',
    '198.51.100.7 80',
    '198.51.100.0/24 80 2026-03-01T12:00:00Z',
    '198.51.100.1-198.51.100.9 80 2026-03-01T12:00:00Z',
    '198.51.100.7 80-90 2026-03-01T12:00:00Z',
    '198.51.100.7 80 2026-03-01T12:00:00Z/2026-03-02T12:00:00Z',
    '198.51.100.7 80 2026-03-01T12:00:00Z 2026-03-02T12:00:00Z',
    '198.51.100.* 80 2026-03-01T12:00:00Z',
    '::ffff:192.0.2.1 80 2026-03-01T12:00:00Z',
    '[2001:db8::1] 80 2026-03-01T12:00:00Z',
    '1::2::3 80 2026-03-01T12:00:00Z',
  ],
  ITEM_ID: ['item-1', 'a..b', 'a b', 'a*', 'a,b', ' '],
  ITEM_URL: [
    'https://Example.org/items/1',
    'http://example.org/?a=1',
    'https://example.org/',
    'https://example.org',
    'ftp://example.org/1',
    'https://u:p@example.org/1',
    'https://example.org/*',
    'https://example.org/%2A',
    'https://a.example/1, https://b.example/2',
    'https://a.example/1 https://b.example/2',
    'example.org/1',
    'https://example.org/a b',
  ],
};

describe.each(identifierTypes)('a target of type %s', (type) => {
  it.each(written[type])('is read as the server reads it: %j', (value) => {
    const [here, there] = [readTarget(type, value), parseIdentifier({ type, value }, 'Target 1', '')];
    if (!('reason' in there)) return expect(here).toEqual({ value: there.value, fault: null });
    const called: Partial<Record<NonNullable<typeof here.fault>, RefusalReason>> = {
      EMPTY: 'MISSING',
      LONG: 'INVALID',
      CHARACTER: 'INVALID',
      FORM: 'INVALID',
    };
    expect(here.fault).not.toBeNull();
    expect(called[here.fault ?? 'FORM'] ?? here.fault).toBe(there.reason);
  });
});

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
    secrecy: input.secrecy ? { ...input.secrecy, until: new Date(input.secrecy.until) } : null,
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

describe('a form that the wizard finds nothing wrong with', () => {
  const forms: Readonly<Record<string, [OrderForm, Office, string?]>> = {
    'European Production Order': [complete(), police],
    'for one’s own state': [complete({ kind: 'NATIONAL_PRODUCTION' }), police, 'IE'],
    preservation: [complete({ kind: 'EPOC_PR', telling: '' }), 'PUBLIC_PROSECUTOR'],
    'subscriber data alone': [complete({ categories: ['SUBSCRIBER'] }), 'PUBLIC_PROSECUTOR'],
    'not notified': [complete({ notification: 'NOT_NOTIFIED', notNotified: 'The offence touches this state alone.' }), police],
    emergency: [
      complete({ categories: ['SUBSCRIBER'], isEmergency: true, emergencyGround: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb threat.' }),
      police,
    ],
    silence: [complete(silence), police],
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
  const many = Array.from({ length: 11 }, (_, index) => ({ key: index + 1, type: 'EMAIL' as const, value: `p${index}@example.org` }));
  const forms: Readonly<Record<string, [OrderForm, Office, RefusalReason, string, string?]>> = {
    'nothing written': [complete({ reference: ' ' }), police, 'MISSING', 'reference'],
    'too long': [complete({ grounds: 'x'.repeat(5_001) }), police, 'INVALID', 'grounds'],
    'no purpose': [complete({ purpose: '' }), police, 'MISSING', 'purpose'],
    'no offence': [complete({ offence: '' }), police, 'OFFENCE', 'offence'],
    'no threshold': [complete({ threshold: '' }), police, 'THRESHOLD', 'threshold'],
    'no target': [complete({ targets: [] }), police, 'TARGETS', 'targets'],
    'eleven targets': [complete({ targets: many }), police, 'TARGETS', 'targets'],
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
    'no period': [complete({ from: '', to: '' }), police, 'WINDOW_MISSING', 'from'],
    'half a period': [complete({ to: '' }), police, 'WINDOW_OPEN', 'to'],
    'an empty period': [complete({ to: '2026-01-01T00:00' }), police, 'WINDOW_EMPTY', 'to'],
    'a period to come': [complete({ to: '2026-12-01T00:00' }), police, 'WINDOW_NOT_PAST', 'to'],
    'a period that is too long': [complete({ from: '2025-01-01T00:00' }), police, 'WINDOW_TOO_LONG', 'from'],
    nowhere: [act({ territories: [] }), regulator, 'TERRITORY', 'territories'],
    'no threat': [
      complete({ categories: ['SUBSCRIBER'], isEmergency: true, emergencyGround: 'IMMINENT_THREAT_TO_LIFE', threat: '' }),
      police,
      'EMERGENCY',
      'threat',
    ],
    'nobody is told': [complete({ telling: '' }), police, 'INFORMATION', 'telling'],
    'told too late': [complete({ informDay: '2026-12-01' }), police, 'INFORMATION', 'informDay'],
    'told before': [complete({ informDay: '2026-05-01' }), police, 'INFORMATION', 'informDay'],
    'a silence that is too long': [act({ kind: 'TCO_REMOVAL', ...silence, secrecyDay: '2026-08-01' }), regulator, 'SECRECY', 'secrecyDay'],
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
    const drafted = draftOrder(contentOf(form, office), { ...people.police, office }, new Date(), { id: 'o', salts: freshSalts() });
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
    const shown = { ...asAnswered, targets, digestParts: visibleParts(order, 'authority') } as unknown as Parameters<typeof draftDigest>[0];
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

  it('keeps no half of a silence', () => {
    expect(keepsPart(complete({ ...silence, secrecyGround: '' }), police)).toBe(true);
    expect(keepsPart(complete(silence), police)).toBe(false);
  });
});

it('offers nothing to somebody without an office', () => {
  expect(Object.values(kindRules).filter((rule) => isOffered(rule, null))).toEqual([]);
});

it('leaves out of an order what its kind does not ask for', () => {
  const form = complete({ kind: 'DSA_INFORM', categories: ['SUBSCRIBER'] });
  expect(asks(form, regulator)).toMatchObject({ window: false, threshold: false, notification: false, emergency: false });
  expect(inputOf(form, regulator)).toMatchObject({ from: null, to: null, notified: null, legalBasis: { threshold: null, offence: null } });
});

it('names the end of a chosen day', () => {
  expect(endOfDay('2026-02-28')?.getDate()).toBe(1);
  expect(endOfDay('2026-02-30x')).toBeNull();
});
