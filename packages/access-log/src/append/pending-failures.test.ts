import { describe, expect, test } from 'vitest';
import { PendingFailures } from './pending-failures.ts';

function makeFailures() {
  let nowMs = 0;
  const failures = new PendingFailures(() => new Date(nowMs));
  const wait = (ms: number): void => {
    nowMs += ms;
  };
  return { failures, wait };
}

describe('a pending row that fails', () => {
  test('is due again after one, two, four seconds, and not before', () => {
    const { failures, wait } = makeFailures();
    for (const pauseMs of [1_000, 2_000, 4_000]) {
      failures.add('a', 'row');
      wait(pauseMs - 1);
      expect(failures.due()).toEqual([]);
      wait(1);
      expect(failures.due()).toEqual(['a']);
    }
  });

  test.each([
    ['of its own', 'row', 300_000],
    ["of the log's", 'log', 8_000],
  ] as const)('for a reason %s waits a limited time', (_, of, longestMs) => {
    const { failures, wait } = makeFailures();
    for (let times = 0; times < 100; times += 1) failures.add('a', of);
    wait(longestMs - 1);
    expect(failures.due()).toEqual([]);
    wait(1);
    expect(failures.due()).toEqual(['a']);
  });

  test('is logged at its failures 1, 2, 4, 8 and so on', () => {
    const { failures } = makeFailures();
    const told = Array.from({ length: 20 }, () => failures.add('a', 'row')).filter(({ tell }) => tell);
    expect(told.map(({ times }) => times)).toEqual([1, 2, 4, 8, 16]);
  });

  test('starts again once it is forgotten', () => {
    const { failures } = makeFailures();
    failures.add('a', 'row');
    failures.forget('a');
    expect(failures.size).toBe(0);
    expect(failures.add('a', 'row').times).toBe(1);
  });
});

test('at most 4096 failing rows are remembered, the first is forgotten first, and 256 at most are tried at once, the longest due first', () => {
  const { failures, wait } = makeFailures();
  for (let i = 0; i < 4_100; i += 1) {
    failures.add(`${i}`, 'row');
    wait(1);
  }
  expect(failures.size).toBe(4_096);
  expect(failures.events()[0]).toBe('4');
  wait(10_000);
  expect(failures.due()).toEqual(Array.from({ length: 256 }, (_, i) => `${i + 4}`));
});
