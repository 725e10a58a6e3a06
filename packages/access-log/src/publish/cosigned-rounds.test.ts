/** Who waits for witnesses, by a clock that is played: rounds here publish whatever the test says. */
import { PublicError } from '@writ/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CosignedRounds } from './cosigned-rounds.ts';
import type { PublishedCheckpoint } from './stored-checkpoint.ts';

const at = (size: number): PublishedCheckpoint => ({ size, note: `note of ${size}` });
const state = { published: undefined as PublishedCheckpoint | undefined, publishes: 0, works: true };
let publish: () => void;
let rounds: CosignedRounds;
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(state, { published: undefined, publishes: 0, works: true });
  publish = () => {};
  rounds = new CosignedRounds({
    look: async () => state.published,
    publish: async () => {
      state.publishes += 1;
      publish();
      return state.works;
    },
    pauseMs: 100,
  });
});
afterEach(async () => {
  const closed = rounds.close();
  await vi.advanceTimersByTimeAsync(1_000);
  await closed;
  vi.useRealTimers();
});

/** What became of it by now. */
function watched(promise: Promise<PublishedCheckpoint>): { size?: number; error?: unknown } {
  const seen: { size?: number; error?: unknown } = {};
  promise.then(
    ({ size }) => Object.assign(seen, { size }),
    (error: unknown) => Object.assign(seen, { error }),
  );
  return seen;
}

test('whoever waits below the quorum is refused with LOG_UNAVAILABLE after five seconds, and not before', async () => {
  const seen = watched(rounds.await(0));
  await vi.advanceTimersByTimeAsync(4_999);
  expect(seen).toEqual({});
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.error).toBeInstanceOf(PublicError);
  expect(seen.error).toMatchObject({ code: 'LOG_UNAVAILABLE', detail: { retryAfterSeconds: 2 } });
});

test('nobody is asked once nobody waits', async () => {
  const seen = watched(rounds.await(0));
  await vi.advanceTimersByTimeAsync(5_100);
  expect(seen.error).toBeDefined();
  const asked = state.publishes;
  expect(asked).toBeGreaterThan(40);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.publishes).toBe(asked);
});

test('all who wait share one round, and what it covers is answered from memory afterwards', async () => {
  publish = () => {
    state.published = at(3);
  };
  const all = [0, 1, 2].map((index) => watched(rounds.await(index)));
  await vi.advanceTimersByTimeAsync(0);
  expect(all).toEqual([{ size: 3 }, { size: 3 }, { size: 3 }]);
  expect((await rounds.await(2)).note).toBe('note of 3');
  expect(state.publishes).toBe(1);
});

test('whoever comes during a round that does not cover the entry is served by the next one', async () => {
  const first = watched(rounds.await(0));
  let second: ReturnType<typeof watched> = {};
  publish = () => {
    if (state.publishes === 1) second = watched(rounds.await(1));
    state.published = at(state.publishes);
  };
  await vi.advanceTimersByTimeAsync(99);
  expect([first, second]).toEqual([{ size: 1 }, {}]);
  await vi.advanceTimersByTimeAsync(1);
  expect(second).toEqual({ size: 2 });
});

test('what another process has published serves too, without a round where it was there already', async () => {
  state.published = at(5);
  expect((await rounds.await(4)).size).toBe(5);
  expect(state.publishes).toBe(0);
  const seen = watched(rounds.await(5));
  await vi.advanceTimersByTimeAsync(300);
  expect(seen).toEqual({});
  state.published = at(6);
  await vi.advanceTimersByTimeAsync(100);
  expect(seen).toEqual({ size: 6 });
});

test('a round that failed is followed by the next after half a second', async () => {
  state.works = false;
  watched(rounds.await(0));
  await vi.advanceTimersByTimeAsync(499);
  expect(state.publishes).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.publishes).toBe(2);
});

test('whoever waits when the log is closed is refused at once', async () => {
  const seen = watched(rounds.await(0));
  await vi.advanceTimersByTimeAsync(0);
  const closed = rounds.close();
  await vi.advanceTimersByTimeAsync(100);
  await closed;
  expect(seen.error).toMatchObject({ code: 'LOG_UNAVAILABLE' });
});
