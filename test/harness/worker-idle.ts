/** Waits for the worker of a stack, where a test compares what was there before with what is there after. */
import { openPrisma } from '@writ/prisma/client';
import { expect, vi } from 'vitest';
import { jobKinds } from '../../subgraphs/orders/worker/jobs.ts';
import type { Stack } from './stack.ts';

/** Resolves when nothing is due for it and nothing is under way. */
export async function workerIdle({ database, clock, sql }: Pick<Stack, 'database' | 'clock' | 'sql'>): Promise<void> {
  const db = openPrisma(database.options('orders'), 1);
  const look = async () => {
    for (const kind of jobKinds) expect(await kind.due(db, clock()), kind.name).toEqual([]);
    expect(await sql('postgres', `SELECT data FROM worker.job_common WHERE name = 'due' AND state < 'completed'`)).toEqual([]);
  };
  await vi.waitFor(look, { timeout: 30_000, interval: 50 }).finally(() => db.$disconnect());
}
