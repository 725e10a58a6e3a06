/** What was measured of servers side by side, as JSON and as a table for people. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import type { Measured, Turn } from '../load/measure.ts';

/** Over the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Row {
  readonly name: string;
  readonly settings: string;
  readonly requestsPerSecond: Spread;
  /** Of all answers of all rounds under load, in milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** With one client. */
  readonly aloneP50Ms: number;
  /** Processor time of the measured processes together, in milliseconds a request. */
  readonly cpuMs: Spread;
  /** The same of each of them. */
  readonly cpuMsOf: Readonly<Record<string, number>>;
  /** Processor time a request to the first server's in the same round: 0.5 is half of it. */
  readonly cpuRatio: Spread;
  /** Requests a second to the first server's in the same round: 2 is twice as many. */
  readonly rateRatio: Spread;
  readonly peakMegabytes: number;
  readonly bytesAnAnswer: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  min: Math.min(...values),
  max: Math.max(...values),
});

const sum = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((total, value) => total + value, 0);
const cpuOf = ({ cpuMs, requests }: Turn): number => sum(cpuMs) / requests;
const rateOf = ({ requests, seconds }: Turn): number => requests / seconds;

/** Each round's value to that of the other server in the same round. */
const ratios = (own: readonly Turn[], other: readonly Turn[], value: (turn: Turn) => number): number[] =>
  own.map((turn, round) => value(turn) / value(other[round] ?? turn));

/** One row a server, in their order. */
export function summary(measured: readonly Measured[]): Row[] {
  const first = measured[0]?.loaded ?? [];
  return measured.map(({ name, settings, loaded, alone, peakBytes }) => {
    const times = loaded.flatMap(({ latenciesMs }) => latenciesMs);
    const requests = loaded.reduce((total, turn) => total + turn.requests, 0);
    const cpuMsOf = Object.keys(peakBytes).map((part) => [
      part,
      quantile(
        loaded.map((turn) => (turn.cpuMs[part] ?? 0) / turn.requests),
        0.5,
      ),
    ]);
    return {
      name,
      settings,
      requestsPerSecond: spread(loaded.map(rateOf)),
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
      aloneP50Ms: quantile(
        alone.flatMap(({ latenciesMs }) => latenciesMs),
        0.5,
      ),
      cpuMs: spread(loaded.map(cpuOf)),
      cpuMsOf: Object.fromEntries(cpuMsOf) as Record<string, number>,
      cpuRatio: spread(ratios(loaded, first, cpuOf)),
      rateRatio: spread(ratios(loaded, first, rateOf)),
      peakMegabytes: sum(peakBytes) / 1e6,
      bytesAnAnswer: loaded.reduce((total, turn) => total + turn.bytes, 0) / requests,
    };
  });
}

/** One server beside another: medians of the rounds' ratios for processor time, and the ratios of p99 under load and of peak memory. */
export function beside(own: Measured, other: Measured): { cpu: number; p99: number; peak: number } {
  const p99 = ({ loaded }: Measured): number =>
    quantile(
      loaded.flatMap(({ latenciesMs }) => latenciesMs),
      0.99,
    );
  return {
    cpu: quantile(ratios(own.loaded, other.loaded, cpuOf), 0.5),
    p99: p99(own) / p99(other),
    peak: sum(own.peakBytes) / sum(other.peakBytes),
  };
}

const range = ({ median, min, max }: Spread, digits: number): string =>
  `${show(median, digits)} [${show(min, digits)}-${show(max, digits)}]`;

/** A table; with several processes of a server, a column of processor time for each kind. */
export function summaryTable(rows: readonly Row[]): string {
  const parts = [...new Set(rows.flatMap(({ cpuMsOf }) => Object.keys(cpuMsOf)))];
  const columns = parts.length > 1 ? parts : [];
  const head = ['', 'CPU ms/req', ...columns, 'CPU ratio', 'req/s', 'ratio', 'p50 ms', 'p99 ms', 'p50 alone', 'peak MB', 'bytes'];
  const lines = rows.map((row) => [
    row.name,
    show(row.cpuMs.median, 3),
    ...columns.map((part) => show(row.cpuMsOf[part] ?? Number.NaN, 3)),
    range(row.cpuRatio, 2),
    show(row.requestsPerSecond.median, 0),
    range(row.rateRatio, 2),
    show(row.p50Ms),
    show(row.p99Ms),
    show(row.aloneP50Ms, 2),
    show(row.peakMegabytes, 0),
    show(row.bytesAnAnswer, 0),
  ]);
  return table([head, ...lines]);
}

/** The servers' settings, a line each. */
export const settingsLines = (rows: readonly { name: string; settings: string }[]): string =>
  rows.map(({ name, settings }) => `  ${name}: ${settings}`).join('\n');

/** Which figures to believe, for the end of every result. */
export const trust = `What to trust. The CPU ratio compares a server with the first one in the same round: it is the steadiest figure, and the span in brackets
says how steady. Where a span is wide, others used the machine: run again. CPU ms/req is this machine's. req/s and p99 also depend on the clients
and the subgraphs, which share the cores with the server; "p50 alone" is one client, without queueing. Peak MB is from the start of the process to
the end.`;

/** The machine and the moment: names nobody and no place. */
export const machine = () => ({
  node: process.versions.node,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  load: Number((loadavg()[0] ?? 0).toFixed(2)),
});
