import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Graph } from '@writ/access/vocabulary';
import { digestVersion, orderParts, recomputed } from '@writ/tlog/order-digest';
import { describe, expect, it, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { act, at, codesOf, day, decideAll, emergency, move, production, release, sampleSalts, utc } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import { paused, startedUntil } from '../clocks/clock.ts';
import type { OrderContent } from './content.ts';
import { digestOf, submittedDigest, visibleParts } from './digest.ts';
import { contentOf, scopeOf, tidied } from './draft.ts';
import type { Order } from './order.ts';
import { freshSalts } from './salts.ts';

const random = () => randomBytes(32).toString('hex');

/** Every path through the content down to what is no object: one that is added has to be listed below, or this file has an error of type. */
type Path<T> = T extends Date | readonly unknown[] | string | number | boolean
  ? ''
  : {
      [Key in keyof T & string]: Path<NonNullable<T[Key]>> extends infer Rest ? (Rest extends '' ? Key : `${Key}.${Rest & string}`) : never;
    }[keyof T & string];

const two = [
  { type: 'EMAIL' as const, value: 'orla@example.org' },
  { type: 'USER_ID' as const, value: 'finn' },
];
const content = tidied(
  production({
    identifiers: two,
    emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 't' },
    secrecy: { ground: 'PUBLIC_SECURITY', reason: 'r', until: at(day) },
    notified: { organisation: 'west-enforcing', country: 'IE' },
  }),
);
const { legalBasis, emergency: urgent, secrecy, notified } = content;
if (urgent === null || secrecy === null || notified === null) throw new Error('the sample is not complete');

