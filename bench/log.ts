/**
 * `npm run bench -- log`: what the access log costs beside simpler ways of writing entries down, by one, two and four replicas in turn on
 * one running database, and what a large log costs to prove, replay and store. Prints ratios and aims: times are a machine's.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '@writ/core';
import { connectionFor } from '@writ/prisma';
import { show } from './harness/table.ts';
import { targetsTable } from './harness/targets.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { type Databases, startDatabases } from './log/databases.ts';
import { fill } from './log/fill.ts';
import { inFlightOfAll, measureRates, type Plan, type Rate, replicaCounts } from './log/rates.ts';
import { measureReading, type ReadingCosts } from './log/reading.ts';
import { startReplica } from './log/replicas.ts';
import { proofsTable, ratesTable, storageTable } from './log/report.ts';
import { storageOf } from './log/storage.ts';
import { appendTargets, readingTargets } from './log/targets.ts';
import type { LogSettings } from './log/variants.ts';

const usage = `npm run bench -- log [--tiny | --entries N]

  --tiny       a few appends and a small log, to see that it runs
  --entries N  the size of the log that is proved from and replayed (200000)`;

/** How much is measured. */
interface Extent {
  readonly warmUp: Plan;
  readonly plan: Plan;
  readonly entries: number;
  readonly proofs: number;
}
const tiny: Extent = { warmUp: { rounds: 1, ms: 50 }, plan: { rounds: 1, ms: 100 }, entries: 5_000, proofs: 50 };
const usual: Extent = { warmUp: { rounds: 1, ms: 300 }, plan: { rounds: 4, ms: 500 }, entries: 200_000, proofs: 2_000 };

const load = (): string => show(loadavg()[0] ?? Number.NaN);

async function appendSideBySide(
  { socketFolder }: Databases,
  settings: LogSettings,
  { warmUp, plan }: Extent,
  defer: Defer,
): Promise<Rate[]> {
  const inFlight = replicaCounts.flatMap((count, i) =>
    Array.from({ length: count - (replicaCounts[i - 1] ?? 0) }, () => inFlightOfAll / count),
  );
  const replicas = await Promise.all(inFlight.map((most) => startReplica({ socketFolder, settings, inFlight: most })));
  for (const replica of replicas) defer(() => replica.close());
  const before = load();
  await measureRates(replicas, warmUp);
  const rates = await measureRates(replicas, plan);
  for (const replica of replicas) await replica.close();
  console.log(
    `\nAppends, ${inFlightOfAll} under way over all replicas, ${plan.rounds} rounds of ${plan.ms} ms each; load ${before}, then ${load()}`,
  );
  console.log('Ratios are to the same entries written otherwise: the median of the rounds, and the least and the most of them.\n');
  console.log(ratesTable(rates));
  const tables = await storageOf(connectionFor('owner', { socketFolder }));
  const details = tables.filter(({ table }) => ['log_decisions', 'log_detail', 'log_subject', 'subject_key'].includes(table));
  const entries = tables.find(({ table }) => table === 'log_subject')?.rows ?? 0;
  console.log(`\nWhat ${entries} private entries take beside what public ones do\n\n${storageTable(details, entries)}`);
  return rates;
}

async function readFromMany(databases: Databases, settings: LogSettings, { entries, proofs }: Extent): Promise<ReadingCosts> {
  const { ms, key } = await fill(databases.sized('log'), settings, entries);
  console.log(`\n${entries} public entries, appended by the log's own writer in ${show(ms / 1000)} s; load ${load()}\n`);
  const tables = await storageOf(databases.sized('owner'));
  const folder = join(databases.dataFolder, 'log');
  const costs = await measureReading(databases.sized('audit'), { origin: settings.origin, key }, { folder, proofs });
  console.log(proofsTable(costs));
  console.log(`\nReplay of its files: ${show(costs.replayMs / 1000)} s\n\n${storageTable(tables, entries)}`);
  return costs;
}

async function run(extent: Extent, defer: Defer): Promise<void> {
  const begun = performance.now();
  const before = load();
  const databases = await startDatabases(defer);
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const settings: LogSettings = { origin: 'bench.writ.example/log/1', signingKey: privateKey, masterKey: randomBytes(32) };
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load before ${before}; a flush to disk takes ${show(databases.flushMs, 2)} ms.`,
  );
  const rates = await appendSideBySide(databases, settings, extent, defer);
  const costs = await readFromMany(databases, settings, extent);
  console.log(`\n${targetsTable([...appendTargets(rates), ...readingTargets(costs, extent.entries)])}`);
  console.log(`\nTook ${show((performance.now() - begun) / 1000, 0)} s.`);
}

function parseEntries(text: string): number {
  const entries = Number(text);
  if (!Number.isSafeInteger(entries) || entries < 1) throw new StartError(`--entries ${text}: it is a whole number, 1 or more.`);
  return entries;
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, entries: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const extent = values.tiny ? tiny : usual;
  await run(values.entries === undefined ? extent : { ...extent, entries: parseEntries(values.entries) }, defer);
});
