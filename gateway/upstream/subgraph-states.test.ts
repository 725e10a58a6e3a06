import { type SubgraphName, subgraphNames } from '@writ/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSubgraphStates, type SubgraphStates, type SubgraphStatesOptions } from './subgraph-states.ts';

/** What each answers: a status, or why there is no answer. */
let answers: Partial<Record<SubgraphName, number | Error | 'nothing'>>;
let asked: string[];
let states: SubgraphStates;

const subgraphs = Object.fromEntries(
  subgraphNames.map((name) => [name, { at: { url: `http://${name}.internal:4100${name === 'audit' ? '/base' : '/'}` } }]),
) as Record<SubgraphName, { at: { url: string } }>;

const ask = async (url: URL, signal: AbortSignal): Promise<number> => {
  asked.push(url.href);
  const answer = answers[url.hostname.split('.')[0] as SubgraphName] ?? 200;
  if (answer instanceof Error) throw answer;
  return answer === 'nothing' ? new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))) : answer;
};
const open = (more: Partial<SubgraphStatesOptions> = {}): void => {
  states = openSubgraphStates({ subgraphs, ask, believedMs: 0, ...more });
};
beforeEach(() => {
  answers = {};
  asked = [];
});
afterEach(() => states.close());

it('asks all for their readiness when it is asked, and not before', async () => {
  open();
  expect(asked).toEqual([]);
  expect(await states.silent()).toEqual([]);
  expect(asked).toEqual([
    ...['records', 'content', 'enforcement', 'orders'].map((name) => `http://${name}.internal:4100/readyz`),
    'http://audit.internal:4100/base/readyz',
  ]);
});

it('asks once for all who ask at a time, and not again for as long as it is believed', async () => {
  open({ believedMs: 3_600_000 });
  await Promise.all([states.silent(), states.silent()]);
  await states.silent();
  expect(asked).toHaveLength(5);
});

it.each<[string, number | Error | 'nothing']>([
  ['is refused', new TypeError('fetch failed')],
  ['is not ready', 503],
  ['is late', 'nothing'],
])('one that %s is named, and not when it answers again', async (_what, answer) => {
  answers = { content: answer };
  open({ withinMs: 20 });
  expect(await states.silent()).toEqual(['content']);
  answers = {};
  expect(await states.silent()).toEqual([]);
});

it('one of an earlier version, which asks for a token, answers', async () => {
  answers = { orders: 401 };
  open();
  expect(await states.silent()).toEqual([]);
});

it('one that takes its time keeps nobody waiting who asks: they hear what was known, and the truth later', async () => {
  open({ patienceMs: 1, withinMs: 2_000 });
  expect(await states.silent()).toEqual([]);
  answers = { records: 'nothing' };
  expect(await states.silent()).toEqual([]);
  await vi.waitFor(async () => expect(await states.silent()).toEqual(['records']));
});

it('a round that waits ends with it', async () => {
  answers = { records: 'nothing' };
  open({ withinMs: 3_600_000 });
  const waiting = states.silent();
  await states.close();
  expect(await waiting).toContain('records');
});

it('one of its own process says by itself whether it is ready', async () => {
  let records: () => Promise<boolean> = async () => true;
  const at = { ask: () => Promise.reject(new TypeError('nobody asks')), isReady: () => records() };
  open({ subgraphs: { ...subgraphs, records: { at } } });
  expect(await states.silent()).toEqual([]);
  records = async () => false;
  expect(await states.silent()).toEqual(['records']);
  records = () => Promise.reject(new Error('the database is gone'));
  expect(await states.silent()).toEqual(['records']);
  expect(asked.filter((url) => url.includes('records'))).toEqual([]);
});
