/** What a source can is asked once in five minutes, and known on while it is away. */
import { expect, it } from 'vitest';
import type { Capabilities } from '../wire/capabilities.ts';
import { knownCapabilities } from './known-capabilities.ts';

const minute = 60_000;
const said = (name: string): Capabilities => ({
  protocol: 'writ-source/1',
  name,
  identifierTypes: ['EMAIL'],
  categories: [],
  effects: [],
  checkpoint: null,
});

function asked() {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const state = { isAway: false, times: 0 };
  const describe = async () => {
    state.times += 1;
    if (state.isAway) throw new Error('nobody answers');
    return said(`answer ${state.times}`);
  };
  const ask = knownCapabilities({ describe }, () => new Date(now));
  const pass = (ms: number) => {
    now += ms;
  };
  return { ask: async () => (await ask())?.capabilities.name ?? null, state, pass };
}

it('is asked once in five minutes, however many ask at once', async () => {
  const { ask, state, pass } = asked();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['answer 1', 'answer 1', 'answer 1']);
  pass(5 * minute - 1);
  expect(await ask()).toBe('answer 1');
  pass(1);
  expect(await ask()).toBe('answer 2');
  expect(state.times).toBe(2);
});

it('is its last answer while it is away, which is asked every half a minute', async () => {
  const { ask, state, pass } = asked();
  state.isAway = true;
  expect(await ask(), 'and nothing before it ever answered').toBeNull();
  expect(await ask()).toBeNull();
  expect(state.times).toBe(1);
  state.isAway = false;
  pass(minute / 2);
  expect(await ask()).toBe('answer 2');
  state.isAway = true;
  pass(5 * minute);
  expect(await ask()).toBe('answer 2');
  expect(state.times).toBe(3);
});
