/** What was measured of the log, as tables for people. */
import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import type { Rate } from './rates.ts';
import type { ProofTimes } from './reading.ts';
import type { Storage } from './storage.ts';
import { besides, ratios } from './targets.ts';

function ratio(rate: Rate, other: Rate | undefined): string {
  if (other === rate) return '';
  const values = ratios(rate, other);
  return `${show(quantile(values, 0.5), 2)} [${show(quantile(values, 0), 2)}-${show(quantile(values, 1), 2)}]`;
}

/** Appends a second, their times, and their ratios to the variants that the log is compared with. */
export const ratesTable = (rates: readonly Rate[]): string =>
  table([
    ['', 'replicas', 'per second', 'p50 ms', 'p99 ms', 'CPU ms each', 'x chain', 'x naive'],
    ...rates.map((rate) => [
      `${rate.way}, ${rate.content}`,
      String(rate.replicas),
      show(quantile(rate.rates, 0.5), 0),
      show(quantile(rate.times, 0.5)),
      show(quantile(rate.times, 0.99)),
      show(rate.cpuMs / rate.times.length, 3),
      ratio(rate, besides(rates, rate, 'chain')),
      ratio(rate, besides(rates, rate, 'naive')),
    ]),
  ]);

/** Proofs and their verification, in milliseconds. */
export const proofsTable = ({ made, verified }: ProofTimes): string =>
  table([
    ['', 'p50 ms', 'p99 ms'],
    ...([['inclusion proof from the database', made] as const, ['its verification, signature and all', verified] as const] as const).map(
      ([name, times]) => [name, show(quantile(times, 0.5), 2), show(quantile(times, 0.99), 2)],
    ),
  ]);

/** Tables of the log, and what each takes for one entry. */
export const storageTable = (tables: readonly Storage[], entries: number): string =>
  table([
    ['', 'rows', 'MB', 'bytes an entry'],
    ...tables.map(({ table: name, rows, bytes }) => [name, String(rows), show(bytes / 1e6), show(bytes / entries)]),
  ]);
