/** A collection as the worker makes it: asked under its proof, each line compared with the order, sealed and stored; beside a plain stream of its lines. */

import { neededMemory } from '@writ/core/testing';
import { GeneratedSource } from '@writ/source/testing';
import type pg from 'pg';
import { collectDue } from '../../subgraphs/orders/collection/collect-job.ts';
import { collecting } from '../../subgraphs/orders/testing/collecting.ts';
import { readPlainly, servePlainly } from './plain.ts';

export interface CollectionCosts {
  readonly seconds: number;
  readonly plainSeconds: number;
  /** What the process that collects holds when what nobody needs any more was freed, in MiB, after a tenth of the lines and after all. */
  readonly tenthMiB: number;
  readonly allMiB: number;
  /** The most memory of that process, with what was not freed yet. */
  readonly mostMiB: number;
  /** The most of the adapter's process. */
  readonly adapterMiB: number;
  /** The longest transaction that was seen, looking every 20 ms; in milliseconds. */
  readonly longestMs: number;
}

const everyMs = 20;
const mebibytes = (bytes: number): number => bytes / 1024 / 1024;

function neededMiB(): number {
  const { heapUsed, external } = neededMemory();
  return mebibytes(heapUsed + external);
}

/** Looks at the database and at this process until it is stopped. */
function watch(admin: pg.Pool, tenth: number) {
  let [longestMs, tenthMiB, mostMiB] = [0, 0, 0];
  let ended = false;
  const running = (async () => {
    while (!ended) {
      const { rows } = await admin.query<{ ms: number | null; parts: number }>(
        `SELECT (SELECT max(extract(epoch FROM clock_timestamp() - xact_start) * 1000)::float8 FROM pg_stat_activity WHERE usename = 'writ_orders') AS ms,
                (SELECT count(*)::int FROM orders.collection_part) AS parts`,
      );
      longestMs = Math.max(longestMs, rows[0]?.ms ?? 0);
      mostMiB = Math.max(mostMiB, mebibytes(process.memoryUsage().rss));
      if (tenthMiB === 0 && (rows[0]?.parts ?? 0) >= tenth) tenthMiB = neededMiB();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return async () => {
    ended = true;
    await running;
    return { longestMs, tenthMiB, allMiB: neededMiB(), mostMiB };
  };
}

async function plainSeconds(lines: number): Promise<number> {
  const source = new GeneratedSource(lines);
  const window = { from: '2024-01-01T00:00:00.000Z', to: '2034-01-01T00:00:00.000Z' };
  const request = {
    account: GeneratedSource.account,
    categories: [{ category: 'TRAFFIC' as const, ...window }],
    horizon: window.to,
    after: null,
  };
  const plain = await servePlainly(() => source.collect(request));
  const from = performance.now();
  const read = await readPlainly(plain).finally(() => plain.close());
  if (read !== lines) throw new Error('The plain server left lines out.');
  return (performance.now() - from) / 1000;
}

export async function measureCollection(lines: number): Promise<CollectionCosts> {
  const on = await collecting(lines);
  try {
    const adapter = on.adapter();
    const snapshot = await on.serve('measured');
    const stop = watch(on.admin, Math.ceil(lines / 10 / 5_000));
    const from = performance.now();
    await collectDue.run(on.services, snapshot);
    const seconds = (performance.now() - from) / 1000;
    const seen = await stop();
    const { rows } = await on.admin.query<{ kept: number }>('SELECT count(*)::int AS kept FROM records.preserved');
    if (rows[0]?.kept !== lines) throw new Error(`The vault has ${rows[0]?.kept} of ${lines} lines.`);
    return { seconds, plainSeconds: await plainSeconds(lines), ...seen, adapterMiB: await adapter.peakMiB() };
  } finally {
    await on.close();
  }
}