const changes: Readonly<Record<Path<OrderContent>, Partial<OrderContent>>> = {
  kind: { kind: 'EPOC_PR' },
  'emergency.ground': { emergency: { ...urgent, ground: 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE' } },
  'emergency.threat': { emergency: { ...urgent, threat: 'another' } },
  reference: { reference: 'another' },
  'legalBasis.provision': { legalBasis: { ...legalBasis, provision: 'another' } },
  'legalBasis.offence': { legalBasis: { ...legalBasis, offence: null } },
  'legalBasis.threshold': { legalBasis: { ...legalBasis, threshold: 'TERRORISM' } },
  'legalBasis.catalogue': { legalBasis: { ...legalBasis, catalogue: 'ARSON' } },
  'legalBasis.grounds': { legalBasis: { ...legalBasis, grounds: 'another' } },
  'legalBasis.redress': { legalBasis: { ...legalBasis, redress: 'a court' } },
  'legalBasis.worldwide': { legalBasis: { ...legalBasis, worldwide: 'a treaty' } },
  purpose: { purpose: 'another' },
  identifiers: { identifiers: two.toReversed() },
  categories: { categories: ['SUBSCRIBER', 'TRAFFIC'] },
  from: { from: utc('2026-01-02T00:00:00') },
  to: { to: utc('2026-01-31T00:00:00') },
  territories: { territories: ['DE'] },
  recipient: { recipient: 'VALIDATING_AUTHORITY' },
  'secrecy.ground': { secrecy: { ...secrecy, ground: 'NATIONAL_SECURITY' } },
  'secrecy.reason': { secrecy: { ...secrecy, reason: 'another' } },
  'secrecy.until': { secrecy: { ...secrecy, until: at(2 * day) } },
  'notified.organisation': { notified: { ...notified, organisation: 'west-enforcing ' } },
  'notified.country': { notified: { ...notified, country: 'NL' } },
  notNotified: { notNotified: 'another' },
  earlier: { earlier: 'earlier' },
  preservation: { preservation: 'preservation' },
  informBy: { informBy: at(3 * day) },
  reportTo: { reportTo: 'another' },
  processor: { processor: 'another' },
};

const base: Order = walked(production({ identifiers: two }), 'SUBMITTED');
const withContent = (of: OrderContent): Order => ({ ...base, ...scopeOf(base, of) });
const asked = submittedDigest(withContent(content));

/** What of an order the digest covers beside its content, or why it doesn't. */
const elsewhere: Readonly<Record<Exclude<keyof Order, keyof OrderContent>, [covered: boolean, change: Partial<Order>]>> = {
  targets: [true, { targets: base.targets.map((one) => ({ ...one, value: 'another' })) }],
  decisions: [true, { decisions: base.decisions.map((one) => ({ ...one, outcome: 'REFUSED' })) }],
  issuing: [true, { issuing: { ...base.issuing, office: 'COURT' } }],
  validating: [true, { validating: base.issuing }],
  relatedWarnings: [false, { relatedWarnings: ['REFUSED_BEFORE'] }],
  salts: [true, { salts: freshSalts(random) }],
  notificationEvidence: [true, { notificationEvidence: { at: at(1), reference: 'AZ 1', sha256: 'a'.repeat(64) } }],
  // The name of the order, how it stands, and what is done with it: the log says that.
  id: [false, { id: 'another' }],
  generation: [false, { generation: 99 }],
  desiredStatus: [false, { desiredStatus: 'WITHDRAWN' }],
  status: [false, { status: 'APPROVED' }],
  digest: [false, { digest: null }],
  enforcing: [false, { enforcing: base.issuing }],
  claim: [false, { claim: { by: base.issuing, endsAt: at(1) } }],
  servedAt: [false, { servedAt: at(1) }],
  notifiedAt: [false, { notifiedAt: at(1) }],
  concerned: [false, { concerned: { organisation: 'west-enforcing', country: 'IE' } }],
  clocks: [false, { clocks: paused(startedUntil([], 'ANSWER', at(9), { at: at(1), zone: 'UTC' }), 'ANSWER', 'CLARIFICATION', at(2)) }],
  callBack: [false, { callBack: { at: at(1), confirmed: true, spokenTo: 'Somebody' } }],
  answers: [false, { answers: [] }],
  productionRequests: [false, { productionRequests: [] }],
  // Who reads the order sees the receipt beside it; its entry has the digest of both.
  received: [false, { received: { channel: 'PAPER', at: at(1), sha256: 'a'.repeat(64), bytes: 1, authenticity: null } }],
  renewals: [false, { renewals: [{ ...secrecy, at: at(1) }] }],
  informedAt: [false, { informedAt: at(1) }],
  knowableFrom: [false, { knowableFrom: at(1) }],
  challenges: [false, { challenges: [] }],
  impediments: [false, { impediments: [] }],
  scrutiny: [false, { scrutiny: { requests: [], findings: [] } }],
  home: [false, { home: { organisation: 'west-enforcing', country: 'IE' } }],
  history: [false, { history: [] }],
  elsewhere: [false, { elsewhere: [{ part: 'AUDITOR', person: base.issuing }] }],
};

describe('F14: the digest that signers sign', () => {
  it.each(Object.entries(changes))('covers the contents of the order: %s', (_, change) =>
    expect(submittedDigest(withContent({ ...content, ...change }))).not.toBe(asked),
  );

  it.each(Object.entries(elsewhere))('covers the part %s of the order, or leaves it to the log', (_, [isCovered, change]) => {
    const digest = digestOf({ ...base, ...change });
    if (isCovered) expect(digest).not.toBe(base.digest);
    else expect(digest).toBe(base.digest);
  });

  it.each<[string, Partial<Order>]>([
    ['the person of the body who signed, and the time', { issuing: { ...base.issuing, subject: 'another', at: at(9) } }],
    ['what targets resolve to', { targets: base.targets.map((one) => ({ ...one, resolved: 'account-1' })) }],
    ['granting what is requested', { decisions: base.decisions.map((one) => ({ ...one, outcome: 'GRANTED' })) }],
    ['finding no account', { decisions: base.decisions.map((one) => ({ ...one, outcome: 'NOT_AVAILABLE' })) }],
    ['the order of decisions', { decisions: base.decisions.toReversed() }],
    [
      'the names of targets',
      {
        targets: base.targets.map((one) => ({ ...one, id: `x${one.id}` })),
        decisions: base.decisions.map((one) => ({ ...one, target: `x${one.target}` })),
      },
    ],
  ])('does not change with %s', (_, change) => expect(digestOf({ ...base, ...change })).toBe(base.digest));

  it('applies to the validation too, for all who sign after it, and the validator signed the one before', () => {
    const validated = move(base, { type: 'validateOrder', digest: base.digest ?? '' }, people.judge).order;
    expect(validated.digest).toBe(digestOf({ ...base, validating: validated.validating }));
    expect(validated.digest).not.toBe(base.digest);
    expect(codesOf(act(base, { type: 'validateOrder', digest: validated.digest ?? '' }, people.judge))).toEqual(['DIGEST_MISMATCH']);
  });

  it('of an emergency changes with its validation in force, and nothing else of the order changes', () => {
    const order = walked(emergency(), 'IN_FORCE');
    const after = move(order, { type: 'validateOrder', digest: order.digest ?? '' }, people.judge).order;
    expect([after.status, after.digest === order.digest]).toEqual(['IN_FORCE', false]);
  });

  it('has its own salts for each order and part', () => {
    const salts = [...Object.values(freshSalts(random)), ...Object.values(freshSalts(random))];
    expect(new Set(salts).size).toBe(2 * orderParts.length);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(() => submittedDigest({ ...base, salts: {} })).toThrow('no salt for its part law');
  });

  it('is shown with its parts: without the salt of those that a reader may not read', () => {
    const salts = (graph: Graph, knows: boolean, of: Order = base) =>
      visibleParts(of, { graph, knows }).flatMap(({ name, salt }) => (salt === null ? [name] : []));
    const ofCase = ['grounds', 'purpose', 'emergency', 'secrecy', 'targets'];
    expect([salts('authority', true), salts('platform', true), salts('platform', false), salts('audit', false)]).toEqual([
      [],
      ['grounds', 'purpose'],
      ofCase,
      ofCase,
    ]);
    expect(salts('platform', true, { ...base, kind: 'NATIONAL_PRODUCTION' })).toEqual([]);
    const sdl = readFileSync(new URL('../../../../schema/subgraphs/orders.graphql', import.meta.url), 'utf8');
    const sdlRule = (type: string, field: string) => new RegExp(`\\ntype ${type} (?:.*\\n)*? {2}${field}: .*`).exec(sdl)?.[0] ?? '';
    for (const [type, field] of [
      ['OrderTarget', 'value'],
      ['Order', 'purpose'],
      ['LegalBasis', 'grounds'],
      ['Emergency', 'threat'],
      ['Secrecy', 'reason'],
    ] as const)
      expect(sdlRule(type, field).split('\n').at(-1), `the rule beside ${type}.${field}`).toMatch(/@allow\(to: (?!.*AUDITOR)/);
  });

  it('is recomputed by an auditor from the parts they see and the hashes of the others', () => {
    const targets = base.targets.map(({ id, type }) => ({
      type,
      decisions: base.decisions
        .filter(({ target }) => target === id)
        .map(({ category, outcome, window }) => ({
          category,
          outcome,
          from: window?.from.toISOString() ?? null,
          to: window?.to.toISOString() ?? null,
        })),
    }));
    const { purpose: _, legalBasis, ...rest } = base;
    const { grounds: __, ...basis } = legalBasis;
    const told = { ...rest, legalBasis: basis, emergency: null, secrecy: null };
    const shown = { ...told, notificationEvidence: null, informBy: base.informBy?.toISOString() ?? null, targets };
    const { digest, own } = recomputed(shown, visibleParts(base, { graph: 'audit', knows: false }));
    expect([digest, own.length]).toEqual([base.digest, orderParts.length - 5]);
  });
});

describe('a digest of version 1', () => {
  // As an order has it that was submitted before version 2. Computed apart, in another language, from the JSON written by hand.
  const digest = 'c335365fd7a577be7e9fa4c2c47b0ff32fb911d6acfc82f6c2dcd739c18dd09b';
  const before: Order = { ...walked(production(), 'SUBMITTED'), digest };

  test('is unchanged', () => expect(digestOf(before)).toBe(digest));

  test('remains valid: the order is validated, reviewed and released by it, and has no parts', () => {
    const validated = move(before, { type: 'validateOrder', digest }, people.judge).order;
    expect(validated.digest).toBe(digest);
    const reviewed = move(move(validated, { type: 'claim' }, people.agent).order, decideAll(validated), people.agent).order;
    expect([reviewed.digest, visibleParts(reviewed, { graph: 'platform', knows: true })]).toEqual([digest, []]);
    expect(move(reviewed, release(reviewed), people.counsel).order).toMatchObject({ status: 'IN_FORCE', digest });
  });

  test('is replaced by one of version 2 when the order is submitted again', () => {
    const asking = move(
      move(move(before, { type: 'validateOrder', digest }, people.judge).order, { type: 'claim' }, people.agent).order,
      { type: 'askClarification', codes: ['INCOMPLETE'], text: 'Which account?' },
      people.agent,
    ).order;
    const content = { ...contentOf(asking), purpose: 'Another.' };
    const anew = move(asking, { type: 'answerClarification', content, text: 'That one.' }, people.police).order;
    expect(digestVersion(anew.digest ?? '')).toBe(2);
    expect(anew.digest).toBe(submittedDigest(anew));
    expect(Object.keys(sampleSalts)).toEqual([...orderParts]);
  });
});
