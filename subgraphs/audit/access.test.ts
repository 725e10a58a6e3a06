import type { Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { toldOf } from './access.ts';
import type { Silences } from './silences.ts';
import { decisionDetails } from './testing/decisions.ts';

const ann = 'ann' as AccountId;
const now = new Date('2026-03-01T12:00:00.000Z');
const said = (
  legal: Record<string, Json> = {},
  target: Record<string, Json> = {},
  rest: Record<string, Json> = {},
): Record<string, Json> => ({
  ...decisionDetails(legal, target),
  type: 'access.decision.v1',
  time: '2026-02-01T10:00:00.000Z',
  ...rest,
});
const told = (entry: Record<string, Json>, silences: Silences = new Map()) => toldOf(7, entry, { account: ann, silences, now });

describe('an access', () => {
  test('names the authority, the case, and the widest window', () => {
    expect(told(said())).toEqual({
      access: {
        id: '7',
        at: new Date('2026-02-01T10:00:00.000Z'),
        authority: 'northport-police (DE)',
        reference: 'NP-17',
        purpose: 'fraud',
        categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
        from: new Date('2025-01-01T00:00:00.000Z'),
        to: new Date('2025-04-01T00:00:00.000Z'),
      },
    });
  });

  test('without a window has none, and without a country none', () => {
    const target = { categories: [{ category: 'SUBSCRIBER', from: null, to: null }] };
    expect(told(said({ basis: 'CASE', authority: { organisation: 'platform', country: null } }, target))).toMatchObject({
      access: { authority: 'platform', from: null, to: null, categories: ['SUBSCRIBER'] },
    });
    expect(told(said({ basis: 'CASE', authority: { organisation: null } }, target))).toMatchObject({
      access: { authority: 'the platform' },
    });
  });

  test('is told of when its silence has ended, and not before', () => {
    expect(told(said({ secretUntil: '2026-03-01T12:00:00.001Z' }))).toBeNull();
    expect(told(said({ secretUntil: '2026-03-01T12:00:00.000Z' }))).toHaveProperty('access');
    expect(told(said({ secretUntil: null }))).toHaveProperty('access');
  });

  const before = new Date(now.getTime() - 1);
  const after = new Date(now.getTime() + 1);
  test.each<[string, Date | null, Date | null, 'shown' | 'hidden']>([
    ['was renewed since', before, after, 'hidden'],
    ['was set after the access', null, after, 'hidden'],
    ['runs as the entry says', after, after, 'hidden'],
    ['was lifted since', after, before, 'shown'],
    ['ends now', after, now, 'shown'],
    ['never was', after, null, 'shown'],
  ])('as its order stands, whatever the entry says: of one whose silence %s', (_what, entry, order, answer) => {
    const secretUntil = entry?.toISOString() ?? null;
    expect(told(said({ secretUntil }), new Map([['o-1', order]])) === null ? 'hidden' : 'shown').toBe(answer);
    expect(told(said({ secretUntil }), new Map([['o-2', order]])) === null ? 'hidden' : 'shown').toBe(entry === after ? 'hidden' : 'shown');
  });
});

describe('no access is', () => {
  test('a read of their own', () => {
    expect(told(said({ basis: 'SELF' }, { categories: ['SUBSCRIBER'] }))).toBe('OWN');
  });

  test.each<[string, Record<string, Json>]>([
    ['a refusal', said({}, {}, { outcome: 'failure' })],
    ['an entry of another type', said({}, {}, { type: 'record.preserved.v1' })],
    ['one of another account', said({}, { account: 'bea' })],
    ['one on another basis', said({ basis: 'CURIOSITY' })],
    ['what was erased', { type: 'access.decision.v1', outcome: 'success', time: '2026-02-01T10:00:00.000Z' }],
    ['nothing', {}],
  ])('%s', (_what, entry) => {
    expect(told(entry)).toBeNull();
  });
});

test.each<[string, Record<string, Json>]>([
  ['legal.authority', said({ authority: 'police' })],
  ['legal.secretUntil', said({ secretUntil: 'soon' })],
  ['target.categories.0.category', said({}, { categories: [{ category: 'EVERYTHING' }] })],
  ['time', said({}, {}, { time: 'yesterday' })],
])('a decision of another form is a fault that names the place and no value: %s', (place, entry) => {
  expect(() => told(entry)).toThrow(new TypeError(`Entry 7 permits an access and has not the form of a decision: see ${place}.`));
});
