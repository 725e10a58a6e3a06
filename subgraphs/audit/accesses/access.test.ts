import type { Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { decisionDetails } from '../testing/decisions.ts';
import { accessOf } from './access.ts';

const ann = 'ann' as AccountId;
const granted = new Date('2026-02-01T09:59:59.000Z');
const entry = (
  legal: Record<string, Json> = {},
  target: Record<string, Json> = {},
  rest: Record<string, Json> = {},
): Record<string, Json> => ({
  ...decisionDetails(legal, target),
  type: 'access.decision.v1',
  time: '2026-02-01T10:00:00.000Z',
  ...rest,
});
const shown = (fields: Record<string, Json>) => accessOf({ index: 7, at: granted }, fields, ann);

describe('an access', () => {
  test('names the authority, the case, and the widest window', () => {
    expect(shown(entry())).toEqual({
      id: '7',
      at: new Date('2026-02-01T10:00:00.000Z'),
      authority: 'northport-police (DE)',
      reference: 'NP-17',
      purpose: 'fraud',
      categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
      from: new Date('2025-01-01T00:00:00.000Z'),
      to: new Date('2025-04-01T00:00:00.000Z'),
      answer: null,
      isReadable: true,
    });
  });

  test('that was answered by hand says to whom it was sent, when, and with which digest', () => {
    const answer = { id: 'a', sentTo: 'The registry, by e-CODEX.', sentAt: '2026-01-31T08:00:00.000Z', sha256: 'c'.repeat(64) };
    const { sentTo, sha256 } = answer;
    expect(shown(entry({ answer }, {}, { type: 'access.answered.v1' }))).toMatchObject({
      authority: 'northport-police (DE)',
      answer: { sentTo, sentAt: new Date(answer.sentAt), sha256 },
      isReadable: true,
    });
    expect(shown(entry({}, {}, { type: 'access.answered.v1' })).isReadable, 'an entry that says nothing of the answer').toBe(false);
  });

  test('without a window has no window, and without a country no country', () => {
    const target = { categories: [{ category: 'SUBSCRIBER', from: null, to: null }] };
    expect(shown(entry({ basis: 'CASE', authority: { organisation: 'platform', country: null } }, target))).toMatchObject({
      authority: 'platform',
      from: null,
      to: null,
      categories: ['SUBSCRIBER'],
    });
    expect(shown(entry({ basis: 'CASE', authority: { organisation: null } }, target))).toMatchObject({ authority: 'the platform' });
  });
});

test.each<[string, Record<string, Json>]>([
  ['a refusal', entry({}, {}, { outcome: 'failure' })],
  ['an entry of another type', entry({}, {}, { type: 'record.preserved.v1' })],
  ['a decision about another account', entry({}, { account: 'bea' })],
  ['a decision on another basis', entry({ basis: 'CURIOSITY' })],
  ['a read of their own', entry({ basis: 'SELF' })],
  ['an authority that is no authority', entry({ authority: 'police' })],
  ['one of an unknown category', entry({}, { categories: [{ category: 'EVERYTHING' }] })],
  ['a decision of which a part was erased', { type: 'access.decision.v1', outcome: 'success', time: '2026-02-01T10:00:00.000Z' }],
  ['empty', {}],
])('an access whose entry is %s is shown as unreadable, and keeps its place', (_what, fields) => {
  const access = shown(fields);
  expect(access).toMatchObject({ id: '7', at: granted, authority: 'unknown', categories: [], isReadable: false });
  expect(access.purpose).toContain('entry 7');
});
