import type { AccountId } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { freshSignIn } from '../testing/fresh-sign-in.ts';
import type { Caller } from './caller.ts';
import {
  type AccessRequest,
  type CaseRequest,
  decide,
  type OrderFacts,
  type OrderRequest,
  type Scope,
  type SelfRequest,
} from './decide.ts';
import { grantSeconds } from './limits.ts';
import type { Role } from './roles.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const mine = 'a7f3' as AccountId;
const holder: Caller = {
  graph: 'public',
  issuer: 'https://id.example.org',
  subject: 'holder-1',
  organisation: null,
  country: null,
  office: null,
  roles: ['PUBLIC', 'ACCOUNT_HOLDER'],
  signIn: freshSignIn,
};
const own: SelfRequest = { purpose: 'SELF', account: mine, held: mine };

test('a holder may read every category of their own account, of any date, as it is now, for a minute', () => {
  expect(decide(holder, own, now)).toEqual({
    permit: true,
    purpose: 'SELF',
    reference: mine,
    account: mine,
    scopes: [
      { category: 'SUBSCRIBER', window: null },
      { category: 'IDENTIFICATION', window: null },
      { category: 'TRAFFIC', window: null },
      { category: 'CONTENT', window: null },
    ],
    fields: [],
    decidedAt: now,
    horizon: now,
    expiresAt: new Date(now.getTime() + 60_000),
  });
  expect(grantSeconds).toBe(60);
});

test.each<[string, Caller['signIn']]>([
  ['that is too old', { ...freshSignIn, ageSeconds: 901 }],
  ['of which nobody knows when it was', { ...freshSignIn, ageSeconds: null }],
  ['by a token that anybody could use', { ...freshSignIn, isBound: false }],
  ['that is not strong enough', { ...freshSignIn, stepUpAcr: ['a'] }],
  ['of which nothing is known', undefined],
])('a log-in %s lets its holder read neither traffic nor content', (_what, signIn) => {
  const { signIn: _fresh, ...stale } = holder;
  const decision = decide(signIn === undefined ? stale : { ...stale, signIn }, own, now);
  expect(decision.permit && decision.scopes.map(({ category }) => category)).toEqual(['SUBSCRIBER', 'IDENTIFICATION']);
});

test.each<[string, Partial<Caller>, Partial<SelfRequest>, string]>([
  ['of another account', {}, { account: 'b8e1' as AccountId }, 'NOT_YOURS'],
  ['by a person who holds another account', {}, { held: 'b8e1' as AccountId }, 'NOT_YOURS'],
  ['by a person who holds none', {}, { held: null }, 'NOT_YOURS'],
  ['by a reader who is not signed in', { subject: null, roles: ['PUBLIC'] }, {}, 'WRONG_AUDIENCE'],
  ['by a holder without a person', { subject: null }, {}, 'WRONG_AUDIENCE'],
  ['by a signed-in person without an account', { roles: ['PUBLIC'] }, {}, 'WRONG_AUDIENCE'],
  ['on the authority graph', { graph: 'authority' }, {}, 'WRONG_AUDIENCE'],
  ['on the platform graph', { graph: 'platform' }, {}, 'WRONG_AUDIENCE'],
  ['on the audit graph', { graph: 'audit' }, {}, 'WRONG_AUDIENCE'],
  ['by an authority that claims to hold an account', { office: 'JUDGE' }, {}, 'WRONG_AUDIENCE'],
  ['by an officer', { graph: 'authority', roles: ['ISSUING'], office: 'JUDGE' }, {}, 'WRONG_AUDIENCE'],
])('a read %s is denied', (_what, caller, request, reason) => {
  expect(decide({ ...holder, ...caller }, { ...own, ...request }, now)).toEqual({ permit: false, reason });
});

