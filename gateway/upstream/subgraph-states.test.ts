import { type SubgraphName, subgraphNames } from '@writ/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSubgraphStates, type SubgraphStates } from './subgraph-states.ts';

/** What each answers: a status, or why there is no answer. */
let answers: Partial<Record<SubgraphName, number | Error | 'nothing'>>;
let asked: string[];
let states: SubgraphStates;

const urls = Object.fromEntries(subgraphNames.map((name) => [name, `http://${name}.internal:4100${name === 'audit' ? '/base' : '/'}`]));

const ask = async (url: URL, signal: AbortSignal): Promise<number> => {
  asked.push(url.href);
  const answer = answers[url.hostname.split('.')[0] as SubgraphName] ?? 200;
  if (answer instanceof Error) throw answer;
  return answer === 'nothing' ? new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))) : answer;
};
const open = async (): Promise<void> => {
  states = await openSubgraphStates({ urls: urls as Record<SubgraphName, string>, fetch, pauseMs: 1, withinMs: 20 });
};
beforeEach(() => {
  answers = {};
  asked = [];
});
afterEach(() => states.close());

it('knows after the first round that all answer, and asks for their readiness', async () => {
  await open();
  expect(states.silent()).toEqual([]);
  expect(asked.slice(0, 5)).toEqual([
    ...['records', 'content', 'enforcement', 'orders'].map((name) => `http://${name}.internal:4100/readyz`),
    'http://audit.internal:4100/base/readyz',
  ]);
});

it.each<[string, number | Error | 'nothing']>([
  ['is refused', new TypeError('fetch failed')],
  ['is not ready', 503],
  ['is late', 'nothing'],
])('one that %s is silent, and not when it answers again', async (_what, answer) => {
  answers = { content: answer };
  await open();
  expect(states.silent()).toEqual(['content']);
  answers = {};
  await vi.waitFor(() => expect(states.silent()).toEqual([]));
});

it('one of an earlier version, which asks for a token, answers', async () => {
  answers = { orders: 401 };
  await open();
  expect(states.silent()).toEqual([]);
});

it('a round that waits ends with it', async () => {
  await open();
  answers = { records: 'nothing' };
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(15));
  await states.close();
  const { length } = asked;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toHaveLength(length);
});
