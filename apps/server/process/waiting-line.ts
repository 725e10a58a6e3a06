/** The line of the process log, once a minute, about what waits to be sent: how much, for how long the oldest of it, and why. It names nobody. */
import type { Waiting } from '@writ/worker';

/** From how many seconds on something is old: what is sent at once, what is tried again for an hour, and what has a day. */
const oldSeconds: Readonly<Record<string, number>> = {
  mail: 900,
  letters: 900,
  alerts: 300,
  ends: 300,
  webhooks: 900,
  submissions: 86_400,
};

export interface WaitingLine {
  readonly level: 'info' | 'warn';
  readonly fields: Record<string, unknown>;
  readonly text: string;
}

export function waitingLine(waiting: readonly Waiting[], now: Date): WaitingLine {
  const lines = waiting.map(({ what, count, since, dead, why }) => {
    const oldestSeconds = since === null ? 0 : Math.max(0, Math.round((now.getTime() - since.getTime()) / 1_000));
    return { what, count, oldestSeconds, dead, why, isOld: oldestSeconds > (oldSeconds[what] ?? 900) };
  });
  const old = lines.filter(({ isOld }) => isOld).map(({ what }) => what);
  const fields = Object.fromEntries(
    lines.map(({ what, count, oldestSeconds, dead, why }) => [
      what,
      { count, oldestSeconds, ...(dead > 0 && { dead }), ...(why && { why }) },
    ]),
  );
  return {
    level: old.length > 0 ? 'warn' : 'info',
    fields: { part: 'worker', ...(old.length > 0 && { old }), ...fields },
    text: old.length > 0 ? 'what waits to be sent, some of it for too long' : 'what waits to be sent',
  };
}
