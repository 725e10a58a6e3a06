/** The facts of an installation's own entries, as its operator reads them. */
import type { LogDetails } from '@writ/access-log';
import { expect, it } from 'vitest';
import { factsOfEntries } from './entry-facts.ts';

type Values = Awaited<ReturnType<LogDetails['values']>>;
const fact = { misuse: 'ILLEGAL_CONTENT', fact: 'suspension' };
const entries: Values = new Map([
  [3, { type: 'work.claimed.v1' }],
  [1000, { type: 'notice.submitted.v1' }],
  [700, { type: 'misuse.suspended.v1', fact }],
  [701, { type: 'misuse.suspended.v1', fact }],
  [900, { type: 'decisions.v1' }],
]);
const asked: string[][] = [];
const details = {
  values: async (indices: readonly number[], fields: readonly string[]) => {
    asked.push([...fields]);
    return new Map([...entries].filter(([index]) => indices.includes(index)));
  },
} as Partial<LogDetails> as LogDetails;

const covering = new Set([900]);
async function linesOf(from: number, to: number, found: ReadonlySet<number> = covering): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of factsOfEntries(details, { from, to }, found)) lines.push(line);
  return lines;
}

it('are one line of RFC 8785 for each entry that has one, within the span alone; no other field is opened', async () => {
  const line = '{"fact":"suspension","misuse":"ILLEGAL_CONTENT"}';
  expect(await linesOf(0, 701)).toEqual([line]);
  expect(await linesOf(0, 702)).toEqual([line, line]);
  expect(new Set(asked.flat())).toEqual(new Set(['type', 'fact']));
});

it('are refused where the decisions that an entry covers were not found', async () => {
  expect(await linesOf(702, 901)).toEqual([]);
  await expect(linesOf(702, 901, new Set())).rejects.toThrow(/Entry 900 covers decisions, and none is stored/);
});

it('are refused with an entry from before there were any: a report without it would be wrong', async () => {
  await expect(linesOf(901, 1001)).rejects.toThrow(/Entry 1000 is from before there were facts/);
});
