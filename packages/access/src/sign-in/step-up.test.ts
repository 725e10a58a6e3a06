import { describe, expect, test } from 'vitest';
import { freshSignIn } from '../../testing/fresh-sign-in.ts';
import type { Caller } from '../caller.ts';
import { ageAt, type SignIn, signInClaims } from './sign-in.ts';
import { actStepUp, ownRecordsStepUp, stepUpFields, stepUpOf, stepUpRefusal } from './step-up.ts';

const refusalOf = (signIn: SignIn | undefined, of = actStepUp) => {
  const refusal = stepUpRefusal(signIn === undefined ? {} : ({ signIn } satisfies Pick<Caller, 'signIn'>), of);
  return refusal && { code: refusal.code, ...refusal.detail };
};
const aged = (ageSeconds: number | null, over: Partial<SignIn> = {}): SignIn => ({ ...freshSignIn, ageSeconds, ...over });
const stale = (maxAge: number) => ({ code: 'UNAUTHENTICATED', reason: 'STEP_UP', maxAge });

test('an act that weighs needs a log-in of at most 300 seconds ago, and nothing known is no log-in', () => {
  expect([0, 300].map((seconds) => refusalOf(aged(seconds, { isBound: false })))).toEqual([null, null]);
  for (const signIn of [aged(301), aged(null), undefined]) expect(refusalOf(signIn)).toEqual(stale(300));
});

test('it needs one of the acr of the list, where that has any', () => {
  const stepUpAcr = ['a', 'b'];
  expect(['a', 'b'].map((acr) => refusalOf(aged(1, { stepUpAcr, acr })))).toEqual([null, null]);
  for (const acr of [null, 'c', 'a b', 'A']) expect(refusalOf(aged(1, { stepUpAcr, acr }))).toEqual({ ...stale(300), acrValues: 'a b' });
});

test('own traffic and content need a bound token first, and a log-in of at most 900 seconds ago', () => {
  expect(refusalOf(aged(900), ownRecordsStepUp)).toBeNull();
  expect(refusalOf(aged(901), ownRecordsStepUp)).toEqual(stale(900));
  expect(refusalOf(aged(null), ownRecordsStepUp)).toEqual(stale(900));
  for (const signIn of [aged(1, { isBound: false }), undefined])
    expect(refusalOf(signIn, ownRecordsStepUp)).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_BINDING' });
});

test('the sentence says what to do: sign in, or have the issuer set', () => {
  expect(stepUpRefusal({}, actStepUp)?.message).toMatch(/auth_time/);
  expect(stepUpRefusal({ signIn: aged(301) }, actStepUp)?.message).toMatch(/^Sign in again/);
  expect(stepUpRefusal({ signIn: aged(1, { isBound: false }) }, ownRecordsStepUp)?.message).toMatch(/DPoP/);
});

describe('what needs it', () => {
  const field = (coordinate: string, category: 'SUBSCRIBER' | 'IDENTIFICATION' | 'TRAFFIC' | 'CONTENT' | null = null) =>
    stepUpOf({ coordinate, type: coordinate.split('.')[0] ?? '', category });
  test('is the closed table, and the two categories of own records by whatever field they are read', () => {
    for (const coordinate of Object.keys(stepUpFields)) expect(field(coordinate), coordinate).toBe(actStepUp);
    expect(field('OwnAccount.traffic', 'TRAFFIC')).toBe(ownRecordsStepUp);
    expect(field('OwnAccount.aNewField', 'CONTENT')).toBe(ownRecordsStepUp);
  });
  test('is nothing else', () => {
    for (const other of ['OwnAccount.grant', 'Query.entries', 'Query.constructor', 'toString']) expect(field(other), other).toBeNull();
    expect(field('OwnAccount.subscriber', 'SUBSCRIBER')).toBeNull();
    expect(field('OwnAccount.identification', 'IDENTIFICATION')).toBeNull();
    expect(field('DisclosedAccount.traffic', 'TRAFFIC')).toBeNull();
  });
});

describe('the claims of a token', () => {
  const iat = 1_000_000;
  test.each<[unknown, number | null]>([
    [iat - 5, iat - 5],
    [iat - 0.5, iat - 0.5],
    [iat + 10, iat + 10],
    [iat + 11, null],
    [0, null],
    [-1, null],
    [Number.NaN, null],
    [String(iat), null],
    [[iat], null],
    [null, null],
    [undefined, null],
  ])('auth_time %j is the time %j', (auth_time, at) => {
    expect(signInClaims({ auth_time, iat }).at).toBe(at);
  });

  test.each<[unknown, string | null]>([
    ['urn:example:strong', 'urn:example:strong'],
    ['0', '0'],
    ['', null],
    ['a b', null],
    ['a"', null],
    ['a\n', null],
    ['x'.repeat(201), null],
    [['a'], null],
    [1, null],
  ])('acr %j is %j', (acr, known) => {
    expect(signInClaims({ acr, iat }).acr).toBe(known);
  });

  test('a log-in gets older by rounding up, and is never younger than nothing', () => {
    const now = (seconds: number) => new Date(seconds * 1_000);
    expect(ageAt(iat, now(iat + 299.2))).toBe(300);
    expect(ageAt(iat + 10, now(iat))).toBe(0);
    expect(ageAt(null, now(iat))).toBeNull();
  });
});