/** Instants about `now`, in seconds. */
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const windowOf = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe('under an order', () => {
  const police: Caller = {
    graph: 'authority',
    issuer: 'https://id.example.org',
    subject: 'officer',
    organisation: 'northport-police',
    country: 'DE',
    office: 'OTHER_COMPETENT_AUTHORITY',
    roles: ['ISSUING'],
  };
  const judge: Caller = { ...police, subject: 'judge', organisation: 'district-court', office: 'JUDGE', roles: ['VALIDATING'] };
  const toJudge = { recipient: { role: 'VALIDATING' as Role, organisation: 'district-court', country: 'DE' } };
  const asked = windowOf('2025-11-01T00:00:00Z', '2025-12-01T00:00:00Z');
  const servedAt = new Date('2026-02-20T08:00:00Z');
  const facts: OrderFacts = {
    id: 'order-1',
    inForce: true,
    givesGrants: true,
    recipient: { role: 'ISSUING', organisation: 'northport-police', country: 'DE' },
    isJudicial: true,
    servedAt,
    endsAt: after(86_400),
    disclosures: { today: 0, most: 100 },
  };
  const subscriber: Scope = { category: 'SUBSCRIBER', window: null };
  const within = (category: Scope['category'], window: Scope['window'] = asked): Scope => ({ category, window });
  const request = (own: Partial<OrderFacts> = {}, more: Partial<OrderRequest> = {}): OrderRequest => ({
    purpose: 'ORDER',
    order: { ...facts, ...own },
    account: mine,
    granted: [subscriber, within('TRAFFIC')],
    ...more,
  });

  test('the recipient reads what was granted, as it was when the order was served, for a minute', () => {
    expect(decide(police, request(), now)).toEqual({
      permit: true,
      purpose: 'ORDER',
      reference: 'order-1',
      account: mine,
      scopes: [subscriber, { category: 'TRAFFIC', window: asked }],
      fields: [],
      decidedAt: now,
      horizon: servedAt,
      expiresAt: after(60),
    });
  });

  test.each<[string, Caller, OrderRequest]>([
    ['another person of the same body', { ...police, subject: 'colleague', issuer: 'https://other.example.org' }, request()],
    ['the validating authority, when the order names it', judge, request(toJudge)],
    ['a person with both roles', { ...police, roles: ['VALIDATING', 'ISSUING'] }, request()],
    ['the last operation of the day', police, request({ disclosures: { today: 99, most: 100 } })],
    ['an order that ends in an instant', police, request({ endsAt: after(0.001) })],
    ['an order that nothing ends automatically', police, request({ endsAt: null })],
    ['an order that was served this instant', police, request({ servedAt: now })],
  ])('%s is permitted', (_what, caller, asks) => {
    expect(decide(caller, asks, now)).toMatchObject({ permit: true, account: mine, reference: 'order-1' });
  });

  test.each<[string, Partial<Caller>, OrderRequest, string]>([
    ['an officer on the platform graph', { graph: 'platform' }, request(), 'WRONG_AUDIENCE'],
    ['an officer on the public graph', { graph: 'public' }, request(), 'WRONG_AUDIENCE'],
    ['an officer on the audit graph', { graph: 'audit' }, request(), 'WRONG_AUDIENCE'],
    ['nobody', { subject: null }, request(), 'WRONG_AUDIENCE'],
    ['another body', { organisation: 'southport-police' }, request(), 'NOT_RECIPIENT'],
    ['a body of that name in another country', { country: 'FR' }, request(), 'NOT_RECIPIENT'],
    ['the body in another role', { roles: ['VALIDATING'] }, request(), 'NOT_RECIPIENT'],
    ['the body as enforcing authority', { roles: ['ENFORCING'] }, request(), 'NOT_RECIPIENT'],
    ['a person of no body', { organisation: null }, request(), 'NOT_RECIPIENT'],
    ['a person of no country', { country: null }, request(), 'NOT_RECIPIENT'],
    ['a person without an office', { office: null }, request(), 'NOT_RECIPIENT'],
    ['the issuer, when the validator receives', {}, request(toJudge), 'NOT_RECIPIENT'],
    ['the validator, when the issuer receives', judge, request(), 'NOT_RECIPIENT'],
    ['anybody, when there is no recipient yet', {}, request({ recipient: null }), 'NOT_RECIPIENT'],
    [
      'a person of no body, under an order whose recipient has none',
      { organisation: null, country: null },
      request({ recipient: { role: 'ISSUING', organisation: null, country: null } }),
      'NOT_RECIPIENT',
    ],
    ['an order that is not in force', {}, request({ inForce: false }), 'NOT_IN_FORCE'],
    ['an order of a kind that gives no grants', {}, request({ givesGrants: false }), 'NOT_IN_FORCE'],
    ['an order that was never served', {}, request({ servedAt: null }), 'NOT_IN_FORCE'],
    ['an order that is served later', {}, request({ servedAt: after(0.001) }), 'NOT_IN_FORCE'],
    ['an order that ends now', {}, request({ endsAt: now }), 'NOT_IN_FORCE'],
    ['an order that has ended', {}, request({ endsAt: after(-1) }), 'NOT_IN_FORCE'],
    ['a target of which nothing is granted', {}, request({}, { granted: [] }), 'NOTHING_GRANTED'],
    ['a target that names no account', {}, request({}, { account: null }), 'NOT_AVAILABLE'],
    ['one operation more than a day has', {}, request({ disclosures: { today: 100, most: 100 } }), 'LIMIT_EXCEEDED'],
    ['any operation, where none is allowed', {}, request({ disclosures: { today: 0, most: 0 } }), 'LIMIT_EXCEEDED'],
  ])('%s is denied', (_what, own, asks, reason) => {
    expect(decide({ ...police, ...own }, asks, now)).toEqual({ permit: false, reason });
  });

  test('the first reason is given, and the caller is checked before the request', () => {
    const everything = request({ inForce: false, disclosures: { today: 100, most: 100 } }, { granted: [], account: null });
    expect(decide({ ...police, graph: 'platform' }, everything, now)).toMatchObject({ reason: 'WRONG_AUDIENCE' });
    expect(decide({ ...police, organisation: 'other' }, everything, now)).toMatchObject({ reason: 'NOT_RECIPIENT' });
    expect(decide(police, everything, now)).toMatchObject({ reason: 'NOT_IN_FORCE' });
    expect(decide(police, { ...everything, order: { ...everything.order, inForce: true } }, now)).toMatchObject({
      reason: 'NOTHING_GRANTED',
    });
  });

  /** Below these nothing goes, whatever the order says. */
  const untilServed = { from: asked.from, to: servedAt };
  const beyondServed = { from: asked.from, to: new Date(servedAt.getTime() + 1) };
  test.each<[string, boolean, Scope, boolean]>([
    ['SUBSCRIBER without a judge or a window', false, subscriber, true],
    ['IDENTIFICATION in a window without a judge', false, within('IDENTIFICATION'), true],
    ['IDENTIFICATION without a window', true, within('IDENTIFICATION', null), false],
    ['TRAFFIC with a judge', true, within('TRAFFIC'), true],
    ['TRAFFIC without a judge', false, within('TRAFFIC'), false],
    ['TRAFFIC without a window', true, within('TRAFFIC', null), false],
    ['CONTENT with a judge', true, within('CONTENT'), true],
    ['CONTENT without a judge', false, within('CONTENT'), false],
    ['CONTENT without a window', true, within('CONTENT', null), false],
    ['a window that ends as the order is served', true, within('TRAFFIC', untilServed), true],
    ['a window that ends after the order is served', true, within('TRAFFIC', beyondServed), false],
    ['an empty window', true, within('TRAFFIC', { from: asked.from, to: asked.from }), false],
    ['a window turned round', true, within('TRAFFIC', { from: asked.to, to: asked.from }), false],
  ])('the floor decides on %s, judicial: %s', (_what, isJudicial, scope, holds) => {
    expect(decide(police, request({ isJudicial }, { granted: [scope] }), now)).toMatchObject(
      holds ? { permit: true, scopes: [scope] } : { permit: false, reason: 'NOTHING_GRANTED' },
    );
  });

  test('a part below the floor leaves the other parts alone', () => {
    const granted = [subscriber, within('IDENTIFICATION'), within('TRAFFIC'), within('CONTENT')];
    expect(decide(police, request({ isJudicial: false }, { granted }), now)).toMatchObject({
      permit: true,
      scopes: [subscriber, within('IDENTIFICATION')],
    });
  });

  test('a grant ends with the order if that is sooner', () => {
    expect(decide(police, request({ endsAt: after(59) }), now)).toMatchObject({ expiresAt: after(59) });
    expect(decide(police, request({ endsAt: after(61) }), now)).toMatchObject({ expiresAt: after(60) });
  });
});

