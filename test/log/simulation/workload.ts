/** What callers ask for in a run: the drafts, all drawn from its seed. */
import { type AccountId, type EventId, utcDay } from '@writ/core';
import type { EntryKind } from '../../../packages/access-log/src/entries/declaration.ts';
import type { EntryDraft } from '../../../packages/access-log/src/entries/entry.ts';
import type { Random } from './random.ts';

const entryKinds: readonly EntryKind[] = ['authority', 'platform', 'self', 'enforcement', 'audit', 'system'];
const accounts = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

/** The id of the `n`th event of a group. */
export const eventId = (group: number, n: number): EventId =>
  `${group.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as EventId;

/** A refusal, wholly public: cheap to make by the hundred. */
export const refusalDraft = (event: EventId, at: Date): EntryDraft => ({
  event,
  kind: 'self',
  type: 'limit.hit.v1',
  at,
  details: { limit: 'appends', outcome: 'failure' },
});

/** Public or private, about an account or not, now and then a refusal. */
export function drawDraft(random: Random, event: EventId, at: Date): EntryDraft {
  if (random.chance(0.4)) return { ...refusalDraft(event, at), details: { limit: utcDay(at), outcome: 'success' } };
  return {
    event,
    kind: random.pick(entryKinds),
    type: 'record.disclosed.v1',
    at,
    details: { initiator: 'officer-7', outcome: random.chance(0.2) ? 'failure' : 'success', target: 'subscriber' },
    ...(random.chance(0.6) ? { subject: random.pick(accounts) as AccountId } : {}),
    ...(random.chance(0.5) ? { organisation: 'Example Police' } : {}),
  };
}
