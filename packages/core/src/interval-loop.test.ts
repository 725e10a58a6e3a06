import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { intervalLoop } from './interval-loop.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an interval loop runs at once, then pauses after each end, and never runs twice at the same time', async () => {
  let running = 0;
  let rounds = 0;
  const repeated = intervalLoop(1_000, async () => {
    expect(running).toBe(0);
    running += 1;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    running -= 1;
    rounds += 1;
  });
  await vi.advanceTimersByTimeAsync(4_999);
  expect(rounds).toBe(0);
  await vi.advanceTimersByTimeAsync(1 + 1_000 + 5_000);
  expect(rounds).toBe(2);
  const stopped = repeated.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await stopped;
  expect(rounds).toBe(2);
});

test('a stop in the middle of a round waits for its end and allows none afterwards', async () => {
  let ended = 0;
  const repeated = intervalLoop(1_000, async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ended += 1;
  });
  const stopped = repeated.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  expect(ended).toBe(1);
});