describe('for a case', () => {
  const agent: Caller = {
    graph: 'platform',
    issuer: 'https://id.example.org',
    subject: 'agent-1',
    organisation: 'example-platform',
    country: 'IE',
    office: null,
    roles: ['AGENT'],
  };
  const claim = { issuer: agent.issuer, subject: 'agent-1', endsAt: after(600) };
  const work: CaseRequest['work'] = { id: 'work-1', account: mine, isClosed: false, claim, isRecognised: true, tookPart: false };
  const consent = { issuer: agent.issuer, subject: 'counsel-1', until: after(900) };
  const asked = { fields: ['NAME', 'ADDRESS'] as const, consent: null };
  const about = (own: Partial<CaseRequest['work']> = {}, other: Partial<CaseRequest> = {}): CaseRequest => ({
    purpose: 'CASE',
    work: { ...work, ...own },
    ...asked,
    ...other,
  });

  test('an agent who has claimed the work reads the requested fields and nothing else, as they are now, for a minute', () => {
    expect(decide(agent, about(), now)).toEqual({
      permit: true,
      purpose: 'CASE',
      reference: 'work-1',
      account: mine,
      scopes: [{ category: 'SUBSCRIBER', window: null }],
      fields: ['NAME', 'ADDRESS'],
      decidedAt: now,
      horizon: now,
      expiresAt: after(60),
    });
  });

  test('an agent reads for work from an unknown sender with the consent of a second person', () => {
    expect(decide(agent, about({ isRecognised: false }, { consent }), now)).toMatchObject({ permit: true, fields: ['NAME', 'ADDRESS'] });
  });

  test('a counsel reads too, and a claim that ends in an instant is still valid', () => {
    expect(decide({ ...agent, roles: ['COUNSEL'] }, about(), now)).toMatchObject({ permit: true });
    expect(decide(agent, about({ claim: { ...claim, endsAt: after(0.001) } }), now)).toMatchObject({
      permit: true,
      expiresAt: after(0.001),
    });
  });

  test.each<[string, Partial<Caller>, CaseRequest, string]>([
    ['on the authority graph', { graph: 'authority' }, about(), 'WRONG_AUDIENCE'],
    ['on the public graph', { graph: 'public' }, about(), 'WRONG_AUDIENCE'],
    ['on the audit graph', { graph: 'audit' }, about(), 'WRONG_AUDIENCE'],
    ['by nobody', { subject: null }, about(), 'WRONG_AUDIENCE'],
    ['by an auditor', { roles: ['AUDITOR'] }, about(), 'WRONG_AUDIENCE'],
    ['by an account holder', { roles: ['PUBLIC', 'ACCOUNT_HOLDER'] }, about(), 'WRONG_AUDIENCE'],
    ['without a claim', {}, about({ claim: null }), 'NOT_CLAIMED'],
    ['after the claim has lapsed', {}, about({ claim: { ...claim, endsAt: after(-1) } }), 'NOT_CLAIMED'],
    ['as the claim lapses', {}, about({ claim: { ...claim, endsAt: now } }), 'NOT_CLAIMED'],
    ["under a colleague's claim", { subject: 'agent-2' }, about(), 'NOT_CLAIMED'],
    ['under the claim of a person of that name elsewhere', { issuer: 'https://other.example.org' }, about(), 'NOT_CLAIMED'],
    ['for work that is done', {}, about({ isClosed: true }), 'NOT_CLAIMED'],
    ['for work that they had a part in', {}, about({ tookPart: true }, { consent }), 'OWN_WORK'],
    ['without a field', {}, about({}, { fields: [] }), 'NOTHING_GRANTED'],
    ['for work of an unknown sender', {}, about({ isRecognised: false }), 'CONSENT_NEEDED'],
    ['with their own consent', {}, about({ isRecognised: false }, { consent: { ...consent, subject: 'agent-1' } }), 'CONSENT_NEEDED'],
    ['as the consent lapses', {}, about({ isRecognised: false }, { consent: { ...consent, until: now } }), 'CONSENT_NEEDED'],
    ['for work about no account', {}, about({ account: null }), 'NO_ACCOUNT'],
    ['for work about no account that another agent claimed', { subject: 'agent-2' }, about({ account: null }), 'NOT_CLAIMED'],
  ])('a read %s is denied', (_what, own, asks, reason) => {
    expect(decide({ ...agent, ...own }, asks, now)).toEqual({ permit: false, reason });
  });

  test('an order gives staff no access, and a claim gives an authority none', () => {
    const officer: Caller = { ...agent, graph: 'authority', office: 'JUDGE', roles: ['ISSUING'] };
    expect(decide(officer, about(), now)).toEqual({ permit: false, reason: 'WRONG_AUDIENCE' });
  });

  test('a decision depends only on its input', () => {
    const requests: [Caller, AccessRequest][] = [
      [holder, own],
      [agent, about()],
    ];
    const before = JSON.stringify([requests, now]);
    for (const [caller, asks] of requests) expect(decide(caller, asks, now)).toEqual(decide(caller, asks, now));
    expect(JSON.stringify([requests, now])).toBe(before);
  });
});
