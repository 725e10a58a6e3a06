/**
 * Two replicas under load whose wires to the database are cut at random points of their appends, half of the cuts at the COMMIT: before
 * the server gets it, after, and before its answer. The replica can't know what became of the batch. It asks for the same events again,
 * and finds them or not; either way each is there once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AppendSeen, type Cut, type Side, Wire } from '../harness/proxy.ts';
import { LogUnderLoad } from './appenders.ts';
import { check } from './check.ts';
import { randomOf } from './random.ts';
import { tell } from './under-load.ts';

let database: TestDatabase;
let load: LogUnderLoad;
let wires: Wire[];
beforeEach(async () => {
  database = await freshDatabase();
  load = new LogUnderLoad();
  wires = [];
});
afterEach(async () => {
  await load.close();
  for (const wire of wires) await wire.close();
  await database.drop();
});

const atCommit: readonly Cut[] = [
  { side: 'frontend', at: 'commit', forward: false },
  { side: 'frontend', at: 'commit', forward: true },
  { side: 'backend', at: 'commit', forward: false },
];
const sides: readonly Side[] = ['frontend', 'backend'];
/** At least as many as an append has on either side. */
const mostMessages = 40;

const hasCommit = ({ messages }: AppendSeen): boolean => messages.frontend.includes('Q commit');
const hasEnded = ({ messages }: AppendSeen): boolean => messages.backend.includes('C COMMIT');
const writes = ({ messages }: AppendSeen): boolean => messages.frontend.includes('B writ_log_insert');

/** The append that was cut and the next one of the same replica, which is about the same batch; undefined when nothing was cut. */
async function cutOnce(wire: Wire, cut: Cut, skip: number): Promise<[cut: AppendSeen, retried: AppendSeen] | undefined> {
  const seen = wire.record();
  wire.order({ ...cut, skip, times: 1 });
  const found = (): number => seen.findIndex(({ cutAt }) => cutAt !== undefined);
  for (const until = Date.now() + 30_000; ; await wait(2)) {
    if (Date.now() > until) throw new Error(`Nothing was appended for thirty seconds: ${JSON.stringify(seen.slice(-2))}`);
    // An append that is shorter than the cut asks for has gone by.
    const missed = seen[skip] !== undefined && hasEnded(seen[skip]) && found() < 0;
    const [hit, retried] = found() < 0 ? [] : seen.slice(found());
    if (!missed && (hit === undefined || retried === undefined || !(hasEnded(retried) || retried.cutAt))) continue;
    wire.heal();
    return hit && retried && [hit, retried];
  }
}

test('in 150 cuts, commits of unknown outcome are found or written again, and all that was acknowledged is in the log once', async () => {
  const seed = Date.now();
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const options = database.options('log');
  wires = [await Wire.open(options.host), await Wire.open(options.host)];
  for (const wire of wires) await load.start({ ...options, host: wire.folder });
  const counts = { cut: 0, missed: 0, beforeCommit: 0, unknownFound: 0, unknownNotFound: 0 };
  for (let round = 0; counts.cut < 150; round += 1) {
    const anywhere: Cut = { side: sides[below(2)] ?? 'backend', at: 1 + below(mostMessages), forward: random() < 0.5 };
    const cut = round % 2 === 0 ? (atCommit[below(atCommit.length)] ?? anywhere) : anywhere;
    const pair = await cutOnce(wires[below(wires.length)] as Wire, cut, below(4));
    if (pair === undefined) counts.missed += 1;
    else {
      const [hit, retried] = pair;
      counts.cut += 1;
      counts[!hasCommit(hit) ? 'beforeCommit' : writes(retried) ? 'unknownNotFound' : 'unknownFound'] += 1;
    }
  }
  await load.finish();
  const report = await check(database.options('postgres'), load);
  tell('150 cuts', { ...counts, retried: load.count('warned'), refused: load.count('refused'), ...report });
  expect(report.findings, `seed ${seed}`).toEqual([]);
  expect(report.acknowledged).toBe(load.count('acknowledged'));
  expect(report.acknowledged).toBeGreaterThan(300);
  expect(counts.unknownFound).toBeGreaterThan(15);
  expect(counts.unknownNotFound).toBeGreaterThan(8);
  expect(counts.beforeCommit).toBeGreaterThan(15);
  expect(load.count('warned'), 'each cut batch was tried again').toBeGreaterThanOrEqual(counts.cut);
}, 300_000);
