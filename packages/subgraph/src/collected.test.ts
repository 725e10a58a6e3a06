/** The check of each line against the grant's row, alone: the source here is one that sends whatever it likes. */
import { PublicError } from '@writ/core';
import { type Collection, type Part, SourceError } from '@writ/source/client';
import type { RecordLine } from '@writ/source/wire';
import { describe, expect, test } from 'vitest';
import { collectUnder, type OwnSource } from './collected.ts';
import { ForeignRow } from './foreign-rows.ts';
import type { GrantRow } from './grants.ts';

const row = (own: Partial<GrantRow> = {}): GrantRow => ({
  handleHash: new Uint8Array(),
  category: 'TRAFFIC',
  purpose: 'SELF',
  accountId: 'alma',
  from: new Date('2025-01-01T00:00:00.000Z'),
  to: new Date('2025-02-01T00:00:00.000Z'),
  horizon: new Date('2025-03-01T00:00:00.000Z'),
  index: 9n,
  preservations: [],
  fields: [],
  ...own,
});
const traffic = (own: Partial<Extract<RecordLine, { type: 'traffic' }>> = {}): RecordLine => ({
  type: 'traffic',
  key: 't',
  account: 'alma',
  at: '2025-01-15T00:00:00.000Z',
  recordedAt: '2025-01-16T00:00:00.000Z',
  event: 'LOGIN',
  ...own,
});
const subscriber = (own: Partial<Extract<RecordLine, { type: 'subscriber' }>> = {}): RecordLine => ({
  type: 'subscriber',
  key: 'alma',
  account: 'alma',
  recordedAt: '2025-01-16T00:00:00.000Z',
  name: 'Alma',
  ...own,
});

const bytes = 'A'.repeat(43);
const opening = { text: '"x"', salt: bytes };
const receipt = {
  event: '00000000-0000-4000-8000-000000000000',
  index: '1',
  leaf: '',
  proof: '',
  commitments: {},
  openings: { type: opening, target: opening },
};
const proof = JSON.stringify({ receipt, anchor: null });

/** Sends these lines, or fails, and shows what it was asked. */
function sourceOf(lines: readonly RecordLine[] | Error) {
  const asked: Collection[] = [];
  const collect: OwnSource['collect'] = async function* (collection) {
    asked.push(collection);
    if (lines instanceof Error) throw lines;
    const all = (async function* () {
      yield* lines;
    })();
    const end = { lines: lines.length, sha256: '', next: null, signature: '' };
    const part: Part = { after: null, asOf: '', found: { account: 'alma' }, lines: all, end: () => end };
    yield part;
  };
  return { source: { collect }, asked };
}
const page = { after: null, take: 3 };
const read = (lines: readonly RecordLine[] | Error, own: Partial<GrantRow> = {}) =>
  collectUnder(sourceOf(lines).source, proof, row(own), page);

describe('a line is answered', () => {
  test('of the account, the category and the window of the grant, recorded by its horizon', async () => {
    for (const at of ['2025-01-01T00:00:00.000Z', '2025-01-31T23:59:59.999Z'])
      expect(await read([traffic({ at, recordedAt: '2025-03-01T00:00:00.000Z' })])).toHaveLength(1);
  });

  test('of any date where the grant has no window', async () => {
    expect(await read([traffic({ at: '1969-07-20T20:17:40.000Z' })], { from: null, to: null })).toHaveLength(1);
  });

  test('with named fields alone, for a grant that names some', async () => {
    expect(await read([subscriber()], { category: 'SUBSCRIBER', from: null, to: null, purpose: 'CASE', fields: ['NAME'] })).toHaveLength(1);
  });
});

describe('a line closes the authority graph', () => {
  test.each([
    ['of another account', traffic({ account: 'bo' })],
    ['before the window', traffic({ at: '2024-12-31T23:59:59.999Z' })],
    ['at the end of the window', traffic({ at: '2025-02-01T00:00:00.000Z' })],
    ['after the horizon', traffic({ recordedAt: '2025-03-01T00:00:00.001Z' })],
  ])('%s, also among others', async (_what, line) => {
    await expect(read([traffic(), line])).rejects.toThrow(ForeignRow);
  });

  test.each([
    ['an address', { address: 'Example Street 1' }],
    ['payments', { payments: [] }],
    ['what the platform holds beside', { other: [] }],
  ])('with %s that the grant does not name', async (_what, own) => {
    const granted = { category: 'SUBSCRIBER' as const, from: null, to: null, purpose: 'CASE' as const, fields: ['NAME'] };
    await expect(read([subscriber(own)], granted)).rejects.toThrow(ForeignRow);
  });

  test('that the client has found outside the scope', async () => {
    await expect(read(new SourceError('OVERSTEP', 'outside'))).rejects.toThrow(ForeignRow);
  });
});

test('a line of another category that the scope covers is left out: a page is of one', async () => {
  expect(await read([traffic(), { ...traffic(), type: 'identification', ip: '203.0.113.7' } as RecordLine])).toHaveLength(1);
});

test('the source is asked for the category alone, from its beginning or behind the row of the cursor', async () => {
  const { source, asked } = sourceOf([]);
  await collectUnder(source, proof, row(), page);
  await collectUnder(source, proof, row(), { after: { at: new Date('2025-01-15T00:00:00.000Z'), id: 't' }, take: 51 });
  await collectUnder(source, proof, row({ category: 'SUBSCRIBER' }), page);
  const place = (text: string | null | undefined) => (text ? JSON.parse(Buffer.from(text, 'base64url').toString()) : null);
  expect(asked.map(({ only, after, limit, anchor }) => [only, place(after), limit, anchor])).toEqual([
    ['TRAFFIC', null, 3, null],
    ['TRAFFIC', ['TRAFFIC', '2025-01-15T00:00:00.000Z', 't'], 51, null],
    ['SUBSCRIBER', null, 3, null],
  ]);
});

test('a source that is away is UPSTREAM_UNAVAILABLE, and one that refuses the proof is our own error', async () => {
  const away = read(new SourceError('NETWORK', 'The adapter does not answer.'));
  await expect(away).rejects.toThrow(expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE', constructor: PublicError }));
  await expect(read(new SourceError('PROOF_INVALID', 'no'))).rejects.toThrow(SourceError);
});

test('nothing is asked under a grant that is over', async () => {
  const { source, asked } = sourceOf([]);
  await expect(collectUnder(source, null, row(), page)).rejects.toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(asked).toEqual([]);
});
