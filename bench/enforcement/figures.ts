/** Times and rates of acts and pages: arithmetic on what was measured, and a table for people. */

import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import type { Driven } from '../load/drive.ts';

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

/** The same of goes in bulk, each of so many decisions: times are those of a request, and the rate is of decisions. */
export function bulkFigures(name: string, clients: number, goes: readonly Driven[], decisions: number): Figures {
  const seconds = goes.reduce((sum, go) => sum + go.seconds, 0);
  return { ...figuresOf(name, clients, goes), perSecond: (goes.length * decisions) / seconds };
}

/** With the ratio of each p50 to that of the last row, which has a name for it. */
export const actsTable = (figures: readonly Figures[], last = 'an entry'): string =>
  table([
    ['', 'clients', 'p50 ms', 'p99 ms', 'per second', `p50 to ${last}`],
    ...figures.map(({ name, clients, p50Ms, p99Ms, perSecond = Number.NaN }) => [
      name,
      String(clients),
      show(p50Ms, 2),
      show(p99Ms, 2),
      show(perSecond, 0),
      show(p50Ms / (figures.at(-1)?.p50Ms ?? Number.NaN), 2),
    ]),
  ]);
