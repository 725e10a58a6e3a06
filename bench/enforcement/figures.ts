/** Times and rates of acts and pages: arithmetic on what was measured, and a table for people. */
import type { Driven } from '../load/drive.ts';
import { show, table } from '../table.ts';
import { quantile } from '../timing.ts';

export interface Figures {
  readonly name: string;
  readonly clients: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Missing where nothing went on beside it. */
  readonly perSecond?: number;
}

/** Of several goes of one kind. */
export function figuresOf(name: string, clients: number, goes: readonly Driven[]): Figures {
  const times = goes.flatMap(({ latenciesMs }) => latenciesMs);
  const seconds = goes.reduce((sum, go) => sum + go.seconds, 0);
  return { name, clients, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), perSecond: times.length / seconds };
}

/** With the ratio of each p50 to that of the last row. */
export const actsTable = (figures: readonly Figures[]): string =>
  table([
    ['', 'clients', 'p50 ms', 'p99 ms', 'per second', 'p50 to an entry'],
    ...figures.map(({ name, clients, p50Ms, p99Ms, perSecond = Number.NaN }) => [
      name,
      String(clients),
      show(p50Ms, 2),
      show(p99Ms, 2),
      show(perSecond, 0),
      show(p50Ms / (figures.at(-1)?.p50Ms ?? Number.NaN), 2),
    ]),
  ]);
