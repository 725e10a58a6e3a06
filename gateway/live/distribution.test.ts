import { afterEach, expect, test, vi } from 'vitest';
import type { Change, ChangeReader } from './change-reader.ts';
import { type Distribution, gathered, openDistribution, type Told } from './distribution.ts';

const change = (sequence: number, readers: readonly string[], over: Partial<Change> = {}): Change => ({
  kind: 'ORDER',
  id: `order-${sequence}`,
  sequence: String(sequence),
  readers,
  ...over,
});

/** A reader that hands out what a test has put in, and counts how often it is asked. */
function fakeReader() {
  const waiting: Change[] = [];
  const state = { asked: 0, fails: false };
  const reader: ChangeReader = {
    read: async (edge) => {
      state.asked += 1;
      if (state.fails) throw new Error('the database is away');
      return { edge: String(state.asked), changes: edge === null ? [] : waiting.splice(0) };
    },
    kindsSince: async () => [],
    forget: async () => undefined,
  };
  return { waiting, state, reader };
}

const opened: Distribution[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
function open(reader: ChangeReader) {
  const faults: unknown[] = [];
  const distribution = openDistribution({ reader, pauseMs: 1, onFault: (cause) => faults.push(cause) });
  opened.push(distribution);
  return { distribution, faults };
}
function listener(...texts: string[]) {
  const heard: Told[] = [];
  return { texts, heard, tell: (told: Told) => void heard.push(told), lost: vi.fn() };
}

test('a change reaches those whom it concerns, without its readers, once', async () => {
  const { waiting, reader } = fakeReader();
  const { distribution } = open(reader);
  const [agent, judge, both] = [listener('AGENT'), listener('VALIDATING', 'VALIDATING DE'), listener('AGENT', 'COUNSEL')];
  for (const one of [agent, judge, both]) await distribution.listen(one);
  waiting.push(change(1, ['AGENT', 'COUNSEL']), change(2, ['VALIDATING DE']));
  await vi.waitFor(() => expect(judge.heard).toHaveLength(1));
  expect(agent.heard).toEqual([{ kind: 'ORDER', id: 'order-1', sequence: '1' }]);
  expect(both.heard).toEqual(agent.heard);
  expect(judge.heard).toEqual([{ kind: 'ORDER', id: 'order-2', sequence: '2' }]);
});

test('a text that begins like another one is another one', async () => {
  const { waiting, reader } = fakeReader();
  const { distribution } = open(reader);
  const [one, witness] = [listener('ISSUING DE court'), listener('AGENT')];
  for (const each of [one, witness]) await distribution.listen(each);
  waiting.push(change(1, ['ISSUING DE court of appeal']), change(2, ['ISSUING DE']), change(3, ['AGENT']));
  await vi.waitFor(() => expect(witness.heard).toHaveLength(1));
  expect(one.heard).toEqual([]);
});

test('nothing is asked while nobody listens', async () => {
  const { state, reader } = fakeReader();
  const { distribution } = open(reader);
  expect(state.asked).toBe(0);
  const leave = await distribution.listen(listener('AGENT'));
  expect(state.asked).toBeGreaterThan(0);
  leave();
  await distribution.close();
  const asked = state.asked;
  const again = await distribution.listen(listener('AGENT'));
  expect(state.asked).toBe(asked + 1);
  again();
});

test('when the database is away every listener is lost, and whoever listens again hears again', async () => {
  const { waiting, state, reader } = fakeReader();
  const { distribution, faults } = open(reader);
  const first = listener('AGENT');
  const leave = await distribution.listen(first);
  state.fails = true;
  await vi.waitFor(() => expect(first.lost).toHaveBeenCalledOnce());
  leave();
  expect(faults).not.toEqual([]);
  state.fails = false;
  const second = listener('AGENT');
  await distribution.listen(second);
  waiting.push(change(1, ['AGENT']));
  await vi.waitFor(() => expect(second.heard).toHaveLength(1));
  expect(first.heard).toEqual([]);
});

test('many changes that concern the same people are one, without an id; few come one by one', () => {
  const many = Array.from({ length: 21 }, (_, index) => change(index, ['AGENT'], { kind: 'WORK' }));
  expect(gathered([...many, change(30, ['AGENT'])])).toEqual([{ ...many[20], id: null }, change(30, ['AGENT'])]);
  expect(gathered(many.slice(1))).toEqual(many.slice(1));
});
