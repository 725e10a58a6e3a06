/** What was measured of each kind of request, as tables for people. Of time within appends, what overlaps counts once. */

import { show, table } from '../harness/table.ts';
import { covered, quantile } from '../harness/timing.ts';
import type { Answered } from './client.ts';
import type { Seen } from './recorder.ts';

/** One kind at one concurrency: its answers, what was seen meanwhile, and the servers' processor and wall clock time in milliseconds. */
export interface Tally extends Seen {
  readonly name: string;
  answers: Answered[];
  cpuMs: number;
  wallMs: number;
}

const decision = 'access.decision.v1';
const disclosure = 'record.disclosed.v1';
const isAppend = ({ event }: Seen['parts'][number]): boolean => event !== undefined;
const half = (values: readonly number[]): number => quantile(values, 0.5);

/** An answer's milliseconds in the log, by the event of its receipt. */
function logged({ answers, parts }: Tally) {
  const appends = parts.filter(isAppend);
  const operations = new Map(appends.map(({ event, operation }) => [event, operation]));
  const byOperation = Map.groupBy(appends, ({ operation }) => operation);
  return answers.flatMap(({ ms, event }) => {
    const own = event === undefined ? [] : (byOperation.get(operations.get(event) ?? '') ?? []);
    const of = (type: string): number => covered(own.filter(({ name }) => name === type));
    return own.length === 0
      ? []
      : [{ all: covered(own), decision: of(decision), disclosure: of(disclosure), share: (100 * covered(own)) / ms }];
  });
}

/** Times, the log's part in them, and the times as multiples of the last kind's. */
export function timesTable(tallies: readonly Tally[]): string {
  const p50 = (tally: Tally | undefined): number => half((tally?.answers ?? []).map(({ ms }) => ms));
  const rows = tallies.map((tally) => {
    const log = logged(tally);
    const times = tally.answers.map(({ ms }) => ms);
    return [
      tally.name,
      ...[p50(tally), quantile(times, 0.95)].map((value) => show(value)),
      `x${show(p50(tally) / p50(tallies.at(-1)), 2)}`,
      show(half(log.map(({ share }) => share)), 0),
      ...(['all', 'decision', 'disclosure'] as const).map((pick) => show(half(log.map((one) => one[pick])))),
      show((1000 * times.length) / tally.wallMs, 0),
      show(half(tally.answers.map(({ bytes }) => bytes)) / 1000),
    ];
  });
  return table([['', 'p50 ms', 'p95 ms', 'ratio', 'log %', 'log p50', 'decision', 'disclosure', 'per second', 'kB'], ...rows]);
}

/** Where the time goes when one is asked at a time: means, of which those of subgraphs that are asked at once overlap. */
export function partsTable(tallies: readonly Tally[]): string {
  const each = (tally: Tally, isIn: (part: Seen['parts'][number]) => boolean): number =>
    [...Map.groupBy(tally.parts.filter(isIn), ({ operation }) => operation).values()].reduce((sum, own) => sum + covered(own), 0);
  const rows: [string, (tally: Tally) => number][] = [
    ['whole, ms', ({ answers }) => answers.reduce((sum, { ms }) => sum + ms, 0)],
    ['orders', (tally) => each(tally, ({ name }) => name === 'orders')],
    ['  append of the decision in it', (tally) => each(tally, ({ name }) => name === decision)],
    ...['records', 'content', 'enforcement'].map((part): [string, (tally: Tally) => number] => [
      part,
      (tally) => each(tally, ({ name }) => name === part),
    ]),
    ['append of the disclosure', (tally) => each(tally, ({ name }) => name === disclosure)],
    ['gateway and wire', (tally) => tally.answers.reduce((sum, { ms }) => sum + ms, 0) - each(tally, ({ name }) => name !== decision)],
    ['processor time of the servers, ms', ({ cpuMs }) => cpuMs],
    ['round trips to the database', ({ roundTrips }) => roundTrips],
    ['transactions flushed to disk', ({ writes }) => writes],
  ];
  const lines = rows.map(([name, of]) => [name, ...tallies.map((tally) => show(of(tally) / tally.answers.length))]);
  return table([['', ...tallies.map(({ name }) => name)], ...lines]);
}
