import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Changes } from './changes.ts';
import { workOf } from './job.ts';
import { Resting } from './resting.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** A loop over a table whose next row falls due at a second, and a database whose state is a word. */
async function scene({ pauseMs = 500, finds = false } = {}) {
  const state = { second: 0, next: null as number | null, called: false, asked: 0, seen: 'one', finds };
  const clock = () => new Date(state.second * 1_000);
  const until = async () => {
    state.asked += 1;
    return state.next === null ? null : new Date(state.next * 1_000);
  };
  const sweep = { name: 'loop', pauseMs, rest: { until, isCalled: () => state.called }, round: async () => false };
  const [job] = workOf({ db: {}, clock }, { queue: 'due', lanes: 1, kinds: [sweep], close: async () => {} }).jobs;
  if (job === undefined) throw new TypeError('no job');
  const changes = new Changes();
  const see = (seen: string) => changes.look(async () => seen);
  await see('one');
  const resting = new Resting(job, { changes, clock, lookMs: 500 });
  return { state, see, changes, resting, round: () => resting.round(async () => state.finds) };
}

test('a loop rests after a round that found nothing, and asks once until when', async () => {
  const { state, resting, round } = await scene();
  expect(await resting.mayRest()).toBe(false);
  await round();
  for (let look = 0; look < 3; look += 1) expect(await resting.mayRest()).toBe(true);
  expect(state.asked).toBe(1);
});

test('it goes on when anybody has written, when something falls due, when it is called, and when the clock is set back', async () => {
  const { state, see, resting, round } = await scene();
  await round();
  await see('two');
  expect(await resting.mayRest()).toBe(false);
  state.next = 7;
  await round();
  state.second = 6;
  expect(await resting.mayRest()).toBe(true);
  state.second = 7;
  expect(await resting.mayRest()).toBe(false);
  await round();
  state.next = null;
  await round();
  state.called = true;
  expect(await resting.mayRest()).toBe(false);
  state.called = false;
  expect(await resting.mayRest()).toBe(true);
  state.second = 2;
  expect(await resting.mayRest()).toBe(false);
});

test('what is written while a round runs ends the rest after it', async () => {
  const { see, resting } = await scene();
  await resting.round(async () => {
    await see('two');
    return false;
  });
  expect(await resting.mayRest()).toBe(false);
});

test('it does not rest where it is not known whether anybody has written, nor after a round that failed', async () => {
  const { see, changes, resting, round } = await scene();
  await round();
  await expect(changes.look(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await resting.mayRest()).toBe(false);
  await see('one');
  await expect(resting.round(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await resting.mayRest()).toBe(false);
});

test('one that is quicker than the looks keeps its pace after it has found something', async () => {
  const quick = await scene({ pauseMs: 50, finds: true });
  await quick.round();
  expect(await quick.resting.mayRest()).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(await quick.resting.mayRest()).toBe(true);
  const slow = await scene({ finds: true });
  await slow.round();
  expect(await slow.resting.mayRest()).toBe(true);
});
