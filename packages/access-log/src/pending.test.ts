import { newEventId } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { event, makeDraft } from '../testing/log-under-test.ts';
import type { Json } from './entry.ts';
import { parsePending, pendingRow } from './pending.ts';

/** What jsonb gives back. */
const stored = (draft: Json): Json => JSON.parse(JSON.stringify(draft)) as Json;

describe('a pending row', () => {
  test.each([
    ['with subject and organisation', makeDraft()],
    ['without them', (({ subject: _, organisation: __, ...rest }) => rest)(makeDraft())],
    ['with characters and numbers that jsonb would refuse or change', makeDraft({ details: { reason: 'a\0b', n: 1e21, z: 0.1 } })],
  ])('gives the draft back %s', (_, draft) => {
    const { eventId, draft: row } = pendingRow(draft);
    expect(eventId).toBe(draft.event);
    expect(JSON.stringify(row)).not.toMatch(/(?<!\\)\\u0000/);
    expect(parsePending(eventId, stored(row))).toEqual(draft);
  });

  test('is not made for a draft that could not be appended', () => {
    expect(() => pendingRow(makeDraft({ type: 'nonsense' }))).toThrow(TypeError);
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
  ])('is refused when it holds %s', (_, draft) => {
    expect(() => parsePending(id, draft)).toThrow('is not what pendingRow made');
  });
});
