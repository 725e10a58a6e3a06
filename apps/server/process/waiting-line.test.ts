import { expect, it } from 'vitest';
import { waitingLine } from './waiting-line.ts';

const now = new Date('2026-03-02T12:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1_000);

it('nothing that waits, or not for long, is information: how much, how old the oldest is, and why', () => {
  const waiting = [
    { what: 'mail', count: 0, since: null, dead: 0 },
    { what: 'submissions', count: 7, since: ago(86_400), dead: 2 },
    { what: 'webhooks', count: 1, since: ago(-1), dead: 0 },
    { what: 'letters', count: 3, since: ago(60), dead: 0, why: { 'SOURCE_REFUSED BAD_SCOPE': 3 } },
  ];
  expect(waitingLine(waiting, now)).toEqual({
    level: 'info',
    fields: {
      part: 'worker',
      mail: { count: 0, oldestSeconds: 0 },
      submissions: { count: 7, oldestSeconds: 86_400, dead: 2 },
      webhooks: { count: 1, oldestSeconds: 0 },
      letters: { count: 3, oldestSeconds: 60, why: { 'SOURCE_REFUSED BAD_SCOPE': 3 } },
    },
    text: 'what waits to be sent',
  });
});

it.each([
  ['mail', 901],
  ['letters', 901],
  ['alerts', 301],
  ['ends', 301],
  ['webhooks', 901],
  ['submissions', 86_401],
])('%s that wait for %d seconds are a warning', (what, seconds) => {
  const line = (age: number) => waitingLine([{ what, count: 5_001, since: ago(age), dead: 0 }], now);
  expect(line(seconds)).toMatchObject({ level: 'warn', fields: { old: [what], [what]: { count: 5_001, oldestSeconds: seconds } } });
  expect(line(seconds - 1).level).toBe('info');
});
