/** What an order of each kind must say, one test a rule. The rules are written here from the law and not from its table. */
import { type OrderLimits, orderLimits } from '@writ/access/vocabulary';
import { describe, expect, it } from 'vitest';
import { people } from '../../testing/people.ts';
import { sampleOf } from '../../testing/sample-kinds.ts';
import { at, day, emergency, hour, move, ordinarilyKnown, production, start } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import { textCheck } from '../checks/text-check.ts';
import type { OrderKind } from '../law/kinds.ts';
import { type PersonActor, signatureOf } from '../people/actor.ts';
import type { LegalBasis, OrderContent } from './content.ts';
import { tidied } from './draft.ts';
import type { KnownOrders } from './related-orders.ts';

/** Of the state where the platform is. */
const ownPolice = { ...people.police, country: 'IE' };
const signers: Readonly<Record<OrderKind, PersonActor>> = {
  EPOC: people.police,
  EPOC_PR: people.police,
  NATIONAL_PRODUCTION: ownPolice,
  NATIONAL_PRESERVATION: ownPolice,
  DSA_ACT: people.regulator,
  DSA_INFORM: people.regulator,
  TCO_REMOVAL: people.regulator,
};
const kinds = Object.keys(signers) as OrderKind[];
const criminal: OrderKind[] = ['EPOC', 'EPOC_PR', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'];
const producing: OrderKind[] = ['EPOC', 'NATIONAL_PRODUCTION'];
const services: OrderKind[] = ['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'];
const acting: OrderKind[] = ['DSA_ACT', 'TCO_REMOVAL'];

function check(
  content: OrderContent,
  known: KnownOrders = ordinarilyKnown,
  limits = orderLimits as OrderLimits,
  signer: PersonActor = signers[content.kind],
) {
  const signed = signatureOf(signer, start);
  if (signed === null) throw new Error('nobody signs');
  return textCheck(tidied(content), { signer: signed, limits, known, country: 'IE' });
}
const codes = (...given: Parameters<typeof check>): string[] => check(...given).map(({ reason }) => reason);
const of = (kind: OrderKind, change: Partial<OrderContent> = {}) => codes(sampleOf(kind, change));
function withBasis(kind: OrderKind, change: Partial<LegalBasis>): string[] {
  const { legalBasis } = sampleOf(kind);
  return of(kind, { legalBasis: { ...legalBasis, ...change } });
}
const secret = { ground: 'PUBLIC_SECURITY', reason: 'Accomplices would flee.', until: at(day) } as const;
const west = { organisation: 'west-enforcing', country: 'IE' };

describe("the check of an order's contents", () => {
  it.each(kinds)('accepts a complete %s', (kind) => expect(check(sampleOf(kind))).toEqual([]));
  it.each(kinds.filter((kind) => !['DSA_ACT', 'DSA_INFORM'].includes(kind)))('requires of a %s the case', (kind) =>
    expect(of(kind, { reference: '' })).toEqual(['MISSING']),
  );
  it.each([...services, 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'] as const)(
    'requires of a %s the provision and the grounds',
    (kind) => {
      expect(withBasis(kind, { provision: ' ' })).toEqual(['MISSING']);
      expect(withBasis(kind, { grounds: '' })).toEqual(['MISSING']);
    },
  );
  it.each(criminal)('requires of a %s the offence', (kind) => expect(withBasis(kind, { offence: null })).toEqual(['OFFENCE']));
  it.each(services)('requires of a %s how it can be contested', (kind) => {
    expect(withBasis(kind, { redress: null })).toEqual(['MISSING']);
  });
  it('requires of a DSA_ACT where it applies', () => expect(of('DSA_ACT', { territories: [] })).toEqual(['TERRITORY']));
  it('lets a DSA_ACT apply everywhere only by its own ground', () => {
    expect(of('DSA_ACT', { territories: ['WORLD'] })).toEqual(['TERRITORY']);
    const { legalBasis } = sampleOf('DSA_ACT');
    expect(of('DSA_ACT', { territories: ['WORLD'], legalBasis: { ...legalBasis, worldwide: 'A convention, Art. 3' } })).toEqual([]);
  });
  it.each(kinds.filter((kind) => !acting.includes(kind)))('permits a %s no territories', (kind) =>
    expect(of(kind, { territories: ['DE'] })).toEqual(['TERRITORY']),
  );
  it.each(['TRAFFIC', 'CONTENT'] as const)('permits a DSA_INFORM no %s', (category) =>
    expect(of('DSA_INFORM', { categories: ['IDENTIFICATION', category] })).toEqual(['CATEGORY']),
  );
  it('permits an optional text only if it can be stored', () => {
    expect(of('EPOC', { processor: 'a\u0000' })).toEqual(['INVALID']);
    expect(of('EPOC', { reportTo: 'a\u0000' })).toEqual(['INVALID']);
  });
});

describe('whose order it is, Art. 1(1):', () => {
  const by = (kind: OrderKind, country: string | null) =>
    codes(sampleOf(kind), ordinarilyKnown, orderLimits, { ...signers[kind], country });
  it.each(['NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'] as const)('a %s comes from an authority of the platform’s own state', (kind) => {
    expect(by(kind, 'IE')).toEqual([]);
    expect(by(kind, 'DE')).toEqual(['NOT_COMPETENT']);
    expect(by(kind, null)).toEqual(['NOT_COMPETENT']);
  });
  it.each(kinds.filter((kind) => !kind.startsWith('NATIONAL')))('a %s comes from an authority of a bound state', (kind) => {
    expect(by(kind, 'DE')).toEqual([]);
    expect(by(kind, 'US')).toEqual(['NOT_COMPETENT']);
    expect(by(kind, null)).toEqual(['NOT_COMPETENT']);
  });
});

describe('the threshold of the offence, Art. 5(4):', () => {
  const light = { threshold: null };
  it.each(producing)('a %s names it for traffic and content', (kind) => {
    expect(withBasis(kind, light)).toEqual(['THRESHOLD']);
    const { legalBasis } = sampleOf(kind);
    const asked = { legalBasis: { ...legalBasis, ...light }, notNotified: null };
    expect(of(kind, { ...asked, categories: ['SUBSCRIBER', 'IDENTIFICATION'] })).toEqual([]);
  });
  it.each(['EPOC_PR', 'NATIONAL_PRESERVATION'] as const)('a %s preserves for any offence', (kind) =>
    expect(withBasis(kind, light)).toEqual([]),
  );
});

describe('the notification of the enforcing authority, Art. 8:', () => {
  const mild = { categories: ['SUBSCRIBER' as const], from: null, to: null };
  it('an EPOC for traffic or content names it, or the reason why there is none, and not both', () => {
    expect(of('EPOC', { notified: null, notNotified: null })).toEqual(['NOTIFICATION']);
    expect(of('EPOC', { notified: west, notNotified: 'None is needed.' })).toEqual(['NOTIFICATION']);
    expect(of('EPOC', { notified: west, notNotified: null })).toEqual([]);
    expect(of('EPOC', { notified: null, notNotified: 'None is needed.' })).toEqual([]);
  });
  it('an EPOC for less does not name it', () => {
    expect(of('EPOC', { ...mild, notNotified: null })).toEqual([]);
    expect(of('EPOC', { ...mild, notified: west, notNotified: null })).toEqual(['NOTIFICATION']);
    expect(of('EPOC', { ...mild, notNotified: 'None is needed.' })).toEqual(['NOTIFICATION']);
  });
  it('it goes to a body whose name is no look-alike of an enrolled enforcing authority, compared exactly', () => {
    const named = (organisation: string, known = ordinarilyKnown) =>
      check(sampleOf('EPOC', { notified: { organisation, country: 'IE' }, notNotified: null }), known);
    expect(named('west-enforcing')).toEqual([]);
    expect(named('north-enforcing')).toEqual([]);
    expect(named('West Enforcing', { ...ordinarilyKnown, enforcing: [{ organisation: 'west-enforcing', country: 'NL' }] })).toEqual([]);
    expect(named('West Enforcing')).toMatchObject([
      { reason: 'NOTIFICATION', message: expect.stringContaining('looks like west-enforcing,') },
    ]);
  });
  it.each(kinds.filter((kind) => kind !== 'EPOC'))('a %s does not name it', (kind) => {
    expect(of(kind, { notified: west })).toEqual(['NOTIFICATION']);
    expect(of(kind, { notNotified: 'None is needed.' })).toEqual(['NOTIFICATION']);
  });
});

describe('informing the person and non-disclosure, Art. 13:', () => {
  const informs = ['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'];
  it.each(kinds)('a %s needs neither a day nor a non-disclosure period, and may have both', (kind) => {
    expect(of(kind, { informBy: null, secrecy: null })).toEqual([]);
    expect(of(kind, { informBy: at(day) })).toEqual([]);
    expect(of(kind, { informBy: null, secrecy: secret })).toEqual([]);
    expect(of(kind, { informBy: at(day), secrecy: secret })).toEqual([]);
  });
  it.each(kinds)('a %s is not refused for how far away its day or its end is', (kind) => {
    expect(of(kind, { informBy: at(400 * day) })).toEqual([]);
    expect(of(kind, { informBy: null, secrecy: { ...secret, until: at(400 * day) } })).toEqual([]);
    expect(of(kind, { informBy: start }), 'nor for one that has passed').toEqual([]);
  });
  it.each(kinds)('a %s has a non-disclosure period with a reason', (kind) => {
    expect(of(kind, { informBy: null, secrecy: { ...secret, reason: '' } })).toEqual(['SECRECY']);
  });
  it.each(kinds)('a %s needs an end of it where the platform informs at the time that the authority provides, and nowhere else', (kind) => {
    expect(of(kind, { informBy: null, secrecy: { ...secret, until: null } })).toEqual(informs.includes(kind) ? ['SECRECY'] : []);
  });
});

describe('an emergency, Art. 3(18) and 4(5):', () => {
  const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;
  it.each(criminal)('a %s may be one, with a named threat', (kind) => {
    const notNotified = sampleOf(kind).notNotified;
    expect(of(kind, { emergency: threat, notNotified })).toEqual([]);
    expect(of(kind, { emergency: { ...threat, threat: ' ' }, notNotified })).toEqual(['EMERGENCY']);
  });
  it.each(services)('a %s cannot be one', (kind) => expect(of(kind, { emergency: threat })).toEqual(['EMERGENCY']));
});

describe('the order that another one refers to:', () => {
  const earlier = walked(production(), 'SERVED');
  const preserved = walked(sampleOf('EPOC_PR'), 'SERVED');
  const linked = (preservation: string, known: Partial<KnownOrders>, change: Partial<OrderContent> = {}) =>
    codes(production({ preservation, ...change }), { ...ordinarilyKnown, ...known });

  it.each(kinds)('a %s refers to an earlier order only of the same body', (kind) => {
    expect(codes(sampleOf(kind, { earlier: 'order' }))).toEqual(['LINK']);
    expect(codes(sampleOf(kind, { earlier: 'order' }), { ...ordinarilyKnown, earlier })).toEqual([]);
  });
  it('a snapshot belongs to an order of the same body that preserves, whether to preserve or to produce', () => {
    expect(linked('order', {})).toEqual(['LINK']);
    expect(linked('order', { preservation: walked(sampleOf('DSA_ACT'), 'SERVED', people.regulator) })).toEqual(['LINK']);
    expect(linked('order', { preservation: earlier })).toEqual([]);
    expect(linked('order', { preservation: preserved })).toEqual([]);
  });
  it('a snapshot exists from service on, and until the order has ended', () => {
    expect(linked('order', { preservation: walked(sampleOf('EPOC_PR'), 'SUBMITTED') })).toEqual(['LINK']);
    expect(linked('order', { preservation: walked(sampleOf('EPOC_PR'), 'WITHDRAWN') })).toEqual(['LINK']);
  });
  it('a snapshot has every target that is to be produced', () => {
    const identifiers = [...production().identifiers, { type: 'EMAIL' as const, value: 'finn@example.org' }];
    expect(linked('order', { preservation: preserved }, { identifiers })).toEqual(['LINK']);
    const both = walked(sampleOf('EPOC_PR', { identifiers }), 'SERVED');
    expect(linked('order', { preservation: both })).toEqual([]);
    expect(linked('order', { preservation: both }, { identifiers })).toEqual([]);
  });
  it.each(kinds.filter((kind) => !producing.includes(kind) && kind !== 'DSA_INFORM'))('a %s produces no data', (kind) =>
    expect(codes(sampleOf(kind, { preservation: 'order' }), { ...ordinarilyKnown, preservation: preserved })).toEqual(['LINK']),
  );
});

describe('an order that comes again', () => {
  const warned = (content: OrderContent, known: KnownOrders) =>
    move(walked(content, 'DRAFT'), { type: 'submitOrder', known }, people.police).order.relatedWarnings;

  it('with what was refused before is submitted with a warning', () => {
    expect(warned(production(), { ...ordinarilyKnown, wasRefused: true })).toEqual(['REFUSED_BEFORE']);
    expect(warned(production(), ordinarilyKnown)).toEqual([]);
  });
  it('under another law is submitted with a warning, unless it names one of those orders', () => {
    const earlier = walked(production(), 'SERVED');
    const known = { ...ordinarilyKnown, underAnotherLaw: ['first'], earlier, preservation: walked(sampleOf('EPOC_PR'), 'SERVED') };
    expect(warned(production(), known)).toEqual(['UNDER_ANOTHER_LAW']);
    expect(warned(production({ earlier: 'second' }), known)).toEqual(['UNDER_ANOTHER_LAW']);
    expect(warned(production({ earlier: 'first' }), known)).toEqual([]);
    expect(warned(production({ preservation: 'first' }), known)).toEqual([]);
    expect(warned(production({ earlier: 'first' }), { ...known, underAnotherLaw: ['third', 'first'] })).toEqual([]);
  });
  it('is also compared where a question is answered with other contents', () => {
    const asked = walked(production(), 'CLARIFICATION');
    const content = production({ purpose: 'Another.' });
    const played = { type: 'answerClarification' as const, content, text: 'Changed.' };
    const known = { ...ordinarilyKnown, wasRefused: true };
    const answered = move(asked, { ...played, known }, people.police, at(hour)).order;
    expect([answered.status, answered.relatedWarnings]).toEqual(['SUBMITTED', ['REFUSED_BEFORE']]);
    expect(move(asked, played, people.police, at(hour)).order.relatedWarnings).toEqual([]);
  });
});

it('a court may request content in an emergency, and then an authority is notified', () =>
  expect(codes(emergency({ categories: ['CONTENT'], notNotified: null, notified: west }))).toEqual([]));
