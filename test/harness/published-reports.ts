/**
 * Reports of made-up facts, stored as `writ report publish` stores them, for tests of what shows them. No period of a test has as many facts as a page should be
 * looked at with, so nothing here is compared with the totals of its days: test/flows/reports.test.ts publishes one in the way that compares.
 */
import { createHash } from 'node:crypto';
import { leaveEntry } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { factsFile, makeSheets, method } from '@writ/reports/make';
import { generatedLines, operatorKey, sampleFigures, signedFigures } from '@writ/reports/testing/generated-facts.ts';
import pg from 'pg';
import { vi } from 'vitest';
import type { Stack } from './stack.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface SampleReport {
  readonly id: string;
  readonly sheets: ReadonlyMap<string, string>;
}

export interface SamplePeriod {
  readonly from: string;
  readonly to: string;
  readonly corrects?: string;
  /** How many facts, and the seed that makes them. */
  readonly facts: readonly [count: number, seed: number];
}

/** Stores a report, and answers once it is listed. */
export async function publishSample(
  stack: Stack,
  { from, to, corrects, facts: [count, seed] }: SamplePeriod,
  at = new Date(),
): Promise<SampleReport> {
  const facts = factsFile(generatedLines(count, seed));
  const figures = signedFigures(sampleFigures, operatorKey().privateKey);
  const sheets = makeSheets({ facts, figures: sampleFigures, from, to });
  const hashes = Object.fromEntries(Array.from(sheets, ([name, text]) => [name, sha256(text)]));
  const says = { period: `${from}/${to}`, from: 0, to: 1, method, facts: sha256(facts), figures: sha256(figures), sheets: hashes };
  const event = newEventId();
  const details = { ...says, corrects: corrects ?? null };
  const owner = new pg.Client(stack.database.options('owner'));
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('INSERT INTO log.report (event_id, says) VALUES ($1, $2)', [event, details]);
    for (const [name, text] of [['facts.ndjson', facts], ['figures.jws', figures], ...sheets] as const)
      await owner.query('INSERT INTO log.report_file (event_id, name, bytes) VALUES ($1, $2, $3)', [event, name, Buffer.from(text)]);
    await leaveEntry(owner, { event, kind: 'system', type: 'report.v1', at, details });
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
  await vi.waitFor(
    async () => {
      const listed = await (await fetch(`${stack.baseUrl}/reports/`)).text();
      if (!listed.includes(event)) throw new Error(`${event} is not listed yet`);
    },
    { timeout: 30_000, interval: 100 },
  );
  return { id: event, sheets };
}
