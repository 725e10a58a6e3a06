/** What the rule of the shares promises, in every state of a small queue and along random walks of the real one. */
import { leafKinds } from '@writ/tlog';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryKind } from '../entries/declaration.ts';
import { placeOf, type QueueSlot, type Room, roomOf, Shares } from './shares.ts';

const place = (kind: EntryKind, refusal = false): QueueSlot => ({ kind, refusal });

/** How many of each wait, kept apart from what is tested. */
interface Waiting {
  readonly others: Record<string, number>;
  readonly refusals: Record<string, number>;
}

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Throws unless all that the rule promises holds in this state. */
function requirePromises(shares: Shares, room: Room, { others, refusals }: Waiting): void {
  expect(total(others) + total(refusals)).toBeLessThanOrEqual(room.all);
  for (const kind of leafKinds) {
    const [entries, refused] = [others[kind] ?? 0, refusals[kind] ?? 0];
    expect(refused).toBeLessThanOrEqual(room.refusals);
    if (entries < room.kind - room.refusals) expect(shares.admits(place(kind)), `${kind} is kept out`).toBe(true);
    if (entries + refused < room.kind) expect(shares.admits(place(kind)), `${kind} is kept out of its own`).toBe(true);
    if (refused >= room.refusals || entries + refused >= room.kind)
      expect(shares.admits(place(kind, true)), 'a refusal borrows').toBe(false);
  }
}

test('in every state that a small queue can reach, the rule keeps its promises', () => {
  // Kinds that never come still have their eighth: two that do are enough to see all.
  const kinds = ['authority', 'platform'] as const;
  const room = { all: leafKinds.length * 4 + 3, kind: 4, refusals: 2 };
  const seen = new Set<string>();
  const visit = (waiting: readonly QueueSlot[]): void => {
    const count = (refusal: boolean) =>
      Object.fromEntries(kinds.map((kind) => [kind, waiting.filter((one) => one.kind === kind && one.refusal === refusal).length]));
    const state: Waiting = { others: count(false), refusals: count(true) };
    const name = JSON.stringify(state);
    if (seen.has(name)) return;
    seen.add(name);
    const shares = new Shares(room);
    for (const one of waiting) shares.take(one);
    requirePromises(shares, room, state);
    for (const next of kinds.flatMap((kind) => [place(kind), place(kind, true)])) if (shares.admits(next)) visit([...waiting, next]);
    for (const i of waiting.keys()) visit(waiting.filter((_, at) => at !== i));
  };
  visit([]);
  expect(seen.size).toBeGreaterThan(250);
});

test('in any sequence of the real queue too, with every kind, the rule keeps its promises', () => {
  const room = roomOf(4_096);
  expect(room).toEqual({ all: 4_096, kind: 512, refusals: 256 });
  const step = fc.record({
    kind: fc.constantFrom(...leafKinds),
    refusal: fc.boolean(),
    count: fc.integer({ min: -700, max: 1_600 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const shares = new Shares(room);
      const state: Waiting = { others: {}, refusals: {} };
      for (const { kind, refusal, count } of steps) {
        const own = refusal ? state.refusals : state.others;
        const one = place(kind, refusal);
        for (let left = count; left > 0 && shares.admits(one); left -= 1) {
          shares.take(one);
          own[kind] = (own[kind] ?? 0) + 1;
        }
        for (let left = count; left < 0 && (own[kind] ?? 0) > 0; left += 1) {
          shares.give(one);
          own[kind] = (own[kind] ?? 0) - 1;
        }
        requirePromises(shares, room, state);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a flood', () => {
  const flood = (shares: Shares, one: QueueSlot): number => {
    let taken = 0;
    for (; shares.admits(one); taken += 1) shares.take(one);
    return taken;
  };

  test('of one kind takes its eighth and all free places, and leaves every other kind its eighth', () => {
    const shares = new Shares(roomOf(4_096));
    expect(flood(shares, place('platform'))).toBe(512 + 1_024);
    for (const kind of leafKinds) expect(flood(shares, place(kind))).toBe(kind === 'platform' ? 0 : 512);
  });

  test('of refusals takes half an eighth, and other entries of the same kind still have the rest', () => {
    const shares = new Shares(roomOf(4_096));
    expect(flood(shares, place('authority', true))).toBe(256);
    expect(flood(shares, place('self'))).toBe(1_536);
    expect(flood(shares, place('authority'))).toBe(256);
    shares.give(place('self'));
    expect(shares.admits(place('authority'))).toBe(true);
    expect(shares.admits(place('authority', true))).toBe(false);
  });
});

test('a refusal is an entry with the outcome failure', () => {
  expect(placeOf({ kind: 'authority', details: { outcome: 'failure' } })).toEqual(place('authority', true));
  for (const details of [{ outcome: 'success' }, {}, { outcome: ['failure'] }])
    expect(placeOf({ kind: 'authority', details })).toEqual(place('authority'));
});
