/** Waits for the worker of a stack, where a test compares what was there before with what is there after. */
import { openPrisma } from '@writ/prisma/client';
import { expect, vi } from 'vitest';
import { jobKinds } from '../../subgraphs/orders/worker/jobs.ts';
import type { Stack } from './stack.ts';

/** Resolves when nothing is due for it and nothing is under way. */
export async function workerIdle({ database, clock, sql }: Pick<Stack, 'database' | 'clock' | 'sql'>): Promise<void> {
  const db = openPrisma(database.options('orders'), 1);
  const nothingUnderWay = async () =>
    expect(await sql('postgres', `SELECT data FROM worker.job_common WHERE name = 'due' AND state < 'completed'`)).toEqual([]);
  // Before too: what is under way makes nothing due until it ends, which may be after that kind was looked at.
  const look = async () => {
    await nothingUnderWay();
    for (const kind of jobKinds) expect(await kind.due(db, clock()), kind.name).toEqual([]);
    await nothingUnderWay();
  };
  await vi.waitFor(look, { interval: 50 }).finally(() => db.$disconnect());
}
