/** What was found, as the tables of docs/performance.md have it. */
import { show } from '../harness/table.ts';
import { isMet, type PerformanceTarget } from '../harness/targets.ts';
import { quantile } from '../harness/timing.ts';
import type { CheckFigures } from './opening.ts';
import type { WithAndWithout } from './with-and-without.ts';

export interface KeysFigures {
  /** Milliseconds of the processor: a page of 200 rows, its rows as JSON alone, a data key sealed and folded. */
  readonly opens: number;
  readonly json: number;
  readonly hpke: number;
  readonly fold: number;
  readonly checks: CheckFigures;
  readonly openings: { readonly half: number; readonly most: number; readonly cpu: number; readonly count: number };
  readonly door: { readonly assertion: number; readonly proof: number; readonly replay: number };
  readonly whole: WithAndWithout;
}

const half = (times: readonly number[]): number => quantile(times, 0.5);

export function aimsOf({ opens, hpke, checks, openings, door, whole }: KeysFigures): PerformanceTarget[] {
  const ratio = half(whole.with.disclosure.ms) / half(whole.without.disclosure.ms);
  const more = half(whole.with.own.ms) - half(whole.without.own.ms);
  return [
    { name: 'page of 200 rows opens, processor', found: opens, unit: 'ms', most: 1 },
    { name: 'a data key opens, processor', found: hpke, unit: 'ms', most: 0.4 },
    { name: 'checks 1 to 5 of a grant, nothing remembered, processor', found: checks.cold, unit: 'ms', most: 1 },
    { name: `a grant and three keys over a socket, p99 of ${openings.count}`, found: openings.most, unit: 'ms', most: 10 },
    { name: 'assertion, proof and used proof', found: door.assertion + door.proof + door.replay, unit: 'ms', most: 3 },
    { name: 'a disclosure with everything on to one without, p50', found: ratio, unit: 'x', most: 1.6 },
    { name: "a person's own records with everything on, p50 more", found: more, unit: 'ms', most: 8 },
  ];
}

/** A table in Markdown, which its formatter puts in line. */
const markdown = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map((_, n) => (n === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What was wanted and found, and then the figures behind it. */
export function report({ json, fold, checks, openings, door, whole }: KeysFigures, aims: readonly PerformanceTarget[]): string {
  const answered = (name: string, times: readonly number[]): string[] => [name, show(half(times), 1), show(quantile(times, 0.95), 1)];
  const met = (aim: PerformanceTarget): string => `${show(aim.found, 2)} ${aim.unit}${isMet(aim) ? '' : ': **missed**'}`;
  return [
    markdown([['measure', 'at most', 'found'], ...aims.map((aim) => [aim.name, `${aim.most} ${aim.unit}`, met(aim)])]),
    markdown([
      ['beside it', 'ms'],
      ['the same 200 rows as JSON alone, processor', show(json, 3)],
      ['a folded data key opens, processor', show(fold, 3)],
      ['checks 1 to 5 where the checkpoint was shown before, processor', show(checks.sameCheckpoint, 2)],
      ['checks 1 to 5 where the order was shown before too, processor', show(checks.warm, 2)],
      ['the service, for a grant and three keys, processor', show(openings.cpu, 2)],
      ['a grant and three keys over a socket, p50', show(openings.half, 2)],
      ['the assertion of an act, processor', show(door.assertion, 3)],
      ['the proof of a bound token, processor', show(door.proof, 3)],
      ['the row of a used proof, p50', show(door.replay, 2)],
    ]),
    markdown([
      ['one at a time', 'p50 ms', 'p95 ms'],
      answered('a disclosure without', whole.without.disclosure.ms),
      answered('a disclosure with everything on, without its wait', whole.with.disclosure.ms),
      answered('its wait for witnesses', whole.with.disclosure.waits),
      answered('own records without', whole.without.own.ms),
      answered('own records with everything on', whole.with.own.ms),
    ]),
  ].join('\n\n');
}
