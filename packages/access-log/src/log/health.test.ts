import { expect, test } from 'vitest';
import { healthOf, healthReporter } from './health.ts';

function makeSources() {
  const now: { failure?: string | undefined; degraded?: string | undefined } = {};
  const told: string[] = [];
  const sources = { failure: () => now.failure, degraded: () => now.degraded };
  const tell = healthReporter(sources, {
    warn: (_, message) => told.push(`warn: ${message}`),
    error: (_, message) => told.push(`error: ${message}`),
  });
  return { now, told, sources, tell };
}

test('a degraded log is still ready, and an error makes it unready', () => {
  const { now, sources } = makeSources();
  expect(healthOf(sources)).toEqual({ ready: true });
  now.degraded = 'weak';
  expect(healthOf(sources)).toEqual({ ready: true, degraded: 'weak' });
  now.failure = 'broken';
  expect(healthOf(sources)).toEqual({ ready: false, reason: 'broken', degraded: 'weak' });
});

test('each change of the health is reported once, and other numbers in a sentence are no change', () => {
  const { now, told, tell } = makeSources();
  tell();
  for (const seconds of [6, 7, 18]) {
    now.failure = `Nothing could be appended for ${seconds} seconds.`;
    tell();
  }
  now.failure = 'The log was set back.';
  tell();
  now.failure = undefined;
  tell();
  tell();
  now.degraded = '2 entries';
  tell();
  now.degraded = '3 entries';
  tell();
  expect(told).toEqual([
    'error: the log is not ready: Nothing could be appended for 6 seconds.',
    'error: the log is not ready: The log was set back.',
    'warn: the log is ready again',
    'warn: the log is degraded: 2 entries',
  ]);
});
