import { randomBytes } from 'node:crypto';
import { newEventId } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { account, event, makeDraft, publicDraft, undeclared } from '../../testing/log-under-test.ts';
import type { Json } from '../entries/entry.ts';
import { openKeyring } from '../keys/keyring.ts';
import { ownersPendingRow, parsePending, vouchedPendingRow } from './pending.ts';

const keyring = openKeyring({ masterKey: randomBytes(32) });

/** What jsonb gives back. */
const stored = (draft: Json): Json => JSON.parse(JSON.stringify(draft)) as Json;

describe('a pending row', () => {
  test.each([
    ['with subject and organisation', makeDraft()],
    ['without them', (({ subject: _, organisation: __, ...rest }) => rest)(makeDraft())],
    [
      'with characters and numbers that jsonb would refuse or change',
      makeDraft({ details: { reason: 'a\0b', target: { n: 1e21, z: 0.1 } } }),
    ],
  ])('returns the draft %s', (_, draft) => {
    const { eventId, draft: row } = vouchedPendingRow(keyring, draft);
    expect(eventId).toBe(draft.event);
    expect(JSON.stringify(row)).not.toMatch(/(?<!\\)\\u0000/);
    expect(parsePending(keyring, { event_id: eventId, draft: stored(row), by_owner: false })).toEqual(draft);
  });

  const decided = (() => {
    const { subject: _, ...rest } = makeDraft({ type: 'decisions.v1', kind: 'enforcement' });
    return { ...rest, decisions: [{ id: 'r-1', account: account('acc-1'), fields: { id: 'r-1', line: 'a\0b' } }] };
  })();

  test('returns a draft with decisions, and has no details that a version without them could append', () => {
    const { eventId: event_id, draft: row } = vouchedPendingRow(keyring, decided);
    expect(parsePending(keyring, { event_id, draft: stored(row), by_owner: false })).toEqual(decided);
    const spelled = JSON.parse((row as { entry: string }).entry) as object;
    expect(Object.keys(spelled)).not.toContain('details');
    expect(Object.keys(spelled)).not.toContain('decisions');
  });

  test('of an entry with a name has the id of the name, and returns the name', () => {
    const named = { ...publicDraft(), name: 'limit.hit/x' };
    const { eventId, draft } = vouchedPendingRow(keyring, named);
    expect(eventId).toBe(keyring.named('limit.hit/x'));
    expect(parsePending(keyring, { event_id: eventId, draft, by_owner: false })).toEqual({ ...named, event: eventId });
  });

  test('F1, F9: is believed with the proof of this log’s key, or where the owner has inserted it, and not otherwise', () => {
    const { eventId: event_id, draft } = ownersPendingRow(makeDraft());
    expect(parsePending(keyring, { event_id, draft, by_owner: true }).event).toBe(event_id);
    const others = vouchedPendingRow(openKeyring({ masterKey: randomBytes(32) }), makeDraft({ event: event(event_id) })).draft;
    const own = vouchedPendingRow(keyring, makeDraft()).draft as { proof: string };
    for (const row of [draft, others, { ...(draft as object), proof: own.proof }, { ...(draft as object), proof: '' }])
      expect(() => parsePending(keyring, { event_id, draft: row, by_owner: false })).toThrow('is none that this log made');
  });

  test('is not made for a draft that could not be appended', () => {
    expect(() => vouchedPendingRow(keyring, makeDraft({ type: undeclared('nonsense') }))).toThrow(TypeError);
    expect(() => ownersPendingRow(makeDraft({ type: undeclared('nonsense') }))).toThrow(TypeError);
    expect(() => ownersPendingRow({ ...makeDraft(), name: 'private/1' })).toThrow('is not public');
  });

  const id = event('6f1c2b1e-0000-4000-8000-000000000000');
  const row = (change: object): Json => ({ entry: JSON.stringify({ ...makeDraft({ event: id }), ...change }) });
  test.each<[string, Json]>([
    ['null', null],
    ['a list', []],
    ['an entry that is no text', { entry: {} }],
    ['an entry that is no object', { entry: '[]' }],
    ['another event', row({ event: newEventId() })],
    ['no details', row({ details: null })],
    ['a kind that is no text', row({ kind: 1 })],
    ['decisions beside its details', row({ decided: { details: {}, decisions: [] } })],
    ['decisions without details', row({ details: undefined, decided: { decisions: [] } })],
    ['decisions that are no list', row({ details: undefined, decided: { details: {}, decisions: {} } })],
    ['a decision that is none', row({ details: undefined, decided: { details: {}, decisions: [{ id: 'r-1', account: 'a' }] } })],
  ])('is refused when it contains %s', (_, draft) => {
    expect(() => parsePending(keyring, { event_id: id, draft, by_owner: true })).toThrow('is none that this log made');
  });
});
