import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Batches } from './batch.ts';
import type { DecisionLine } from './line.ts';
import { openResults } from './results.ts';
import { sendDecisions } from './send.ts';

let folder: string;
let file: string;
let asked: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-send-'));
  file = join(folder, 'decisions.ndjson');
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = (key: string, country: string): string => JSON.stringify({ key, item: 'i', territories: [country] });

/** A server that does everything it is asked. */
const willing = {
  add: async (_batch: string, lines: readonly DecisionLine[]) => {
    asked.push(...lines.map(({ key }) => key));
    const outcomes = lines.map(({ key }) => ({ key, isStaged: false, restriction: { id: `r-${key}` }, refusal: null }));
    return { __typename: 'BatchLines' as const, outcomes };
  },
} as unknown as Batches;
const send = () => sendDecisions(file, 'b-1', { batches: willing, results: openResults(file), onSent: () => undefined });

test('a second line with the same key is refused in every run, and never confused with the first', async () => {
  writeFileSync(file, `${line('a', 'DE')}\n${line('a', 'FR')}\n`);
  expect(await send()).toEqual({ done: 1, failed: 1 });
  expect(await send()).toEqual({ done: 1, failed: 1 });
  expect(asked).toEqual(['a']);
});

test('a line that was done is not sent again, and a corrected one is', async () => {
  writeFileSync(file, `${line('a', 'DE')}\n{"key":"b"}\n`);
  expect(await send()).toEqual({ done: 1, failed: 1 });
  writeFileSync(file, `${line('a', 'DE')}\n${line('b', 'FR')}\n`);
  expect(await send()).toEqual({ done: 2, failed: 0 });
  expect(asked).toEqual(['a', 'b']);
});
