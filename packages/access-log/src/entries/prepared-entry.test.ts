import { type EventId, newEventId } from '@writ/core';
import { hashLeaf, parseLeaf, TlogError, verifyOpening } from '@writ/tlog';
import { describe, expect, test } from 'vitest';
import { account, makeDraft, undeclared } from '../../testing/log-under-test.ts';
import type { EntryDraft, Json } from './entry.ts';
import { commitmentsOf, type PreparedEntry, prepareAhead, preparedDraft, prepareEntry } from './prepared-entry.ts';

const publicDraft = (details: Record<string, Json>): EntryDraft => ({
  event: newEventId(),
  kind: 'system',
  type: 'totals.v1',
  at: new Date('2031-05-06T23:59:59.999Z'),
  details,
});

describe('the leaf of a private entry', () => {
  test('shows id, kind and day, and commits to every field', () => {
    const draft = makeDraft();
    const entry = prepareEntry(draft);
    expect(parseLeaf(entry.leaf)).toMatchObject({ id: draft.event, kind: 'authority', day: '2031-05-06' });
    expect(entry.leafHash).toEqual(hashLeaf(entry.leaf));
    const names = entry.fields.map(({ name }) => name);
    expect(names).toEqual([...Object.keys(draft.details), 'time', 'type'].sort());
    for (const { name: field, value, salt } of entry.fields)
      verifyOpening({ leaf: entry.leaf, commitments: commitmentsOf(entry.fields), field, value, salt });
  });

  test('has the same length whatever the entry contains, and none of its text', () => {
    const long = prepareEntry(makeDraft({ kind: 'enforcement', details: { reason: 'x'.repeat(100_000), action: 'restrict' } }));
    const short = prepareEntry(makeDraft({ kind: 'self', details: {} }));
    expect(long.leaf.length).toBe(256);
    expect(short.leaf.length).toBe(256);
    expect(Buffer.from(long.leaf).toString()).not.toMatch(/xxx|restrict|record|\bacc-1\b|police/);
  });

  test('differs for the same draft, because its salts do', () => {
    const draft = makeDraft();
    const [first, second] = [prepareEntry(draft), prepareEntry(draft)];
    expect(first.leaf).not.toEqual(second.leaf);
    const salts = [...first.fields, ...second.fields].map(({ salt }) => salt.toString('hex'));
    expect(new Set(salts).size).toBe(salts.length);
  });

  test('does not open to a value that differs by one character', () => {
    const { leaf, fields } = prepareEntry(makeDraft({ details: { target: '+352621000000' } }));
    const target = fields.find(({ name }) => name === 'target');
    const opened = { leaf, commitments: commitmentsOf(fields), field: 'target', salt: target?.salt ?? Buffer.alloc(0) };
    expect(() => verifyOpening({ ...opened, value: Buffer.from('"+352621000001"') })).toThrow(TlogError);
    expect(() => verifyOpening({ ...opened, value: Buffer.from('"+352621000000"') })).not.toThrow();
  });
});

describe('a field of an entry', () => {
  const subjects = (draft: EntryDraft): Record<string, string> =>
    Object.fromEntries(prepareEntry(draft).fields.map(({ name, subject }) => [name, subject]));

  test('about the account is encrypted under its key, and every other one under the key of the organisation', () => {
    const by = subjects(makeDraft());
    for (const name of ['target', 'legal', 'response.digest']) expect(by[name]).toBe('account:acc-1');
    for (const name of ['initiator', 'reason', 'request', 'policy', 'type', 'time'].filter((name) => name in by))
      expect(by[name]).toBe('organisation:police.example');
  });

  test("is encrypted under the key of the organisation without an account, and under the system's without an organisation", () => {
    const { subject: _, ...noSubject } = makeDraft();
    expect(new Set(Object.values(subjects(noSubject)))).toEqual(new Set(['organisation:police.example']));
    const { organisation: __, ...nobody } = noSubject;
    expect(new Set(Object.values(subjects(nobody)))).toEqual(new Set(['system']));
    expect(prepareEntry(noSubject).about).toBeUndefined();
  });
});

describe('the leaf of a public entry', () => {
  test('shows everything and commits to nothing', () => {
    const entry = prepareEntry(publicDraft({ orders: { 9: 'under 10', 10: 12 }, z: -0, a: 'é' }));
    expect(entry.fields).toEqual([]);
    expect(parseLeaf(entry.leaf)).toMatchObject({
      public: { type: 'totals.v1', time: '2031-05-06T23:59:59.999Z', orders: { 9: 'under 10', 10: 12 }, z: 0, a: 'é' },
    });
  });

  test('is at most 65,535 bytes, and one more block is refused', () => {
    const size = (text: string): number => prepareEntry(publicDraft({ text })).leaf.length;
    const overhead = size('');
    expect(size('x'.repeat(65_408 - overhead))).toBe(65_408);
    expect(() => size('x'.repeat(65_536 - overhead + 128))).toThrow('at most 65535');
  });

  test('cannot be about an account', () => {
    expect(() => prepareEntry({ ...publicDraft({}), subject: account('1') })).toThrow('public by its type');
  });
});

describe('a draft is refused, by a sentence that names the field and no value:', () => {
  const circle: { [key: string]: Json } = {};
  circle['self'] = circle;
  test.each<[string, Partial<Omit<EntryDraft, 'details'>> & { details?: Record<string, Json> }]>([
    ['an event that is no UUID', { event: 'secret' as EventId }],
    ['an event in upper case', { event: newEventId().toUpperCase() as EventId }],
    ['an unknown kind', { kind: 'secret' as EntryDraft['kind'] }],
    ['a type without a version', { type: undeclared('record.secret') }],
    ['no time', { at: new Date(Number.NaN) }],
    ['a time before 1970', { at: new Date(-1) }],
    ['the field type', { details: { type: 'secret' } }],
    ['the field time', { details: { time: 'secret' } }],
    ['an empty organisation', { organisation: '' }],
    ['a NUL in the subject', { subject: account('secret\0') }],
    ['not a number', { details: { counts: { secret: Number.NaN } } }],
    ['half a surrogate pair', { details: { reason: 'secret \ud800' } }],
    ['a cyclic value', { details: { circle } }],
    ['a field name with a space', { details: { 'a b': 'secret' } }],
  ])('%s', (_, change) => {
    expect(() => prepareEntry(makeDraft(change))).toThrow(/^(?!.*secret)/);
  });
});

/** Of a draft without decisions. */
const preparedEntry = (draft: EntryDraft): PreparedEntry => preparedDraft(draft) as PreparedEntry;

test('an entry that is prepared ahead is returned once, and only for its own draft', () => {
  const draft = makeDraft();
  prepareAhead(draft);
  expect(Buffer.from(preparedEntry({ ...draft }).leaf).toString()).not.toBe(Buffer.from(preparedEntry(draft).leaf).toString());
  prepareAhead(draft);
  const first = preparedEntry(draft);
  expect(first.event).toBe(draft.event);
  expect(preparedEntry(draft).leaf).not.toEqual(first.leaf);
  for (const { name: field, value, salt } of first.fields)
    verifyOpening({ leaf: first.leaf, commitments: commitmentsOf(first.fields), field, value, salt });
});
